import { describe, expect, it } from 'vitest'
import { db, pool } from '@/lib/db'
import { recognise } from '@/lib/papers/identifiers'
import { countWords } from '@/lib/search/count-words'
import { paperOfIdentifier, search } from '@/lib/search/queries'
import { searchQuery } from '@/lib/search/schema'
import { suggestions } from '@/lib/search/suggest'
import { little } from '@/lib/search/words'
import { createDraft, createPaper, createPerson, createSummary, createVote } from '../support/factories'

const searched = (q: string, narrowed: Record<string, string> = {}) => search(searchQuery.parse({ q, ...narrowed }))
const found = async (q: string, narrowed?: Record<string, string>) => (await searched(q, narrowed)).papers.map(({ paper }) => paper.title)

describe('words', () => {
  it.each([
    ['Very Deep Convolutional Networks', 'deep conv'],
    ['Very Deep Convolutional Networks', 'NETWORKS very'],
    ['Über die Quantenmechanik', 'uber quanten'],
    ['The Łukasiewicz operator', 'lukasiewicz'],
    ['Maße und Størrelser', 'masse storrelser'],
    ['Uber alles', 'über'],
    ['GPT-3 and friends', 'gpt-3'],
    ['GPT-3 and friends', 'gpt 3'],
    ['All-convolutional nets', 'all convolutional'],
    ['All convolutional nets', 'all-convolutional'],
    ["Shannon's theorem", 'shannon’s'],
    ['It is $k$-means', 'k-means'],
    ['Efﬁcient ｗｉｄｅ nets', 'efficient wide'],
    ['深度学习', '深度'],
    ['关于深度学习的研究', '深度学习'],
    ['О теории вероятностей', 'теории'],
    ['Attention is all you need', 'attention is all you need'],
    ['To be or not to be', 'to be or not to be'],
  ])('find %j by %j', async (title, text) => {
    await createPaper({ title, authorNames: ['Nobody'] })
    expect(await found(text)).toEqual([title])
  })

  it.each([
    ['deep convolutional', 'volutional deep'],
    ['学习深度', '深度学习'],
    ['Deep nets', 'deep nothing'],
  ])('do not find %j by %j', async (title, text) => {
    await createPaper({ title })
    expect(await found(text)).toEqual([])
  })

  it('are those of authors, abstract, venue, year, keywords and keys, too', async () => {
    const venue = await db.venue.create({ data: { key: 'conf/nips', name: 'Neural Information Processing Systems', shortName: 'NeurIPS' } })
    await createPaper({
      key: 'hinton2012', title: 'Dropout', authorNames: ['Geoffrey Hinton', 'Ruslan Salakhutdinov'], abstract: 'Units are left out at random: $p = 1/2$.',
      year: 2012, venueId: venue.id, keywords: ['overfitting'],
    })
    for (const text of ['hinton', 'hinton salakhutdinov 2012', 'dropout hint', 'random units', 'neurips dropout', 'nips 2012', 'overfitting', 'hinton2012'])
      expect(await found(text), text).toEqual(['Dropout'])
    expect(await found('hinton schmidhuber')).toEqual([])
  })

  it('of public summaries count, formulas as they are written', async () => {
    const paper = await createPaper({ title: 'Variational Bayes' })
    await createSummary({ paperId: paper.id, text: 'The *evidence* is $\\mathbb{E}_q[\\log p]$; see https://example.org/secretpath' })
    for (const text of ['evidence', '\\mathbb{E}_q', 'mathbb', 'variational evidence']) expect(await found(text), text).toEqual(['Variational Bayes'])
    expect(await found('secretpath')).toEqual([])
  })

  it('are little to the database and to us alike', async () => {
    const { rows } = await pool.query('SELECT search_little() AS words')
    expect(new Set(rows[0].words)).toEqual(little)
  })
})

describe('the order', () => {
  it('is title, authors, text; in each those with a summary first, by score, then the newest', async () => {
    const rank = async (title: string, over: Parameters<typeof createPaper>[0] = {}) => (await createPaper({ title, authorNames: ['N N'], ...over })).id
    await rank('In the text', { abstract: 'On bosons.' })
    const read = await rank('Read, in the text', { abstract: 'On bosons.' })
    await rank('By an author', { authorNames: ['Ada Bosons'] })
    await rank('Old bosons', { year: 1950 })
    await rank('New bosons', { year: 2020 })
    const [low, high] = [await rank('Bosons, read', { year: 1940 }), await rank('Bosons, read more', { year: 1930 })]
    await rank('Bosons')
    await createSummary({ paperId: read })
    await createSummary({ paperId: low })
    await createVote({ summaryId: (await createSummary({ paperId: high })).id })
    expect(await found('bosons')).toEqual([
      'Bosons', 'Bosons, read more', 'Bosons, read', 'New bosons', 'Old bosons', 'By an author', 'Read, in the text', 'In the text',
    ])
  })

  it('has words side by side before words apart', async () => {
    await createPaper({ title: 'Learning how deep one is', year: 2020 })
    await createPaper({ title: 'On deep learning', year: 1990 })
    expect(await found('deep learning')).toEqual(['On deep learning', 'Learning how deep one is'])
  })

  it('goes on page by page without a paper twice or left out', async () => {
    for (let n = 0; n < 60; n++) await createPaper({ title: `Ising ${n}`, year: 1950 + (n % 7), authorNames: [] })
    const seen: string[] = []
    for (let after: string | null = ''; after !== null;) {
      const { papers, total, next } = await searched('ising', { after })
      expect(total).toBe(60)
      seen.push(...papers.map(({ paper }) => paper.title))
      after = next
    }
    expect([seen.length, new Set(seen).size]).toEqual([60, 60])
  })

  it('counts to a thousand, and says that there are more', async () => {
    await pool.query(`INSERT INTO papers (key, title, source, year) SELECT 'ising-' || n, 'Ising ' || n, 'HAND', 1900 + n % 100 FROM generate_series(1, 1000) n`)
    expect(await searched('ising')).toMatchObject({ total: 1000, uncounted: false })
    const { paperId } = await createSummary({ paperId: (await createPaper({ title: 'Ising, explained', year: 1925 })).id })
    const { total, uncounted, papers } = await searched('ising')
    expect([total, uncounted, papers[0]!.paper.title, papers[1]!.paper.year]).toEqual([1000, true, 'Ising, explained', 1999])
    expect(paperId).toBeGreaterThan(0)
  })
})

describe('what is not public', () => {
  const all = async (text: string) => JSON.stringify([await searched(text), await suggestions(text)])

  it('is found nowhere, nor counted: drafts, notes, hidden summaries, merged papers', async () => {
    const paper = await createPaper({ title: 'Open paper' })
    await createDraft({ paperId: paper.id, text: 'Xylophone' })
    const note = await createSummary({ paperId: paper.id, visibility: 'DRAFT', text: 'Xylophone' })
    const hidden = await createSummary({ paperId: paper.id, text: 'Xylophone' })
    expect((await searched('xylophone')).total).toBe(1)
    await db.summary.update({ where: { id: hidden.id }, data: { hiddenAt: new Date(), hiddenReason: 'Spam' } })
    await createPaper({ title: 'Xylophone', mergedIntoId: paper.id })
    expect(await searched('xylophone')).toMatchObject({ papers: [], total: 0 })
    expect(await suggestions('xyloph')).toEqual([])
    await countWords()
    expect(await db.searchWord.count({ where: { word: 'xylophone' } })).toBe(0)
    expect(note.id).toBeGreaterThan(0)
  })

  it('is who wrote anonymously: neither by name nor in what is found', async () => {
    const author = await createPerson({ name: 'Zenobia Quux', handle: 'zenobia' })
    await createSummary({ authorId: author.id, visibility: 'ANONYMOUS', text: 'A hidden pen' })
    expect((await searched('zenobia')).people).toEqual([])
    expect((await searched('quux')).total).toBe(0)
    const told = await all('hidden pen')
    expect(told).toContain('anonymous')
    expect(told).not.toMatch(/zenobia|quux/i)
  })

  it('leaves the search when it is withdrawn, edited or deleted', async () => {
    const { id } = await createSummary({ text: 'Marzipan' })
    expect((await searched('marzipan')).total).toBe(1)
    const revision = await db.revision.create({ data: { summaryId: id, number: 2, text: 'Nougat', textHash: 'a'.repeat(64), language: 'en' } })
    await db.summary.update({ where: { id }, data: { revisionId: revision.id } })
    expect([(await searched('marzipan')).total, (await searched('nougat')).total]).toEqual([0, 1])
    await db.summary.update({ where: { id }, data: { visibility: 'DRAFT' } })
    expect((await searched('nougat')).total).toBe(0)
  })
})

describe('searching by identifier', () => {
  it('finds the paper of an identifier, also through a merge', async () => {
    const target = await createPaper()
    const merged = await createPaper({ mergedIntoId: target.id, identifiers: { create: { scheme: 'ARXIV', value: '1706.03762' } } })
    expect(merged.mergedIntoId).toBe(target.id)
    for (const text of ['arXiv:1706.03762v5', 'https://arxiv.org/pdf/1706.03762', 'journals/corr/abs-1706-03762']) {
      expect(await paperOfIdentifier(recognise(text)!)).toBe(target.key)
    }
    expect(await paperOfIdentifier({ scheme: 'DOI', value: '10.1000/none' })).toBeNull()
  })
})

it('tells nothing of who votes or reads', async () => {
  const reader = await createPerson()
  const { id } = await createSummary({ paperId: (await createPaper({ title: 'Zeta' })).id })
  await createVote({ summaryId: id, personId: reader.id })
  expect((await searched('zeta')).papers).toMatchObject([{ best: { vote: 0, own: false } }])
})
