import { db } from '@/lib/db'
import type { Prisma } from '@/lib/generated/prisma/client'
import type { SafeHtml } from '@/lib/markdown/safe-html'
import type { PaperHead } from '@/lib/papers/queries'
import type { Actor, Viewer } from '@/lib/people/actor'
import { preview } from '@/lib/summaries/desk'
import { saltOf, sharedPath, tokenOf } from './token'

/** A note or draft as somebody's secret link shows it. */
export type SharedText = {
  kind: 'note' | 'draft'
  by: { handle: string; name: string }
  paper: Pick<PaperHead, 'key' | 'title' | 'authors' | 'venue' | 'year'>
  html: SafeHtml
  language: string
}

/** What can have a secret link: a draft, and a note once it was kept. */
export const shareable = { visibility: 'DRAFT', hiddenAt: null, OR: [{ kind: 'SUMMARY' }, { revisionId: { not: null } }] } satisfies Prisma.SummaryWhereInput

/** What a secret link shows; null for a link that is none, was taken back, or whose text was published or hidden. */
export async function sharedText(token: string): Promise<SharedText | null> {
  const shareSalt = saltOf(token)
  const found = shareSalt && (await db.summary.findFirst({
    where: { shareSalt, visibility: 'DRAFT', hiddenAt: null, author: { erasedAt: null, OR: [{ suspendedUntil: null }, { suspendedUntil: { lt: new Date() } }] } },
    select: {
      kind: true,
      author: { select: { handle: true, name: true } },
      draft: { select: { text: true, language: true } },
      revision: { select: { text: true, language: true } },
      paper: {
        select: {
          key: true, title: true, year: true,
          venue: { select: { key: true, name: true, shortName: true } },
          authors: { select: { name: true, orcid: true }, orderBy: { position: 'asc' } },
        },
      },
    },
    relationLoadStrategy: 'join',
  }))
  if (!found) return null
  // Of a note what was kept, not what is being typed; of a draft the next text.
  const latest = found.kind === 'NOTE' ? found.revision : (found.draft ?? found.revision)
  if (!latest) return null
  const { blocks } = await preview(latest.text)
  const html = blocks.map((block) => block.html).join('') as SafeHtml
  return { kind: found.kind === 'NOTE' ? 'note' : 'draft', by: found.author, paper: found.paper, html, language: latest.language }
}

/** Someone's own summary of, or note on, a paper; null where they have none. */
export async function ownText({ id: authorId }: Actor, { paper: key, kind, copy = 0 }: { paper: string; kind: 'SUMMARY' | 'NOTE'; copy?: number }): Promise<number | null> {
  const own = await db.summary.findFirst({ where: { authorId, kind, copy, paper: { key } }, select: { id: true } })
  return own?.id ?? null
}

/** Whether someone's own text can have a secret link, and the path of the one it has; null for none of theirs and for what is public. */
export async function shareOf(viewer: Viewer, id: number): Promise<{ path: string | null } | null> {
  const own = await db.summary.findFirst({
    where: { id, authorId: viewer?.id ?? 0, ...shareable }, select: { shareSalt: true },
  })
  return own && { path: own.shareSalt && sharedPath(tokenOf(own.shareSalt)) }
}
