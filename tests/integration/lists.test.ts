import { describe, expect, it } from 'vitest'
import { db, pool } from '@/lib/db'
import { addReaders } from '@/lib/papers/views'
import { listPage } from '@/lib/summaries/lists/queries'
import { listQuery, type ListQuery } from '@/lib/summaries/lists/schema'
import { settleLists } from '@/lib/summaries/lists/settle'
import { createDraft, createPaper, createPerson, createSummary, createVote } from '../support/factories'

const query = (over: Partial<ListQuery> = {}): ListQuery => ({ ...listQuery.parse({}), ...over })
const day = (n: number) => new Date(Date.UTC(2026, 0, n))

/** All pages of a list from a cursor on, doing something between each two. */
async function walk(over: Partial<ListQuery>, between = async () => {}) {
  const seen: number[] = []
  for (let after: string | null = null; ; ) {
    const page = await listPage(null, query({ ...over, after }))
    seen.push(...page.entries.map(({ id }) => id))
    after = page.next
    if (!after) return seen
    await between()
  }
}

async function many(n: number, over = {}) {
  const author = await createPerson()
  const ids: number[] = []
  for (let i = 1; i <= n; i++) ids.push((await createSummary({ authorId: author.id, publishedAt: day(i), ...over })).id)
  return ids
}

describe('Recent', () => {
  it('pages newest first, without twice or skipped while others post', async () => {
    const ids = await many(45)
    const seen = await walk({}, async () => void (await createSummary()))
    expect(seen).toEqual(ids.reverse())
  })

  it('shows what the public sees alone', async () => {
    await createDraft()
    await createSummary({ hiddenAt: new Date(), hiddenReason: 'Spam.' })
    expect((await listPage(null, query())).entries).toEqual([])
  })

  it('is narrowed to a field', async () => {
    const paper = await createPaper({ fieldKeys: ['biology', 'statistics'] })
    const { id } = await createSummary({ paperId: paper.id })
    await createSummary()
    const page = await listPage(null, query({ field: 'biology' }))
    expect(page.entries.map((entry) => [entry.id, entry.paper.field?.key])).toEqual([[id, 'biology']])
  })

  it('tells what its entries show, and no more than the beginning of a text', async () => {
    const author = await createPerson({ name: 'Emmy' })
    const paper = await createPaper({ authorNames: ['A', 'B', 'C', 'D', 'E', 'F'] })
    await createSummary({ paperId: paper.id, authorId: author.id, text: `A first line with $x$.\n\n${'Much more. '.repeat(400)}` })
    const [entry] = (await listPage(null, query())).entries
    expect(entry).toMatchObject({
      by: { kind: 'named', name: 'Emmy' }, own: false, score: 1, vote: 0, commentCount: 0, summaryCount: 1,
      paper: { title: paper.title, authors: ['A', 'B', 'C', 'D'], authorCount: 6 },
    })
    expect(entry?.excerpt).toContain('A first line')
    expect(entry!.excerpt.replace(/<[^>]*>/g, '').length).toBeLessThan(1500)
  })
})

describe('Best', () => {
  it('keeps the order a reader began with while votes come in', async () => {
    const ids = await many(45)
    for (const [place, summaryId] of ids.entries()) if (place % 3 === 0) await createVote({ summaryId })
    await settleLists()
    const began = await db.listOrder.findFirstOrThrow({ where: { list: 'best', fieldKey: '' } })
    const seen = await walk({ list: 'best' }, async () => {
      for (const summaryId of ids.slice(0, 3)) await createVote({ summaryId })
      await settleLists()
    })
    expect(seen).toEqual(began.summaryIds)
    expect(began.summaryIds.slice(0, 15)).toEqual(ids.filter((_, place) => place % 3 === 0).reverse())
    expect(await db.listOrder.count({ where: { list: 'best', fieldKey: '' } })).toBeGreaterThan(1)
  })

  it('is settled again only where the order changed', async () => {
    await many(3)
    await settleLists()
    const before = await db.listOrder.count()
    await settleLists()
    expect(await db.listOrder.count()).toBe(before)
  })

  it('forgets orders an hour old that have been replaced, and then shows the newest', async () => {
    const ids = await many(25)
    await settleLists()
    await pool.query(`UPDATE list_orders SET "settledAt" = "settledAt" - interval '2 hours'`)
    const { next } = await listPage(null, query({ list: 'best' }))
    await createVote({ summaryId: ids[0]! })
    await settleLists()
    expect(await db.listOrder.count({ where: { list: 'best', fieldKey: '' } })).toBe(1)
    expect((await listPage(null, query({ list: 'best', after: next }))).entries).toHaveLength(5)
  })
})

it('Popular weighs readers and votes of its time', async () => {
  const [read, voted, old] = [await createSummary(), await createSummary(), await createSummary()]
  const keyOf = async ({ paperId }: { paperId: number }) => (await db.paper.findUniqueOrThrow({ where: { id: paperId } })).key
  await addReaders(new Map([[await keyOf(read), 500]]))
  await addReaders(new Map([[await keyOf(old), 9000]]), new Date(Date.now() - 10 * 86_400_000))
  await createVote({ summaryId: voted.id })
  await settleLists()
  const order = async (period: ListQuery['period']) =>
    (await listPage(null, query({ list: 'popular', period }))).entries.map(({ id }) => id)
  expect(await order('week')).toEqual([read.id, voted.id, old.id])
  expect(await order('month')).toEqual([old.id, read.id, voted.id])
})
