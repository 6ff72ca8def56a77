import { describe, expect, it } from 'vitest'
import { db } from '@/lib/db'
import { Forbidden, Invalid } from '@/lib/errors'
import { add } from '@/lib/papers/commands'
import { paperHead } from '@/lib/papers/queries'
import { paperInput } from '@/lib/papers/schema'
import { waitingPapers } from '@/lib/papers/waiting'
import { search } from '@/lib/search/queries'
import { searchQuery } from '@/lib/search/schema'
import { actorOf, createPaper, createPerson, createSummary } from '../support/factories'

const someone = async (over = {}) => actorOf(await createPerson(over))
const typed = (over = {}) =>
  paperInput.parse({
    title: 'On graphs', authors: 'Paul Erdős, Alfréd Rényi', year: '1959', venue: '', field: '', abstract: '', keywords: '', link: '', bibtexKey: '', ...over,
  })

describe('adding a paper by hand', () => {
  it('stores it with its authors in order, its field, its link and who typed it', async () => {
    const actor = await someone()
    const { key } = await add(actor, typed({ field: 'mathematics', link: 'https://example.org/graphs.pdf', keywords: 'graph, random', venue: 'Publ. Math.' }))
    expect(key).toBe('erdos1959graphs')
    const paper = await paperHead(key)
    expect(paper).toMatchObject({
      title: 'On graphs',
      authors: [{ name: 'Paul Erdős' }, { name: 'Alfréd Rényi' }],
      fields: [{ key: 'mathematics' }],
      keywords: ['graph', 'random'],
      venue: { shortName: 'Publ. Math.' },
      links: [{ url: 'https://example.org/graphs.pdf' }],
    })
    expect((await db.paper.findUniqueOrThrow({ where: { key } })).addedById).toBe(actor.id)
  })

  it('keeps LaTeX in formulas alone, so that it is found by what it means', async () => {
    const [actor, title] = [await someone(), 'On {S}chr{\\"o}dinger: $\\psi$ and \\$5']
    const input = typed({ title, authors: "Erwin Schr\\\"odinger and {The {ATLAS} Collaboration}", venue: 'Ann. Inst. Poincar{\\\'e}', keywords: 'Na{\\"\\i}ve' })
    const { key } = await add(actor, input)
    expect(await add(actor, input)).toEqual({ key })
    expect(key).toBe('schrodinger1959schrodinger')
    expect(await paperHead(key)).toMatchObject({
      title: "On Schrödinger: $\\psi$ and \\$5", keywords: ['Naïve'], venue: { name: 'Ann. Inst. Poincaré' },
      authors: [{ name: 'Erwin Schrödinger' }, { name: '{The ATLAS Collaboration}' }],
    })
    for (const text of ['Schrödinger psi', 'schrodinger', 'Schr{\\"o}dinger atlas']) expect((await search(searchQuery.parse({ q: text }))).papers).toMatchObject([{ paper: { key } }])
  })

  it('numbers taken keys, also when ten people come at once', async () => {
    const actors = await Promise.all(Array.from({ length: 10 }, () => someone()))
    const subjects = ['graphs', 'sets', 'primes', 'polynomials', 'distances', 'lattices', 'measures', 'knots', 'permutations', 'partitions']
    const keys = await Promise.all(actors.map((actor, n) => add(actor, typed({ bibtexKey: 'er59', title: `${subjects[n]} considered` }))))
    expect(keys.map(({ key }) => key).sort()).toEqual(['er59', 'er59-10', ...Array.from({ length: 8 }, (_, i) => `er59-${i + 2}`)])
  })

  it('pressed twice at once is added once', async () => {
    const actor = await someone()
    const keys = await Promise.all(Array.from({ length: 5 }, () => add(actor, typed())))
    expect(new Set(keys.map(({ key }) => key)).size).toBe(1)
    expect(await db.paper.count()).toBe(1)
  })

  it('keeps venues apart whose names have no letters of an address, and takes no name for a pattern', async () => {
    const actor = await someone()
    for (const [place, venue] of ['物理学报', 'Успехи', 'C', 'C++', '%', '\\'].entries()) await add(actor, typed({ title: 'abcdef'[place]!.repeat(9), venue }))
    expect(await db.venue.count()).toBe(6)
  })

  it('finds a venue by its short name whatever the case', async () => {
    await db.venue.create({ data: { key: 'conf/nips', name: 'Neural Information Processing Systems', shortName: 'NeurIPS' } })
    const { key } = await add(await someone(), typed({ venue: 'neurips' }))
    expect(await paperHead(key)).toMatchObject({ venue: { key: 'conf/nips' } })
  })

  it('is refused to the unconfirmed, and with a field that is none', async () => {
    await expect(add(await someone({ emailVerified: null }), typed())).rejects.toThrow(Forbidden)
    await expect(add(await someone(), typed({ field: 'astrology' }))).rejects.toThrow(Invalid)
    expect(await db.paper.count()).toBe(0)
  })
})

describe('a paper is found', () => {
  it('by its key, and by any identifier with the way to its key', async () => {
    await createPaper({
      key: 'journals/corr/KingmaB14',
      identifiers: { createMany: { data: [{ scheme: 'DBLP', value: 'journals/corr/KingmaB14' }, { scheme: 'ARXIV', value: '1412.6980' }] } },
    })
    expect(await paperHead('journals/corr/KingmaB14')).toMatchObject({ key: 'journals/corr/KingmaB14' })
    for (const other of ['journals/corr/1412.6980', 'journals/corr/abs-1412-6980', '1412.6980'])
      expect(await paperHead(other)).toEqual({ moved: 'journals/corr/KingmaB14' })
    expect(await paperHead('nothing')).toBeNull()
  })

  it('where it was merged into', async () => {
    const kept = await createPaper()
    const merged = await createPaper({ mergedIntoId: kept.id })
    expect(await paperHead(merged.key)).toEqual({ moved: kept.key })
  })
})

it('papers without a public summary are waiting, newest first', async () => {
  const [first, second, explained] = [await createPaper(), await createPaper(), await createPaper()]
  await createSummary({ paperId: explained.id })
  expect((await waitingPapers(null, null)).papers.map(({ key }) => key)).toEqual([second.key, first.key])
})
