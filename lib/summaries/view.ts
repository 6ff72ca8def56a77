import type { Thread } from '@/lib/comments/thread'
import type { SafeHtml } from '@/lib/markdown/safe-html'

export type Byline = { kind: 'named'; handle: string; name: string; colour?: number | null } | { kind: 'anonymous' }

/** A public summary as one reader sees it. */
export type SummaryView = {
  id: number
  by: Byline
  own: boolean
  publishedAt: Date
  editedAt: Date | null
  score: number
  vote: -1 | 0 | 1
  commentCount: number
  language: string
  licence: string | null
  /** How many texts it has had; above one there is a history. */
  revisions: number
  /** Above 0 where a merge of papers brought it beside another of the same person. */
  copy: number
  /** Why a moderator hid it; only its author and the moderators still see it. */
  hiddenReason: string | null
  body: SafeHtml
  comments: Thread[]
}

/** What a signed-in reader has of their own on a paper. */
export type Mine = {
  summaryId: number | null
  hasDraft: boolean
  /** One, and after a merge of papers perhaps more. */
  notes: { id: number; copy: number; body: SafeHtml; language: string }[]
}

/** A paper as lists name it. */
export type PaperBrief = {
  key: string
  title: string
  year: number | null
  venue: { key: string; shortName: string } | null
  field: { key: string; name: string } | null
  authors: string[]
  authorCount: number
}

/** A summary in a list. */
export type EntryView = {
  id: number
  paper: PaperBrief
  by: Byline
  own: boolean
  publishedAt: Date
  score: number
  vote: -1 | 0 | 1
  commentCount: number
  /** Public summaries of the same paper, this one included. */
  summaryCount: number
  language: string
  excerpt: SafeHtml
}
