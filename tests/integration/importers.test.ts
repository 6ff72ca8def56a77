import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { db } from '@/lib/db'
import { venuesFor } from '@/lib/venues/commands'
import { Forbidden, NotFound, Unavailable } from '@/lib/errors'
import { fetchWork } from '@/lib/importers/fetch'
import { forgetAnswers } from '@/lib/importers/kept'
import { takeTurn } from '@/lib/importers/turns'
import { bring } from '@/lib/papers/bring'
import { recognise } from '@/lib/papers/identifiers'
import { paperHead } from '@/lib/papers/queries'
import { actorOf, createPaper, createPerson, createSummary } from '../support/factories'
import { faulty, sourcesAt, sourceServer } from '../support/source-server'

let server: Awaited<ReturnType<typeof sourceServer>>
beforeAll(async () => {
  server = await sourceServer()
  Object.assign(process.env, sourcesAt(server.url), { SITE_CONTACT: 'someone@example.org' })
})
afterAll(() => server.close())
beforeEach(() => {
  server.asked.length = server.heard.length = 0
  vi.spyOn(console, 'error').mockImplementation(() => {})
})

const someone = async (over = {}) => actorOf(await createPerson(over))
const known = (text: string) => recognise(text)!
const keyOf = (found: Awaited<ReturnType<typeof paperHead>>) => (found && 'key' in found ? { key: found.key } : found)
const seconds = (from: Date) => (from.getTime() - Date.now()) / 1000

describe('the sources', () => {
  it('are told who asks, and asked once a day for what they have and hourly for what not', async () => {
    for (let n = 0; n < 2; n++) {
      await fetchWork(known('10.5555/zen.11'))
      await expect(fetchWork(known('10.5555/unknown'))).rejects.toThrow(new NotFound('Neither Crossref nor DataCite nor doi.org knows 10.5555/unknown. Look whether it is written right, or add the paper by hand.'))
    }
    expect(server.asked).toEqual([
      'crossref 10.5555/zen.11', 'datacite 10.5555/zen.11', 'arxiv 1901.00001', 'crossref 10.5555/unknown', 'datacite 10.5555/unknown', 'doi 10.5555/unknown',
    ])
    expect(server.heard[0]!['user-agent']).toMatch(/^Papers\/1\.0 \(\+http:\S+\/about; mailto:someone@example\.org\)$/)
    await db.$executeRaw`UPDATE source_answers SET "askedAt" = now() - interval '2 hours'`
    await expect(fetchWork(known('10.5555/unknown'))).rejects.toThrow(NotFound)
    await fetchWork(known('10.5555/zen.11'))
    expect(server.asked).toHaveLength(6 + 5) // What Crossref did not have is asked for again, what DataCite had is not.
    await db.$executeRaw`UPDATE source_answers SET "askedAt" = now() - interval '25 hours'`
    await forgetAnswers()
    expect(await db.sourceAnswer.count()).toBe(0)
  })

  it.each(faulty)('%s is away, not absent, and nothing is kept of it', async (doi) => {
    await expect(fetchWork(known(doi), 500)).rejects.toThrow(Unavailable)
    expect(await db.sourceAnswer.count({ where: { source: 'crossref' } })).toBe(0)
    expect(await db.paper.count()).toBe(0)
  })

  it('that have nothing but a word about an error have nothing', async () => {
    await expect(fetchWork(known('2401.99998'))).rejects.toThrow(new NotFound('arXiv does not know 2401.99998. Look whether it is written right, or add the paper by hand.'))
    await expect(fetchWork(known('conf/inv/Nobody00'))).rejects.toThrow(NotFound)
  })

  it('still answer where the first of them is away', async () => {
    await db.sourceTurn.create({ data: { source: 'crossref', next: new Date(Date.now() + 600_000) } })
    expect(await fetchWork(known('10.5555/medra.1'))).toMatchObject({ source: 'DOI', title: 'Sulla commedia' })
    expect(server.asked).toEqual(['datacite 10.5555/medra.1', 'doi 10.5555/medra.1', 'doi 10.5555/medra.1'])
  })

  it('are left alone for as long as they say', async () => {
    await expect(fetchWork(known('10.5555/busy-for-two-minutes'))).rejects.toThrow('Crossref does not answer')
    const { next } = await db.sourceTurn.findUniqueOrThrow({ where: { source: 'crossref' } })
    expect(seconds(next)).toBeGreaterThan(100)
    await expect(fetchWork(known('10.5555/another'))).rejects.toThrow(/Crossref has to be left alone for now\. Please try again in 2 minutes/)
    expect(server.asked.filter((one) => one === 'crossref 10.5555/another')).toEqual([])
  })

  it('are given turns: arXiv one in three seconds and no more than wait for it, whoever asks', async () => {
    const turns = await Promise.allSettled(Array.from({ length: 12 }, () => takeTurn('arxiv')))
    const refused = turns.filter(({ status }) => status === 'rejected').length
    const given = turns.length - refused
    expect(refused).toBeGreaterThan(0)
    expect(given).toBeGreaterThan(1)
    const { next } = await db.sourceTurn.findUniqueOrThrow({ where: { source: 'arxiv' } })
    // The last of them has had its turn, and the next is a pace behind it.
    expect(seconds(next)).toBeLessThanOrEqual(3.2)
  })
})

describe('bringing a paper', () => {
  it('stores all that the source says, under every name that it knows', async () => {
    const actor = await someone()
    expect(await bring(actor, known('https://arxiv.org/abs/2101.00001v3'))).toEqual({ key: 'journals/corr/2101.00001', isNew: true })
    expect(await paperHead('journals/corr/2101.00001')).toMatchObject({
      title: "Toric Kähler metrics & the fourth version's $O(n^2)$ bound", authors: [{ name: 'Ana María Núñez' }, { name: 'Łukasz Wójcik' }],
      fields: [{ key: 'physics' }, { key: 'mathematics' }], year: 2021,
    })
    for (const name of ['2101.00001', '10.5555/jig.2022.0001', 'journals/corr/abs-2101-00001'])
      expect(await paperHead(name)).toEqual({ moved: 'journals/corr/2101.00001' })
  })

  it('knows a journal\'s paper as the preprint that is here, and adds its names to it', async () => {
    const actor = await someone()
    const paper = await createPaper({ key: 'journals/corr/2101.00001', identifiers: { create: { scheme: 'ARXIV', value: '2101.00001' } } })
    const summary = await createSummary()
    await db.citation.createMany({ data: ['2101.00001', '10.5555/pre.77'].map((name, n) => ({ summaryId: summary.id, name, paperId: n ? null : paper.id })) })
    expect(await bring(actor, known('10.5555/JIG.2022.0001'))).toEqual({ key: 'journals/corr/2101.00001', isNew: false })
    expect(await db.paperIdentifier.findMany({ where: { paperId: paper.id }, select: { value: true }, orderBy: { value: 'asc' } }))
      .toEqual([{ value: '10.5555/jig.2022.0001' }, { value: '10.5555/pre.77' }, { value: '2101.00001' }])
    expect(await db.paper.count({ where: { source: { not: 'HAND' } } })).toBe(0)
  })

  it('makes one of two papers that the source knows for one, and tells of the published version', async () => {
    const [reader, preprint, earlier] = [await someone(), await createPaper({ key: 'journals/corr/2101.00001', title: 'Toric metrics', identifiers: { create: { scheme: 'ARXIV', value: '2101.00001' } } }),
      await createPaper({ key: '10.5555/pre.77', identifiers: { create: { scheme: 'DOI', value: '10.5555/pre.77' } } })]
    await createSummary({ paperId: earlier.id })
    const keys = await Promise.all(Array.from({ length: 5 }, () => bring(reader, known('10.5555/jig.2022.0001'))))
    expect(new Set(keys.map(({ key }) => key))).toEqual(new Set(['journals/corr/2101.00001']))
    expect(await paperHead('10.5555/pre.77')).toEqual({ moved: 'journals/corr/2101.00001' })
    expect(await db.summary.count({ where: { paperId: preprint.id } })).toBe(1)
    expect(await paperHead('journals/corr/2101.00001')).toMatchObject({ year: 2022, venue: { name: expect.any(String) } })
  })

  it('gives a paper DBLP\'s key once it is known, and the one before leads to it', async () => {
    const paper = await createPaper({ key: 'nunez2021', identifiers: { create: { scheme: 'ARXIV', value: '2101.00001' } } })
    expect(await bring(await someone(), known('journals/corr/NunezW21'))).toEqual({ key: 'journals/corr/NunezW21', isNew: false })
    for (const name of ['nunez2021', '2101.00001', 'journals/corr/2101.00001']) expect(await paperHead(name)).toEqual({ moved: 'journals/corr/NunezW21' })
    expect(await paperHead('journals/corr/NunezW21')).toMatchObject({ id: paper.id })
  })

  it('leaves what somebody set right as it is, and proposes what has the same title by one of the same people', async () => {
    const typed = await createPaper({ title: 'Toric Kahler Metrics', authorNames: ['L. Wójcik'] })
    const corrected = await createPaper({ title: 'As I know it', correctedAt: new Date(), identifiers: { create: { scheme: 'DOI', value: '10.5555/jig.2022.0001' } } })
    await bring(await someone(), known('conf/inv/NunezW22'))
    expect(await db.mergeProposal.count()).toBe(0)
    const { key } = await bring(await someone(), known('2101.00001'))
    expect(await paperHead(key)).toMatchObject({ id: corrected.id, title: 'As I know it' })
    expect(typed.mergedIntoId).toBeNull()
  })

  it('makes one paper of ten requests at once, by four of its names', async () => {
    const actor = await someone()
    const names = ['10.5555/jig.2022.0001', '2101.00001', 'journals/corr/NunezW21', 'journals/corr/abs-2101-00001']
    const keys = await Promise.all(Array.from({ length: 12 }, (_, n) => bring(actor, known(names[n % names.length]!))))
    // DBLP's key becomes the paper's when it is known; those of before lead to it.
    for (const { key } of keys) expect([{ moved: 'journals/corr/NunezW21' }, { key: 'journals/corr/NunezW21' }]).toContainEqual(keyOf(await paperHead(key)))
    expect(keys.filter(({ isNew }) => isNew)).toHaveLength(1)
    expect(await db.paper.count()).toBe(1)
    expect(server.asked.filter((one) => one === 'arxiv 2101.00001')).toHaveLength(1)
  })

  it('has the abstract from arXiv where DBLP names it, and DBLP\'s key', async () => {
    const { key } = await bring(await someone(), known('journals/corr/NunezW21'))
    expect(key).toBe('journals/corr/NunezW21')
    expect(await paperHead(key)).toMatchObject({ title: 'Toric Kähler metrics', abstract: expect.stringMatching(/^We study/) })
  })

  it('recognises the venue by key, by DOI, by name, and else makes one', async () => {
    const actor = await someone()
    await db.$transaction((tx) => venuesFor(tx, [
      { key: 'conf/inv', name: 'Inventions', shortName: 'INV' }, { key: 'journals/jig', name: 'J. Invented Geometry' }, { key: 'journals/ri', name: 'rivista inventata', shortName: 'RI' },
    ]))
    for (const [name, venue] of [['conf/inv/NunezW22', 'conf/inv'], ['10.5555/jig.2022.0001', 'journals/jig'], ['10.5555/medra.1', 'journals/ri'],
      ['10.5555/proc.7', 'other/2005-symposium-on-invented-things-invent-2005']] as const) {
      const { key } = await bring(actor, known(name))
      expect(await paperHead(key), name).toMatchObject({ venue: { key: venue } })
    }
  })

  it('believes no repository, where anybody can register, that its record is another paper, unless that paper\'s source agrees', async () => {
    const attributes = {
      doi: '10.5678/mine', titles: [{ title: 'Buy this' }], creators: [{ name: 'Mallory, M.' }],
      relatedIdentifiers: [{ relatedIdentifier: '10.48550/arXiv.2101.00001', relatedIdentifierType: 'DOI', relationType: 'IsVersionOf' }],
    }
    const answer = (doi: string, over = {}) => db.sourceAnswer.createMany({ data: [
      { source: 'crossref', id: doi, body: null }, { source: 'datacite', id: doi, body: JSON.stringify({ data: { attributes: { ...attributes, doi, ...over } } }) },
    ] })
    await answer('10.5678/mine')
    await answer('10.5678/theirs', { titles: [{ title: "Toric Kähler metrics & the fourth version's $O(n^2)$ bound" }], creators: [{ name: 'Wójcik, Łukasz' }] })
    expect(await bring(await someone(), known('10.5678/mine'))).toEqual({ key: '10.5678/mine', isNew: true })
    expect(await paperHead('2101.00001')).toBeNull()
    const { key } = await bring(await someone(), known('2101.00001'))
    expect(await bring(await someone(), known('10.5678/theirs'))).toEqual({ key, isNew: false })
    expect(await paperHead(key)).toMatchObject({ title: expect.stringMatching(/^Toric/) })
    expect(await paperHead('10.5678/mine')).toMatchObject({ title: 'Buy this' })
  })

  it('refuses those who may not add, and asks nobody for them', async () => {
    await expect(bring(await someone({ emailVerified: null }), known('2101.00001'))).rejects.toThrow(Forbidden)
    expect(server.asked).toEqual([])
  })

  it('leads to a paper that is here without asking anybody', async () => {
    const actor = await someone()
    const { key } = await bring(actor, known('10.5555/proc.7'))
    server.asked.length = 0
    expect(await bring(await someone(), known('10.5555/PROC.7'))).toEqual({ key, isNew: false })
    expect(server.asked).toEqual([])
  })
})
