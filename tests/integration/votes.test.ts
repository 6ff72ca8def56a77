import { describe, expect, it } from 'vitest'
import { db } from '@/lib/db'
import { Forbidden, NotFound } from '@/lib/errors'
import { cast } from '@/lib/votes/commands'
import { actorOf, createComment, createDraft, createPerson, createSummary } from '../support/factories'

const someone = async (over = {}) => actorOf(await createPerson(over))

describe.each(['summary', 'comment'] as const)('a vote on a %s', (on) => {
  const create = async () => (on === 'summary' ? createSummary() : createComment())
  const own = on === 'summary' ? 1 : 0

  it('counts, turns, is taken back, and twice is once', async () => {
    const [actor, { id }] = [await someone(), await create()]
    expect(await cast(actor, { on, id, value: 1 })).toEqual({ score: own + 1, vote: 1 })
    expect(await cast(actor, { on, id, value: 1 })).toEqual({ score: own + 1, vote: 1 })
    expect(await cast(actor, { on, id, value: -1 })).toEqual({ score: own - 1, vote: -1 })
    expect(await cast(actor, { on, id, value: 0 })).toEqual({ score: own, vote: 0 })
    expect(await cast(actor, { on, id, value: 0 })).toEqual({ score: own, vote: 0 })
  })

  it('is not one’s own to cast', async () => {
    const { id, authorId } = await create()
    const author = actorOf(await db.person.findUniqueOrThrow({ where: { id: authorId } }))
    await expect(cast(author, { on, id, value: on === 'summary' ? -1 : 1 })).rejects.toThrow(Forbidden)
  })

  it('asks for a confirmed address', async () => {
    const { id } = await create()
    await expect(cast(await someone({ emailVerified: null }), { on, id, value: 1 })).rejects.toThrow(Forbidden)
  })
})

it('is not cast on what the public does not see', async () => {
  const [actor, draft] = [await someone(), await createDraft()]
  const hidden = await createSummary({ hiddenAt: new Date(), hiddenReason: 'Spam.' })
  for (const id of [draft.id, hidden.id, 2 ** 30]) await expect(cast(actor, { on: 'summary', id, value: 1 })).rejects.toThrow(NotFound)
})

it('fifty presses at once by one person make one row and the right score', async () => {
  const [actor, { id }] = [await someone(), await createSummary()]
  await Promise.all(Array.from({ length: 50 }, () => cast(actor, { on: 'summary', id, value: 1 })))
  expect(await db.summaryVote.count({ where: { summaryId: id, personId: actor.id } })).toBe(1)
  expect((await db.summary.findUniqueOrThrow({ where: { id } })).score).toBe(2)
})
