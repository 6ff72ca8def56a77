import { beforeEach, describe, expect, it } from 'vitest'
import { db, pool } from '@/lib/db'
import { schemaDrift } from '@/scripts/migrate'
import { createComment, createDraft, createImage, createPaper, createPerson, createSummary, createVote } from '../support/factories'
import { checks } from './schema-checks'

it('is what the migrations make', async () => {
  expect(await schemaDrift(process.env.DATABASE_URL!)).toBe('')
})

describe('checks', () => {
  beforeEach(async () => {
    const venue = await db.venue.create({ data: { key: 'conf/x', name: 'X', shortName: 'X', identifiers: { create: { scheme: 'NAME', value: 'x' } } } })
    const older = await createPaper({ venueId: venue.id })
    const paper = await createPaper({
      links: { create: { position: 0, label: 'Code', url: 'https://example.org/' } },
      views: { create: { day: new Date(), readers: 1 } },
    })
    const draft = await createDraft({ paperId: older.id })
    const { id: summaryId } = await createSummary({ paperId: paper.id })
    await createVote({ summaryId })
    await db.citation.create({ data: { summaryId, name: 'noether1918', paperId: older.id } })
    await createComment({ summaryId })
    const { id: commentId } = await createComment({ summaryId })
    await db.commentVote.create({ data: { commentId, personId: draft.authorId, value: 1 } })
    await db.report.create({ data: { summaryId, reporterId: draft.authorId, reason: 'OTHER' } })
    await db.ask.create({ data: { paperId: older.id, personId: draft.authorId } })
    await db.mergeProposal.create({ data: { paperId: older.id, otherId: paper.id } })
    await createImage()
    await db.follow.create({ data: { followerId: draft.authorId, paperId: older.id } })
    await db.follow.create({ data: { followerId: draft.authorId, personId: (await createPerson()).id } })
    await db.savedPaper.create({ data: { personId: draft.authorId, paperId: older.id } })
    await db.paperList.create({ data: { personId: draft.authorId, name: 'To read' } })
    await db.foreignPicture.create({ data: { address: 'https://example.org/a.png', ownerId: draft.authorId } })
  })

  /** Changes the last row of a table. */
  const change = (table: string, set: string) =>
    pool.query(`UPDATE ${table} SET ${set} WHERE ctid = (SELECT ctid FROM ${table} AS one ORDER BY one DESC LIMIT 1)`)

  it.each(Object.entries(checks))('%s', async (constraint, { table, refused, taken }) => {
    for (const set of refused) await expect(change(table, set), set).rejects.toMatchObject({ code: '23514', constraint })
    for (const set of taken) expect(await change(table, set), set).toMatchObject({ rowCount: 1 })
  })

  it('are all tried here', async () => {
    const { rows } = await pool.query(
      `SELECT conname FROM pg_constraint WHERE contype = 'c' AND connamespace = 'public'::regnamespace ORDER BY conname`,
    )
    expect(rows.map((row) => row.conname)).toEqual(Object.keys(checks).sort())
  })
})

describe('there is but one', () => {
  const handle = async () => {
    await createPerson({ handle: 'Grace' })
    await createPerson({ handle: 'gRACE' })
  }
  const address = async () => {
    await createPerson({ email: 'grace@example.org' })
    await createPerson({ email: 'Grace@Example.org' })
  }
  const paper = async () => {
    const { paperId, authorId } = await createSummary()
    await createDraft({ paperId, authorId })
  }
  const identifier = async () => {
    const value = '1706.03762'
    await createPaper({ identifiers: { create: { scheme: 'ARXIV', value } } })
    await createPaper({ identifiers: { create: { scheme: 'ARXIV', value } } })
  }
  const report = async () => {
    const { id: summaryId, authorId: reporterId } = await createSummary()
    await db.report.create({ data: { summaryId, reporterId, reason: 'SPAM' } })
    await db.report.create({ data: { summaryId, reporterId, reason: 'ABUSE' } })
  }

  it.each([
    ['person of a handle, whatever its case', handle],
    ['person of an address, whatever its case', address],
    ['summary of a paper by a person', paper],
    ['paper of an identifier', identifier],
    ['report of a summary by a person', report],
  ])('%s', async (_, twice) => {
    await expect(twice()).rejects.toMatchObject({ code: 'P2002' })
  })
})

it('lets a merge bring a second summary of one person, and everyone have a note beside their summary', async () => {
  const { paperId, authorId } = await createSummary()
  await createSummary({ paperId, authorId, copy: 1 })
  const note = await db.summary.create({ data: { paperId, authorId, kind: 'NOTE' } })
  expect(note.copy).toBe(0)
})

it('keeps replies on the summary of what they answer', async () => {
  const { id: parentId, summaryId } = await createComment()
  await expect(createComment({ parentId })).rejects.toMatchObject({ code: 'P2003' })
  await expect(createComment({ parentId, summaryId })).resolves.toMatchObject({ parentId })
})

it('shows a revision of the summary itself, not another', async () => {
  const [one, other] = [await createSummary(), await createSummary()]
  const show = (revisionId: number | null) => db.summary.update({ where: { id: one.id }, data: { revisionId } })
  await expect(show(other.revisionId)).rejects.toThrow('a summary shows a revision of its own')
  await expect(show(one.revisionId)).resolves.toMatchObject({ revisionId: one.revisionId })
})

it('takes revisions, draft, votes, comments and reports along when a summary goes, and leaves the log', async () => {
  const { id: summaryId, authorId } = await createSummary()
  await db.draft.create({ data: { summaryId, text: 'next', language: 'en' } })
  const { id: parentId } = await createComment({ summaryId })
  await createComment({ summaryId, parentId })
  await db.commentVote.create({ data: { commentId: parentId, personId: authorId, value: 1 } })
  await db.report.create({ data: { summaryId, reporterId: authorId, reason: 'SPAM' } })
  await db.moderatorAction.create({ data: { moderatorId: authorId, verb: 'HIDE', reason: 'spam', summaryId } })

  await db.summary.delete({ where: { id: summaryId } })

  const left = [db.revision, db.draft, db.summaryVote, db.comment, db.commentVote, db.report] as { count(): Promise<number> }[]
  expect(await Promise.all(left.map((table) => table.count()))).toEqual([0, 0, 0, 0, 0, 0])
  expect(await db.moderatorAction.findMany()).toMatchObject([{ verb: 'HIDE', summaryId: null }])
})
