import { createHash } from 'node:crypto'
import { changed } from '@/lib/changes'
import { db } from '@/lib/db'
import type { Person, Prisma } from '@/lib/generated/prisma/client'
import type { Actor } from '@/lib/people/actor'

let made = 0
/** Different at every call, also from what other processes call theirs in the same database. */
const unique = () => `${process.pid.toString(36)}-${++made}`

const hashed = (text: string) => ({ text, textHash: createHash('sha256').update(text).digest('hex'), language: 'en' })

/** Someone who has been here for a month, with a confirmed address and no password. */
export function createPerson(over: Partial<Prisma.PersonUncheckedCreateInput> = {}) {
  const handle = `ada-${unique()}`
  return db.person.create({
    data: { handle, name: 'Ada Lovelace', email: `${handle}@example.org`, emailVerified: new Date(), createdAt: new Date(Date.now() - 30 * 86_400_000), ...over },
  })
}

/** The person as commands and queries are told of them. */
export function actorOf({ id, handle, name, role, emailVerified, suspendedUntil, colour }: Person): Actor {
  return { id, handle, name, role, confirmed: emailVerified !== null, suspendedUntil, colour }
}

type PaperOverrides = Partial<Prisma.PaperUncheckedCreateInput> & { authorNames?: string[]; fieldKeys?: string[] }

/** A paper typed in by hand, known by its BibTeX key alone. */
export function createPaper({ authorNames = ['Emmy Noether', 'David Hilbert'], fieldKeys = [], ...over }: PaperOverrides = {}) {
  const key = over.key ?? `noether-${unique()}`
  return db.paper.create({
    data: {
      key,
      title: `Invariant variation problems ${key}`,
      year: 1918,
      source: 'HAND',
      identifiers: { create: { scheme: 'BIBTEX', value: key } },
      authors: { create: authorNames.map((name, position) => ({ name, position })) },
      fields: { create: fieldKeys.map((field, position) => ({ field: fieldNamed(field, position) })) },
      ...over,
    },
  })
}

const fieldNamed = (key: string, position: number) => ({
  connectOrCreate: { where: { key }, create: { key, name: key, position } },
})

/** The summary of somebody's on the paper of this key, as a picture is sent for it. */
export const about = (paper: string) => ({ paper, kind: 'SUMMARY' as const })

type SummaryOverrides = Partial<Prisma.SummaryUncheckedCreateInput> & { text?: string }

async function createEntry({ text = 'Every symmetry $s$ has its law.', ...over }: SummaryOverrides, kind: 'SUMMARY' | 'NOTE') {
  const paperId = over.paperId ?? (await createPaper()).id
  const authorId = over.authorId ?? (await createPerson()).id
  return { text, summary: await db.summary.create({ data: { ...over, kind, visibility: 'DRAFT', paperId, authorId } }) }
}

/** A published summary, public unless told otherwise, with its first revision and its author's own vote. */
export async function createSummary({ visibility = 'PUBLIC', publishedAt = new Date(), ...over }: SummaryOverrides = {}) {
  const { summary, text } = await createEntry(over, 'SUMMARY')
  const { id: revisionId } = await db.revision.create({
    data: { summaryId: summary.id, number: 1, licence: 'CC-BY-SA-4.0', ...hashed(text) },
  })
  await db.summaryVote.create({ data: { summaryId: summary.id, personId: summary.authorId, value: 1 } })
  const published = await db.summary.update({ where: { id: summary.id }, data: { revisionId, visibility, publishedAt } })
  // As a command says it: what is kept of the lists and the paper is not fresh any more.
  await changed(db, `paper:${summary.paperId}`, 'lists')
  return published
}

/** A summary that was never published: a draft of its text alone. */
export async function createDraft(over: SummaryOverrides = {}) {
  const { summary, text } = await createEntry(over, 'SUMMARY')
  await db.draft.create({ data: { summaryId: summary.id, text, language: 'en' } })
  return summary
}

/** A private note with its text. */
export async function createNote(over: SummaryOverrides = {}) {
  const { summary, text } = await createEntry(over, 'NOTE')
  const { id: revisionId } = await db.revision.create({ data: { summaryId: summary.id, number: 1, ...hashed(text) } })
  return db.summary.update({ where: { id: summary.id }, data: { revisionId } })
}

/** A comment by someone new on a new summary, unless told otherwise. */
export async function createComment({ text = 'Why is that?', ...over }: Partial<Prisma.CommentUncheckedCreateInput> = {}) {
  const summaryId = over.summaryId ?? (await createSummary()).id
  const authorId = over.authorId ?? (await createPerson()).id
  return db.comment.create({ data: { ...hashed(text), ...over, summaryId, authorId } })
}

/** A +1 by someone new on a new summary, unless told otherwise. */
export async function createVote(over: Partial<Prisma.SummaryVoteUncheckedCreateInput> = {}) {
  const summaryId = over.summaryId ?? (await createSummary()).id
  const personId = over.personId ?? (await createPerson()).id
  return db.summaryVote.create({ data: { value: 1, ...over, summaryId, personId } })
}

/** The row of a picture; its bytes are not stored. */
export async function createImage(over: Partial<Prisma.ImageUncheckedCreateInput> = {}) {
  const ownerId = over.ownerId ?? (await createPerson()).id
  return db.image.create({
    data: { name: `picture-${unique()}`, format: 'png', width: 640, height: 480, bytes: 20_000, ...over, ownerId },
  })
}
