import { describe, expect, it } from 'vitest'
import { db } from '@/lib/db'
import { Conflict, Forbidden, Invalid } from '@/lib/errors'
import { decide, propose } from '@/lib/moderation/commands'
import { openProposals } from '@/lib/moderation/queries'
import { proposeMerges } from '@/lib/papers/proposals'
import { paperHead } from '@/lib/papers/queries'
import { actorOf, createPaper, createPerson, createSummary } from '../support/factories'

const someone = async (over = {}) => actorOf(await createPerson(over))
const moderator = () => someone({ role: 'MODERATOR' })
const alike = (over = {}) => createPaper({ title: 'On the Invariants of Forms', authorNames: ['Emmy Noether'], ...over })

async function proposed() {
  const [typed, fetched] = [await alike(), await alike({ key: '10.5555/forms', identifiers: { create: { scheme: 'DOI', value: '10.5555/forms' } } })]
  await proposeMerges(db, [fetched.id])
  return { typed, fetched, proposal: (await db.mergeProposal.findFirstOrThrow()).id }
}

describe('a proposal to merge', () => {
  it('is shown to moderators with both papers and which of them goes on', async () => {
    const { typed, fetched, proposal } = await proposed()
    await createSummary({ paperId: typed.id })
    expect(await openProposals(await moderator(), null)).toMatchObject({
      proposals: [{ id: proposal, kept: fetched.id, papers: [{ id: typed.id, summaries: 1 }, { id: fetched.id, summaries: 0 }] }], next: null,
    })
    expect(await openProposals(await someone(), null)).toBeNull()
    expect(await openProposals(null, null)).toBeNull()
  })

  it('becomes a merge, with a reason in the log', async () => {
    const { typed, fetched, proposal } = await proposed()
    const actor = await moderator()
    await decide(actor, { proposal, verdict: 'merge', reason: 'The same pages' })
    expect(await paperHead(typed.key)).toEqual({ moved: '10.5555/forms' })
    expect(await db.moderatorAction.findMany()).toMatchObject([{ moderatorId: actor.id, verb: 'MERGE', reason: 'The same pages', paperId: fetched.id, otherPaperId: typed.id }])
    expect(await openProposals(actor, null)).toMatchObject({ proposals: [] })
    await expect(decide(actor, { proposal, verdict: 'merge', reason: 'Again' })).rejects.toThrow(Conflict)
    expect(await db.moderatorAction.count()).toBe(1)
  })

  it('or is kept apart for good, also through merges with a third', async () => {
    const { typed, fetched, proposal } = await proposed()
    const actor = await moderator()
    await decide(actor, { proposal, verdict: 'apart', reason: 'Part two' })
    await proposeMerges(db, [typed.id, fetched.id])
    expect(await openProposals(actor, null)).toMatchObject({ proposals: [] })
    expect(await db.moderatorAction.findMany()).toMatchObject([{ verb: 'KEEP_APART', paperId: typed.id, otherPaperId: fetched.id }])
    const third = await alike()
    await proposeMerges(db, [third.id])
    const { id } = await db.mergeProposal.findFirstOrThrow({ where: { paperId: typed.id, otherId: third.id } })
    await decide(actor, { proposal: id, verdict: 'merge', reason: 'One' })
    // What was open between the third and the other is known to be decided.
    expect(await openProposals(actor, null)).toMatchObject({ proposals: [] })
  })

  it('is decided once by two who press at once, and by nobody else', async () => {
    const { proposal } = await proposed()
    const [one, other] = [await moderator(), await moderator()]
    const outcomes = await Promise.allSettled([decide(one, { proposal, verdict: 'merge', reason: 'Yes' }), decide(other, { proposal, verdict: 'apart', reason: 'No' })])
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(await db.moderatorAction.count()).toBe(1)
    await expect(decide(await someone(), { proposal, verdict: 'merge', reason: 'I want to' })).rejects.toThrow(Forbidden)
  })

  it('can be made by a moderator who names both, in any of their names', async () => {
    const { typed, fetched, proposal } = await proposed()
    const actor = await moderator()
    await decide(actor, { proposal, verdict: 'apart', reason: 'Too soon' })
    await propose(actor, { one: 'https://doi.org/10.5555/FORMS', other: `https://example.org/papers/${typed.key}?order=date` })
    expect(await openProposals(actor, null)).toMatchObject({ proposals: [{ papers: [{ id: typed.id }, { id: fetched.id }] }] })
    await expect(propose(actor, { one: typed.key, other: 'nothing of ours' })).rejects.toThrow(Invalid)
    await expect(propose(actor, { one: fetched.key, other: '10.5555/forms' })).rejects.toThrow(Invalid)
    await expect(propose(await someone(), { one: typed.key, other: fetched.key })).rejects.toThrow(Forbidden)
  })
})
