import { db } from '@/lib/db'
import type { FieldLink } from '@/lib/fields/queries'
import type { PaperNotice } from '@/lib/generated/prisma/client'
import type { Viewer } from '@/lib/people/actor'
import { shows, showsPapers } from '@/lib/shows'
import { citedByOf, citing, type CitedBy } from './citations'
import { recognise, type Identifier } from './identifiers'
import { mayCorrect } from './permissions'

export type PaperHead = {
  id: number
  key: string
  title: string
  abstract: string
  year: number | null
  venue: { key: string; name: string; shortName: string } | null
  authors: { name: string; orcid: string | null }[]
  fields: FieldLink[]
  keywords: string[]
  identifiers: Identifier[]
  links: { label: string; url: string }[]
  volume: string | null
  issue: string | null
  pages: string | null
  licence: string | null
  notice: PaperNotice | null
  noticeUrl: string | null
}

/** `readers` ask for a summary of it; `mine`: the viewer may correct it, unless others have written about it; they may follow it, and have saved it. */
export type PaperPage = PaperHead & { citedBy: CitedBy; readers: number; mine: boolean; following: boolean; saved: boolean }

/** What is selected of a paper wherever all of it is told. */
export const described = {
  id: true,
  key: true,
  title: true,
  abstract: true,
  year: true,
  keywords: true,
  volume: true,
  issue: true,
  pages: true,
  licence: true,
  identifiers: { select: { scheme: true, value: true }, orderBy: { scheme: 'asc' } },
  links: { select: { label: true, url: true }, orderBy: { position: 'asc' } },
} as const

const head = {
  ...described,
  notice: true,
  noticeUrl: true,
  venue: { select: { key: true, name: true, shortName: true } },
  authors: { select: { name: true, orcid: true }, orderBy: { position: 'asc' } },
  fields: { select: { field: { select: { key: true, name: true } } }, orderBy: { field: { position: 'asc' } } },
  mergedInto: { select: { key: true } },
} as const

/** The paper of this key, or the key that another of its identifiers leads to; null for none. */
export async function paperHead(key: string): Promise<PaperHead | { moved: string } | null> {
  const paper = await db.paper.findUnique({ where: { key }, select: head, relationLoadStrategy: 'join' })
  if (!paper) return movedTo(key)
  shows(`paper:${paper.id}`)
  return paper.mergedInto ? { moved: paper.mergedInto.key } : shown(paper)
}

/** The same with where the paper is cited and how many ask for a summary, for its page. */
export async function paperPage(key: string, viewer: Viewer = null): Promise<PaperPage | { moved: string } | null> {
  const paper = await db.paper.findUnique({ where: { key }, select: { ...head, ...citing, addedById: true, asked: { select: { readers: true } }, ...keptBy(viewer) }, relationLoadStrategy: 'join' })
  if (!paper) return movedTo(key)
  const { _count, citations, asked, addedById, followers, saved, ...rest } = paper
  const citedBy = citedByOf({ _count, citations })
  showsPapers([paper.id, ...citedBy.summaries.map((summary) => summary.paper.id)])
  return paper.mergedInto ? { moved: paper.mergedInto.key } : { ...shown(rest), citedBy, readers: asked?.readers ?? 0, mine: mayCorrect(viewer, { addedById, explainedByOthers: false }), following: followers.length > 0, saved: saved.length > 0 }
}

/** Whether the viewer follows it and has it in their library. */
const keptBy = (viewer: Viewer) => {
  const me = viewer?.id ?? 0
  return { followers: { where: { followerId: me }, select: { id: true } }, saved: { where: { personId: me }, select: { paperId: true } } } as const
}

/** The key of the paper that another identifier than its key leads to; null for none. */
export async function movedTo(key: string): Promise<{ moved: string } | null> {
  shows('absent')
  const known = recognise(key)
  const named = await db.paperIdentifier.findFirst({
    where: { OR: [{ scheme: { in: ['ARXIV', 'DOI', 'DBLP', 'BIBTEX'] }, value: key }, ...(known ? [known] : [])] },
    select: { paper: { select: { key: true, mergedInto: { select: { key: true } } } } },
    relationLoadStrategy: 'join',
  })
  return named && { moved: named.paper.mergedInto?.key ?? named.paper.key }
}

/** The paper of this row. */
export async function paperById(id: number): Promise<PaperHead> {
  shows(`paper:${id}`)
  return shown(await db.paper.findUniqueOrThrow({ where: { id }, select: head, relationLoadStrategy: 'join' }))
}

function shown({ mergedInto: _, fields, ...paper }: Omit<PaperHead, 'fields'> & { mergedInto: unknown; fields: { field: FieldLink }[] }): PaperHead {
  return { ...paper, fields: fields.map(({ field }) => field) }
}
