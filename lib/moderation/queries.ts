import { db } from '@/lib/db'
import type { Prisma } from '@/lib/generated/prisma/client'
import { pageOf, type After } from '@/lib/keyset'
import type { Identifier } from '@/lib/papers/identifiers'
import { survivor } from '@/lib/papers/rules'
import type { Viewer } from '@/lib/people/actor'
import { isModerator } from './permissions'

/** Proposals on one page. */
const PAGE = 20

/** A paper as moderators compare it. */
export type Compared = {
  id: number
  key: string
  title: string
  abstract: string
  year: number | null
  venue: { key: string; shortName: string } | null
  source: string
  authors: { name: string }[]
  identifiers: Identifier[]
  summaries: number
}

/** Two papers that may be one work; `kept` is the id of the one that would go on. */
export type Proposal = { id: number; createdAt: Date; papers: [Compared, Compared]; kept: number }

const compared = {
  id: true, key: true, title: true, abstract: true, year: true, source: true,
  venue: { select: { key: true, shortName: true } },
  authors: { select: { name: true }, orderBy: { position: 'asc' } },
  identifiers: { select: { scheme: true, value: true }, orderBy: { scheme: 'asc' } },
  _count: { select: { summaries: { where: { visibility: { not: 'DRAFT' }, hiddenAt: null } } } },
} satisfies Prisma.PaperSelect

/** What waits for a decision, the newest first; null for all but moderators. */
export async function openProposals(viewer: Viewer, after: After | null): Promise<{ proposals: Proposal[]; next: string | null } | null> {
  if (!isModerator(viewer)) return null
  const found = await db.mergeProposal.findMany({
    where: { keptApartAt: null, ...(after && { id: { lt: after.id } }) },
    select: { id: true, createdAt: true, paper: { select: compared }, other: { select: compared } },
    orderBy: { id: 'desc' },
    take: PAGE + 1,
    relationLoadStrategy: 'join',
  })
  const { rows, next } = pageOf(found.map((row) => ({ ...row, rank: 0 })), PAGE)
  const proposals = rows.map(({ id, createdAt, paper, other }): Proposal => ({
    id, createdAt, papers: [shown(paper), shown(other)], kept: survivor([paper, other]).id,
  }))
  return { proposals, next }
}

const shown = ({ _count, ...paper }: Omit<Compared, 'summaries'> & { _count: { summaries: number } }): Compared => ({ ...paper, summaries: _count.summaries })

export type Suspended = { handle: string; name: string; until: Date; reason: string }

/** Who is suspended now, the latest end first; null for all but moderators. */
export async function suspendedPeople(viewer: Viewer): Promise<Suspended[] | null> {
  if (!isModerator(viewer)) return null
  const people = await db.person.findMany({
    where: { suspendedUntil: { gt: new Date() }, erasedAt: null },
    select: { handle: true, name: true, suspendedUntil: true, suspendedReason: true },
    orderBy: [{ suspendedUntil: 'desc' }, { id: 'desc' }],
    take: 200,
  })
  return people.map(({ handle, name, suspendedUntil, suspendedReason }) => ({ handle, name, until: suspendedUntil!, reason: suspendedReason ?? '' }))
}
