import { beforeEach, describe, expect, it } from 'vitest'
import { db } from '@/lib/db'
import { Invalid, NotFound } from '@/lib/errors'
import { follow, renewFeed } from '@/lib/follows/commands'
import { followedEntries, followedPage, followsOf } from '@/lib/follows/queries'
import type { Actor } from '@/lib/people/actor'
import { mergePapers } from '@/lib/papers/merge'
import { profileOf } from '@/lib/people/profile'
import { actorOf, createPaper, createPerson, createSummary } from '../support/factories'

let me: Actor
beforeEach(async () => {
  me = actorOf(await createPerson())
})

const followed = async () => (await followsOf(me)).follows.map(({ what, key }) => `${what} ${key}`)
const news = async () => (await followedPage(me, null)).entries.map(({ id }) => id)

describe('following', () => {
  it('is of a paper, a person, a venue or a field, once, and ends', async () => {
    const [paper, other] = [await createPaper({ fieldKeys: ['followed'] }), await createPerson()]
    await db.venue.create({ data: { key: 'conf/f', name: 'F', shortName: 'F' } })
    const all = [['paper', paper.key], ['person', other.handle], ['venue', 'conf/f'], ['field', 'followed']] as const
    for (const [what, key] of [...all, ...all]) await follow(me, what, key, true)
    expect(await followed()).toEqual(all.toReversed().map((one) => one.join(' ')))
    expect((await profileOf(me, other.handle))?.following).toBe(true)
    for (const [what, key] of [...all, ...all]) await follow(me, what, key, false)
    expect(await followed()).toEqual([])
  })

  it.each([['paper', 'not-here'], ['person', 'not-here'], ['venue', 'not/here'], ['field', 'not-here']] as const)('is of nothing that is not here: %s', async (what, key) => {
    await expect(follow(me, what, key, true)).rejects.toThrow(NotFound)
  })

  it('is not of oneself', async () => {
    await expect(follow(me, 'person', me.handle, true)).rejects.toThrow(Invalid)
  })

  it('goes along when a paper is merged', async () => {
    const [from, into] = [await createPaper(), await createPaper()]
    for (const { key } of [from, into]) await follow(me, 'paper', key, true)
    await db.$transaction((tx) => mergePapers(tx, from.id, into.id))
    expect(await followed()).toEqual([`paper ${into.key}`])
  })
})

describe('what is new', () => {
  it('is what others published, newest first, without who is anonymous where they are followed', async () => {
    const [paper, writer] = [await createPaper({ fieldKeys: ['new'] }), await createPerson()]
    const venue = await db.venue.create({ data: { key: 'conf/n', name: 'N', shortName: 'N' } })
    const there = await createPaper({ venueId: venue.id })
    await follow(me, 'person', writer.handle, true)
    const named = await createSummary({ authorId: writer.id, publishedAt: new Date(1e12) })
    await createSummary({ authorId: writer.id, visibility: 'ANONYMOUS' })
    await createSummary({ authorId: writer.id, visibility: 'DRAFT' })
    await createSummary()
    expect(await news()).toEqual([named.id])
    await follow(me, 'field', 'new', true)
    await follow(me, 'venue', venue.key, true)
    const hidden = await createSummary({ paperId: paper.id, publishedAt: new Date(1.1e12), visibility: 'ANONYMOUS' })
    const other = await createSummary({ paperId: there.id, publishedAt: new Date(1.2e12) })
    await createSummary({ paperId: there.id, authorId: me.id })
    expect(await news()).toEqual([other.id, hidden.id, named.id])
    await db.summary.update({ where: { id: other.id }, data: { hiddenAt: new Date(), hiddenReason: 'spam' } })
    expect(await news()).toEqual([hidden.id, named.id])
  })

  it('pages without a gap while others publish', async () => {
    const writer = await createPerson()
    await follow(me, 'person', writer.handle, true)
    const ids: number[] = []
    for (let n = 0; n < 25; n++) ids.unshift((await createSummary({ authorId: writer.id, publishedAt: new Date(1e12 + n) })).id)
    const seen: number[] = []
    for (let after: string | null = null, first = true; first || after; first = false) {
      const page = await followedPage(me, after)
      seen.push(...page.entries.map(({ id }) => id))
      after = page.next
      await createSummary({ authorId: writer.id })
    }
    expect(seen).toEqual(ids)
  })
})

describe('its feed', () => {
  it('is at an address of its own, which a new one ends', async () => {
    const writer = await createPerson()
    await follow(me, 'person', writer.handle, true)
    const { id } = await createSummary({ authorId: writer.id })
    expect((await followsOf(me)).feed).toBeNull()
    await renewFeed(me)
    const first = (await followsOf(me)).feed!
    expect((await followedEntries(first))?.map((entry) => entry.id)).toEqual([id])
    await renewFeed(me)
    const second = (await followsOf(me)).feed!
    expect([await followedEntries(first), (await followedEntries(second))?.length]).toEqual([null, 1])
  })

  it('has one’s own anonymous summaries, so that nobody sees them missing, and not the named ones', async () => {
    const paper = await createPaper()
    await follow(me, 'paper', paper.key, true)
    await renewFeed(me)
    const hidden = await createSummary({ paperId: paper.id, authorId: me.id, visibility: 'ANONYMOUS' })
    await createSummary({ paperId: paper.id, authorId: me.id, copy: 1 })
    expect((await followedEntries((await followsOf(me)).feed!))?.map(({ id }) => id)).toEqual([hidden.id])
    expect((await followedPage(me, null)).entries).toEqual([])
  })

  it.each(['', 'x', 'A'.repeat(54), '\u{1F600}', '../..'])('is not at %j', async (token) => {
    expect(await followedEntries(token)).toBeNull()
  })
})
