import { db } from '@/lib/db'
import { movedTo } from '@/lib/papers/queries'
import { references } from '@/lib/markdown/references'
import type { Problem } from '@/lib/markdown/render'
import { rendered } from '@/lib/markdown/rendered'
import type { SafeHtml } from '@/lib/markdown/safe-html'
import { fillSlots } from '@/lib/markdown/slots'
import type { Viewer } from '@/lib/people/actor'
import type { Elsewhere } from './editions'

export type DeskPaper = { key: string; title: string; authors: string[]; year: number | null; venue: string | null }

/** What lies on the writing page: the paper, and what its writer has of it so far. */
export type Desk = {
  paper: DeskPaper
  /** The draft, else the published text, else nothing. */
  text: string
  language: string
  summaryId: number | null
  /** Above 0 for a second one that a merge of papers brought. */
  copy: number
  visibility: 'DRAFT' | 'PUBLIC' | 'ANONYMOUS'
  /** It is anonymous, or meant to be. */
  anonymous: boolean
  hasDraft: boolean
  /** What its next text builds on; see lib/summaries/edition.ts. */
  edition: string
}

/** The writing page for a paper's summary, or for the viewer's private note on it; null when the paper is not here, or this copy. */
export async function deskOf(viewer: Viewer, key: string, kind: 'SUMMARY' | 'NOTE', copy = 0): Promise<Desk | { moved: string } | null> {
  const paper = await db.paper.findUnique({
    where: { key },
    select: {
      key: true,
      title: true,
      year: true,
      venue: { select: { shortName: true } },
      mergedInto: { select: { key: true } },
      authors: { select: { name: true }, orderBy: { position: 'asc' } },
      summaries: {
        where: { authorId: viewer?.id ?? 0, kind, copy },
        select: {
          id: true,
          visibility: true,
          edition: true,
          draft: { select: { text: true, language: true, anonymous: true } },
          revision: { select: { text: true, language: true } },
        },
      },
    },
    relationLoadStrategy: 'join',
  })
  if (!paper) return movedTo(key)
  if (paper.mergedInto) return { moved: paper.mergedInto.key }
  const [own] = paper.summaries
  if (copy > 0 && !own) return null
  const latest = own?.draft ?? own?.revision
  return {
    paper: {
      key: paper.key,
      title: paper.title,
      year: paper.year,
      authors: paper.authors.map(({ name }) => name),
      venue: paper.venue?.shortName ?? null,
    },
    text: latest?.text ?? '',
    language: latest?.language ?? '',
    summaryId: own?.id ?? null,
    copy,
    visibility: own?.visibility ?? 'DRAFT',
    anonymous: own?.draft?.anonymous ?? own?.visibility === 'ANONYMOUS',
    hasDraft: own?.draft != null,
    edition: own?.edition ?? '',
  }
}

/** What comes back to the writing page beside the text. */
export type DeskAnswer = { preview?: Preview; elsewhere?: Elsewhere }

export type Preview = {
  /** What stands below each other, each with the line of the source at which it begins. */
  blocks: { line: number; html: SafeHtml }[]
  problems: Problem[]
}

/** A text as its page will show it, rendered for the occasion and not kept. */
export async function preview(text: string): Promise<Preview> {
  const { html, blocks, cites, mentions, problems } = await rendered(text)
  const slots = { prefix: 'preview-', ...(await references([{ html, cites, mentions }])) }
  let at = 0
  const parts: Preview['blocks'] = []
  for (const { line, length } of blocks) {
    const part = fillSlots(html.slice(at, (at += length)), slots)
    const last = parts.at(-1)
    // The white space between two belongs to the first.
    if (last && part.trim() === '') last.html = (last.html + part) as SafeHtml
    else parts.push({ line, html: part })
  }
  return { blocks: parts, problems }
}
