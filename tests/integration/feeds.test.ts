import { subscribe, unsubscribe } from 'node:diagnostics_channel'
import { describe, expect, it } from 'vitest'
import { db, pool } from '@/lib/db'
import { archive, archiveModifiedAt } from '@/lib/feeds/archive'
import type { FeedEntry } from '@/lib/feeds/feed'
import { followedPerson, followedVenue, listEntries, paperEntries, personEntries, venueEntries } from '@/lib/feeds/queries'
import { listQuery, type ListQuery } from '@/lib/summaries/lists/schema'
import { settleLists } from '@/lib/summaries/lists/settle'
import { createDraft, createImage, createNote, createPaper, createPerson, createSummary, createVote } from '../support/factories'
import { readTwice } from '../support/feed-readers'

const list = (over: Partial<ListQuery> = {}) => listEntries({ ...listQuery.parse({}), ...over })
const ids = (entries: FeedEntry[]) => entries.map(({ id }) => id)
const day = (n: number) => new Date(Date.UTC(2026, 0, n))

/** What the public never sees, all by one author on one paper. */
async function createHidden() {
  const author = await createPerson({ name: 'Nobody Sees' })
  await createDraft({ authorId: author.id, text: 'secret' })
  await createNote({ authorId: author.id, text: 'secret' })
  await createSummary({ authorId: author.id, text: 'secret', hiddenAt: new Date(), hiddenReason: 'Spam.' })
  return author
}

/** All that leaves the database for the feeds. */
async function everything() {
  await settleLists()
  const people = await db.person.findMany({ select: { id: true } })
  const papers = await db.paper.findMany({ select: { id: true } })
  const parts: unknown[] = [await list(), await list({ list: 'best' }), await list({ list: 'popular' })]
  for (const { id } of people) parts.push(await personEntries(id))
  for (const { id } of papers) parts.push(await paperEntries(id))
  for (const whole of [true, false]) parts.push(await text(whole))
  return JSON.stringify(parts)
}

async function text(whole: boolean) {
  let written = ''
  for await (const part of archive({ title: 'All', page: 'https://example.org/', self: 'https://example.org/rss-all.xml' }, whole)) written += part
  return written
}

describe('an entry', () => {
  it('tells what feeds need, with whole addresses', async () => {
    const author = await createPerson({ handle: 'Emmy-N', name: 'Emmy' })
    const paper = await createPaper({ title: 'The $E=mc^2$ paper', fieldKeys: ['physics'] })
    await db.paperIdentifier.create({ data: { scheme: 'ARXIV', value: '1412.6980', paperId: paper.id } })
    const { name } = await createImage({ name: 'noether.png' })
    const written = `# A\n\nAs \\cite{${paper.key}} and @emmy-n say, $x$.\n\n![A](/images/${name})`
    const { id } = await createSummary({ authorId: author.id, paperId: paper.id, text: written, publishedAt: day(1) })
    await db.revision.updateMany({ data: { createdAt: day(5) } })
    const [entry] = await list()
    expect(entry).toMatchObject({
      id, url: `http://localhost:3000/summaries/${id}`, paperKey: paper.key, title: 'The E = mc² paper', score: 1, arxiv: '1412.6980',
      by: { kind: 'named', handle: 'Emmy-N', name: 'Emmy' }, byUrl: 'http://localhost:3000/people/Emmy-N',
      publishedAt: day(1), updatedAt: day(5), language: 'en', licence: 'CC-BY-SA-4.0',
      fields: [{ key: 'physics', name: expect.any(String) }], excerpt: 'As Noether and Hilbert (1918) and @Emmy-N say, x.',
    })
    expect(entry!.html).toContain(`<a href="http://localhost:3000/papers/${paper.key}">Noether and Hilbert (1918)</a>`)
    expect(entry!.html).toContain(`<img src="http://localhost:3000/images/${name}" width="640" height="480"`)
    expect(entry!.html).not.toMatch(/katex|<x-/)
  })

  it('is of what the public sees alone', async () => {
    const author = await createHidden()
    const all = await everything()
    expect(all).not.toMatch(/secret|Nobody Sees/)
    expect(await personEntries(author.id)).toEqual([])
  })

  it('tells nothing of who wrote an anonymous summary, and links no two', async () => {
    const author = await createPerson({ handle: 'the-author', name: 'The Author' })
    await createSummary({ authorId: author.id, visibility: 'ANONYMOUS' })
    await createSummary({ authorId: author.id, visibility: 'ANONYMOUS' })
    expect(await everything()).not.toMatch(/the-author|The Author|authorId/)
    const [one, two] = await list()
    const differing = { id: 0, url: '', paperKey: '', title: '', publishedAt: 0, updatedAt: 0 }
    expect({ ...one, ...differing }).toEqual({ ...two, ...differing })
    expect(one).toMatchObject({ by: { kind: 'anonymous' }, byUrl: null })
    expect(await personEntries(author.id)).toEqual([])
  })
})

describe('a feed', () => {
  it('of a list has its first 30, in its order', async () => {
    const made: number[] = []
    for (let n = 1; n <= 32; n++) made.push((await createSummary({ publishedAt: day(n) })).id)
    await createVote({ summaryId: made[3]! })
    await settleLists()
    expect(ids(await list())).toEqual(made.toReversed().slice(0, 30))
    expect(ids(await list({ list: 'best' })).slice(0, 2)).toEqual([made[3], made[31]])
    expect(await list({ list: 'popular', period: 'day' })).toHaveLength(30)
  })

  it('of a list not settled yet is empty', async () => {
    await createSummary()
    expect(await list({ list: 'best' })).toEqual([])
  })

  it('of a list can be narrowed to a field', async () => {
    const paper = await createPaper({ fieldKeys: ['biology'] })
    const { id } = await createSummary({ paperId: paper.id })
    await createSummary()
    await settleLists()
    expect(ids(await list({ field: 'biology' }))).toEqual([id])
    expect(ids(await list({ list: 'best', field: 'biology' }))).toEqual([id])
  })

  it('of a paper has its summaries, newest first', async () => {
    const paper = await createPaper()
    const old = await createSummary({ paperId: paper.id, publishedAt: day(1) })
    const young = await createSummary({ paperId: paper.id, publishedAt: day(2), visibility: 'ANONYMOUS' })
    await createSummary()
    expect(ids(await paperEntries(paper.id))).toEqual([young.id, old.id])
  })

  it('of a person has their named summaries', async () => {
    const author = await createPerson({ handle: 'Ada-L' })
    const { id } = await createSummary({ authorId: author.id })
    await createSummary({ authorId: author.id, visibility: 'ANONYMOUS' })
    await createSummary()
    expect(await followedPerson('ada-l')).toEqual({ id: author.id, handle: 'Ada-L', name: author.name })
    expect(await followedPerson('nobody')).toBeNull()
    expect(ids(await personEntries(author.id))).toEqual([id])
  })

  it('of a venue has summaries of its papers, of one year or of all', async () => {
    const venue = await db.venue.create({ data: { key: 'conf/nips', name: 'Neural Information Processing', shortName: 'NIPS' } })
    const [old, young] = [await createPaper({ venueId: venue.id, year: 2016 }), await createPaper({ venueId: venue.id, year: 2017 })]
    const first = await createSummary({ paperId: old.id, publishedAt: day(1) })
    const second = await createSummary({ paperId: young.id, publishedAt: day(2) })
    await createSummary()
    expect(await followedVenue('conf/nips')).toEqual({ id: venue.id, key: 'conf/nips', shortName: 'NIPS' })
    expect(await followedVenue('conf/none')).toBeNull()
    expect(ids(await venueEntries(venue.id, null))).toEqual([second.id, first.id])
    expect(ids(await venueEntries(venue.id, 2016))).toEqual([first.id])
  })
})

it('says what its feeds rest on', async () => {
  const venue = await db.venue.create({ data: { key: 'conf/nips', name: 'Neural Information Processing', shortName: 'NIPS' } })
  const paper = await createPaper({ venueId: venue.id })
  const { authorId } = await createSummary({ paperId: paper.id })
  const rest = async (read: () => Promise<unknown>) => {
    const said = new Set<string>()
    const listen = (items: unknown) => (items as string[]).forEach((item) => said.add(item))
    subscribe('shows', listen)
    await read().finally(() => unsubscribe('shows', listen))
    return [...said].sort()
  }
  expect(await rest(() => list())).toEqual(['lists', `paper:${paper.id}`])
  expect(await rest(() => paperEntries(paper.id))).toEqual([`paper:${paper.id}`])
  expect(await rest(() => venueEntries(venue.id, null))).toEqual(['lists', `paper:${paper.id}`])
  expect(await rest(() => personEntries(authorId))).toEqual(['lists', `paper:${paper.id}`])
  expect(await rest(() => followedPerson('nobody'))).toEqual(['absent'])
})

describe('the archive', () => {
  it('has every public summary once, newest first, while others publish', async () => {
    const { paperId, authorId } = await createSummary({ publishedAt: day(1), text: 'The oldest.' })
    // Two batches and some: copies of one summary, two of them always of one moment.
    await pool.query(`INSERT INTO summaries (id, "paperId", "authorId", kind, visibility, copy, "publishedAt", "createdAt")
      SELECT 1000 + n, $1, $2, 'SUMMARY', 'DRAFT', n, timestamptz '2026-01-02' + (n / 2) * interval '1 hour', now() FROM generate_series(1, 450) n`, [paperId, authorId])
    await pool.query(`INSERT INTO revisions (id, "summaryId", number, text, "textHash", language)
      SELECT 100000 + s.id, s.id, 1, r.text, r."textHash", 'en' FROM summaries s, revisions r WHERE s.id > 1000`)
    await pool.query('UPDATE summaries SET "revisionId" = 100000 + id, visibility = \'PUBLIC\' WHERE id > 1000')
    let written = ''
    for await (const part of archive({ title: 'All', page: 'https://example.org/', self: 'https://example.org/rss-all.xml' }, false)) {
      written += part
      await createSummary()
    }
    for (const { entries } of await readTwice(written)) {
      const seen = entries.map(({ id }) => Number(id.split('/').at(-1)))
      expect(seen).toHaveLength(452)
      expect(new Set(seen).size).toBe(452)
      expect(seen.filter((id) => id > 1000)).toEqual(Array.from({ length: 450 }, (_, n) => 1450 - n))
    }
  })

  it('stops reading when its reader leaves', async () => {
    for (let n = 0; n < 3; n++) await createSummary()
    const parts = archive({ title: 'All', page: 'https://example.org/', self: 'https://example.org/rss-all.xml' }, true)
    await parts.next()
    await parts.return()
    expect(await parts.next()).toEqual({ done: true, value: undefined })
  })

  it('has whole texts or how they begin', async () => {
    await createSummary({ text: `Begins ]]> with $x$.\n\n${'More. '.repeat(200)}\n\nEnds.` })
    const [whole, begun] = [await text(true), await text(false)]
    for (const { entries } of await readTwice(whole)) expect(entries[0]!.html).toMatch(/^<p>Begins \]\]&gt; with <math [^]*<p>Ends\.<\/p>$/)
    for (const { entries } of await readTwice(begun)) expect(entries[0]!.html).toMatch(/^Begins \]\]&gt; with x\./)
    expect(begun).not.toContain('Ends.')
    expect(whole).toContain('<shortscience:votes>1</shortscience:votes>')
  })

  it('is a feed while nothing was published, and knows when something was', async () => {
    for (const { entries } of await readTwice(await text(true))) expect(entries).toEqual([])
    expect(await archiveModifiedAt()).toBeNull()
    await createSummary({ publishedAt: day(1) })
    await db.revision.updateMany({ data: { createdAt: new Date('2026-01-05T00:00:00.900Z') } })
    expect(await archiveModifiedAt()).toEqual(day(5))
  })
})
