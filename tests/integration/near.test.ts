import { describe, expect, it } from 'vitest'
import { db } from '@/lib/db'
import { add } from '@/lib/papers/commands'
import { MayBeHere, nearMatches } from '@/lib/papers/near'
import { paperInput } from '@/lib/papers/schema'
import { actorOf, createPaper, createPerson, createSummary } from '../support/factories'

const someone = async (over = {}) => actorOf(await createPerson(over))
const typed = (title: string, authors: string) =>
  paperInput.parse({ title, authors, year: '', venue: '', field: '', abstract: '', keywords: '', link: '', bibtexKey: '' })
const adam = 'Adam: A Method for Stochastic Optimization'

describe('papers that may be meant', () => {
  it.each([
    ['the same, whatever case, marks and spaces', 'ADAM  a method for  stochastic optimization.', 'X. Nobody', 1],
    ['with a typo and an author in common', 'Adam: A Metod for Stochastic Optimisation', 'J. Ba', 1],
    ['with an accent on the author', 'Adam, a method for stochastic optimisation', 'Jimmy Bâ', 1],
    ['almost the same by others', 'Adam: A Method for Stochastic Optimizations', 'X. Nobody', 1],
    ['somewhat alike by others', 'A Method for Stochastic Approximation', 'X. Nobody', 0],
    ['another of the same author', 'Layer Normalization', 'Jimmy Ba', 0],
    ['another part', 'Adam: A Method for Stochastic Optimization 2', 'Jimmy Ba', 0],
    ['nothing', '!?', 'Jimmy Ba', 0],
  ])('%s', async (_, title, author, found) => {
    const { id } = await createPaper({ title: adam, authorNames: ['Diederik P. Kingma', 'Jimmy Ba'] })
    await createSummary({ paperId: id })
    const near = await nearMatches({ title, authors: [author] })
    expect(near.map((match) => [match.id, match.summaries])).toEqual([[id, 1]].slice(0, found))
  })

  it('are not those that were merged', async () => {
    const [kept] = [await createPaper({ title: adam })]
    await createPaper({ title: adam, mergedIntoId: kept.id })
    expect((await nearMatches({ title: adam, authors: [] })).map(({ id }) => id)).toEqual([kept.id])
  })
})

describe('adding by hand', () => {
  it('shows what it may be first, adds it when it is none of those, and proposes the pair to the moderators', async () => {
    const here = await createPaper({ title: adam, authorNames: ['Jimmy Ba'] })
    const [actor, input] = [await someone(), typed(adam.toUpperCase(), 'Jimmy Ba')]
    const refused = await add(actor, input).catch((error: unknown) => error)
    expect(refused).toBeInstanceOf(MayBeHere)
    expect((refused as MayBeHere).near).toMatchObject([{ id: here.id, key: here.key, title: adam }])
    expect(await db.paper.count()).toBe(1)
    const { key } = await add(actor, input, { apart: [here.id] })
    const { id } = await db.paper.findUniqueOrThrow({ where: { key } })
    expect(await db.mergeProposal.findMany()).toMatchObject([{ paperId: here.id, otherId: id, keptApartAt: null }])
  })

  it('makes one paper of ten people who come at once', async () => {
    const actors = await Promise.all(Array.from({ length: 10 }, () => someone()))
    const outcomes = await Promise.allSettled(actors.map((actor) => add(actor, typed(adam, 'Jimmy Ba'))))
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(outcomes.filter((outcome) => outcome.status === 'rejected' && outcome.reason instanceof MayBeHere)).toHaveLength(9)
    expect(await db.paper.count()).toBe(1)
  })

  it('proposes nothing of short titles, and nothing without an author in common', async () => {
    for (const [title, authors] of [['Editorial', 'Jimmy Ba'], ['Editorial', 'Jimmy Ba'], [adam, 'Jimmy Ba'], [adam, 'Diederik Kingma']] as const) {
      const all = await db.paper.findMany({ select: { id: true } })
      await add(await someone(), typed(title, authors), { apart: all.map(({ id }) => id) })
    }
    expect(await db.paper.count()).toBe(4)
    expect(await db.mergeProposal.count()).toBe(0)
  })
})
