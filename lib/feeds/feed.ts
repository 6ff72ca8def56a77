import type { FieldLink } from '@/lib/fields/queries'
import type { Byline } from '@/lib/summaries/view'

/** A summary as feeds carry it. */
export type FeedEntry = {
  id: number
  /** Its permalink, absolute: also its id in every format, for it never changes. */
  url: string
  paperKey: string
  /** The paper's title, formulas as TeX. */
  title: string
  by: Byline
  /** The absolute address of its author's profile; null for an anonymous one. */
  byUrl: string | null
  publishedAt: Date
  /** When the text it shows was published. */
  updatedAt: Date
  language: string
  /** SPDX identifier. */
  licence: string | null
  score: number
  arxiv: string | null
  fields: FieldLink[]
  /** How it begins, in words alone. */
  excerpt: string
  /** The whole text, from `feedHtml`; null where a feed does without. */
  html: string | null
}

/** What a feed follows. */
export type Feed = {
  title: string
  /** The absolute addresses of the page it belongs to and of itself. */
  page: string
  self: string
  entries: FeedEntry[]
}

export const authorOf = ({ by }: FeedEntry) => (by.kind === 'named' ? by.name : 'Anonymous')

/** The newest change of its entries; the beginning of time for none, so that the same feed is always the same bytes. */
export const updatedAt = (entries: FeedEntry[]) => new Date(Math.max(0, ...entries.map((entry) => entry.updatedAt.getTime())))
