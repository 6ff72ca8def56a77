import { describe, expect, it } from 'vitest'
import { db } from '@/lib/db'
import { recognise } from '@/lib/papers/identifiers'
import { paperOfIdentifier, searchPapers } from '@/lib/search/queries'
import { createDraft, createPaper, createPerson, createSummary, createVote } from '../support/factories'

/** Titles found, those with a summary first. */
async function found(text: string) {
  const { read, waiting } = await searchPapers(text)
  return [...read.map(({ paper }) => paper.title), ...waiting.map(({ title }) => title)]
}

describe('searching by words', () => {
  it.each([
    ['Very Deep Convolutional Networks', 'deep conv'],
    ['Very Deep Convolutional Networks', 'NETWORKS very'],
    ['Über die Quantenmechanik', 'uber quanten'],
    ['The Łukasiewicz operator', 'lukasiewicz'],
    ['Uber alles', 'über'],
    ['GPT-3 and friends', 'gpt-3'],
    ['GPT-3 and friends', 'gpt 3'],
    ['GPT 4', 'gpt-4'],
    ['All-convolutional nets', 'all convolutional'],
    ['All convolutional nets', 'all-convolutional'],
    ["Shannon's theorem", 'shannon’s'],
    ['It is $k$-means', 'k-means'],
    ['深度学习', '深度'],
    ['О теории вероятностей', 'теории'],
  ])('finds %j by %j', async (title, text) => {
    await createPaper({ title, authorNames: ['Nobody'] })
    expect(await found(text)).toEqual([title])
  })

  it('finds by authors, alone and with words of the title', async () => {
    await createPaper({ title: 'Backpropagation', authorNames: ['David Rumelhart', 'Geoffrey Hinton', 'Ronald J. Williams'] })
    await createPaper({ title: 'Capsules', authorNames: ['Geoffrey Hinton'] })
    expect(await found('hint')).toHaveLength(2)
    expect(await found('hinton back')).toEqual(['Backpropagation'])
    expect(await found('hinton schmidhuber')).toEqual([])
  })

  it('puts papers with a public summary first, shows the best of each, and leaves out merged papers', async () => {
    const waiting = await createPaper({ title: 'Rumour' })
    const good = await createPaper({ title: 'Rumour of rumours' })
    const [low, high] = [await createSummary({ paperId: good.id }), await createSummary({ paperId: good.id, visibility: 'ANONYMOUS', text: 'The better one.' })]
    await createVote({ summaryId: high.id })
    await createDraft({ paperId: waiting.id })
    await createSummary({ paperId: waiting.id, hiddenAt: new Date(), hiddenReason: 'Spam' })
    await createPaper({ title: 'Rumour', mergedIntoId: good.id })
    const { read, waiting: unread } = await searchPapers('rumour')
    expect(read).toMatchObject([{ id: high.id, score: 2, by: { kind: 'anonymous' }, summaryCount: 2 }])
    expect(read[0]!.excerpt).toContain('The better one.')
    expect(JSON.stringify(read)).not.toContain((await db.person.findUniqueOrThrow({ where: { id: high.authorId } })).handle)
    expect(unread.map(({ key }) => key)).toEqual([waiting.key])
    expect(low.score).toBe(1)
  })

  it('shows fifty and says that there are more', async () => {
    for (let n = 0; n < 49; n++) await createPaper({ title: `Ising ${n}` })
    const { paperId } = await createSummary({ paperId: (await createPaper({ title: 'Ising once more' })).id })
    expect(await searchPapers('ising')).toMatchObject({ more: false, read: { length: 1 }, waiting: { length: 49 } })
    await createPaper({ title: 'Ising again' })
    const { more, read, waiting } = await searchPapers('ising')
    expect([more, read.length, waiting.length, read[0]!.paper.title]).toEqual([true, 1, 49, 'Ising once more'])
    expect(paperId).toBeGreaterThan(0)
  })

  it.each([
    '', ' ', '!!!', "'", "''", '\\', "a\\'", 'a & b | !c', ':*', 'a:*', '<->', '(', 'ŉ', '½', '＇', '"quoted', '%', '_', '$1', '{}', '--', 'a\tb\nc',
    'x'.repeat(10_000), 'a '.repeat(5_000), '\u{1F600}', '\uFFFD', 'http://example.org/a?b=c', 'me@example.org', '<b>x</b>', '../..', '-1', '1.5e3',
  ])('takes %j calmly', async (text) => {
    await expect(searchPapers(text)).resolves.toMatchObject({ read: [], waiting: [], more: false })
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
  expect((await searchPapers('zeta')).read).toMatchObject([{ vote: 0, own: false }])
})
