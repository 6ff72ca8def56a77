import { describe, expect, it } from 'vitest'
import { db, pool } from '@/lib/db'
import { createComment, createPerson, createSummary } from '../support/factories'

const many = <T>(count: number, make: (n: number) => Promise<T>) => Promise.all(Array.from({ length: count }, (_, n) => make(n)))
const summaryNow = (id: number) => db.summary.findUniqueOrThrow({ where: { id } })

/** A vote as one statement, so that as many as there are connections run at once. */
const vote = (summaryId: number, personId: number, value: number) =>
  pool.query(
    `INSERT INTO summary_votes ("summaryId", "personId", value) VALUES ($1, $2, $3)
     ON CONFLICT ("summaryId", "personId") DO UPDATE SET value = excluded.value`,
    [summaryId, personId, value],
  )
const takeBack = (summaryId: number, personId: number) =>
  pool.query(`DELETE FROM summary_votes WHERE "summaryId" = $1 AND "personId" = $2`, [summaryId, personId])

describe('the score of a summary', () => {
  it('takes fifty votes of one person at once as one', async () => {
    const { id } = await createSummary()
    const { id: personId } = await createPerson()
    await many(50, (n) => vote(id, personId, n % 2 ? 1 : -1))
    const rows = await db.summaryVote.findMany({ where: { summaryId: id, personId } })
    expect(rows).toHaveLength(1)
    expect((await summaryNow(id)).score).toBe(1 + rows[0]!.value)
  })

  it('is the exact sum when forty people vote, change and take back at once', async () => {
    const { id } = await createSummary()
    const people = await many(40, () => createPerson())
    await Promise.all(people.map((person, n) => vote(id, person.id, n < 30 ? 1 : -1)))
    expect((await summaryNow(id)).score).toBe(1 + 30 - 10)
    const change = (personId: number, n: number) => (n < 10 ? vote(id, personId, -1) : takeBack(id, personId))
    await Promise.all(people.slice(0, 20).map((person, n) => change(person.id, n)))
    expect((await summaryNow(id)).score).toBe(1 + 10 - 20)
  })

  it('forgets the votes of a person who goes', async () => {
    const { id } = await createSummary()
    const person = await createPerson()
    await vote(id, person.id, 1)
    await db.person.delete({ where: { id: person.id } })
    expect((await summaryNow(id)).score).toBe(1)
  })

  it('holds its author to +1', async () => {
    const { id, authorId } = await createSummary()
    await expect(vote(id, authorId, -1)).rejects.toThrow(`an author's vote on their own summary is +1`)
    expect((await summaryNow(id)).score).toBe(1)
  })
})

describe('the score of a comment', () => {
  it('is the exact sum when twenty people vote at once', async () => {
    const { id: commentId } = await createComment()
    const people = await many(20, () => createPerson())
    const values = people.map((_, n) => (n < 15 ? 1 : -1))
    await Promise.all(
      people.map(({ id: personId }, n) => db.commentVote.create({ data: { commentId, personId, value: values[n]! } })),
    )
    expect(await db.comment.findUnique({ where: { id: commentId } })).toMatchObject({ score: 15 - 5 })
  })

  it('has no vote of its author', async () => {
    const { id: commentId, authorId: personId } = await createComment()
    const own = db.commentVote.create({ data: { commentId, personId, value: 1 } })
    await expect(own).rejects.toThrow('nobody votes on their own comment')
  })
})

describe('the comments of a summary', () => {
  const set = (id: number, data: object) => db.comment.update({ where: { id }, data })

  it('are counted as they come, hide, show again and go', async () => {
    const { id: summaryId } = await createSummary()
    const counts: number[] = []
    const count = async () => counts.push((await summaryNow(summaryId)).commentCount)

    const [first, second, third] = await many(3, () => createComment({ summaryId }))
    await count()
    await set(first!.id, { hiddenAt: new Date(), hiddenReason: 'spam' })
    await count()
    await set(first!.id, { deletedAt: new Date(), text: '' })
    await set(second!.id, { deletedAt: new Date(), text: '' })
    await count()
    await set(first!.id, { hiddenAt: null, hiddenReason: null })
    await count()
    await db.comment.deleteMany({ where: { id: { in: [second!.id, third!.id] } } })
    await count()
    expect(counts).toEqual([3, 2, 1, 1, 0])
  })

  it('are counted exactly when thirty come at once', async () => {
    const { id: summaryId } = await createSummary()
    const { id: authorId } = await createPerson()
    await many(30, () => createComment({ summaryId, authorId }))
    expect((await summaryNow(summaryId)).commentCount).toBe(30)
  })
})
