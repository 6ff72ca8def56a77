import { describe, expect, it } from 'vitest'
import { db } from '@/lib/db'
import { countWords } from '@/lib/search/count-words'
import { search } from '@/lib/search/queries'
import { searchQuery } from '@/lib/search/schema'
import { suggestions } from '@/lib/search/suggest'
import { createPaper, createPerson, createSummary } from '../support/factories'

const searched = (q: string) => search(searchQuery.parse({ q }))

describe('people', () => {
  it('are found by name and handle when they have a public summary', async () => {
    const person = await createPerson({ name: 'Émilie du Châtelet', handle: 'emilie' })
    expect((await searched('chatelet')).people).toEqual([])
    await createSummary({ authorId: person.id })
    for (const text of ['chatelet', 'EMILIE', 'emilie chat']) expect((await searched(text)).people, text).toEqual([{ handle: 'emilie', name: 'Émilie du Châtelet', summaries: 1 }])
    await db.person.update({ where: { id: person.id }, data: { erasedAt: new Date() } })
    expect((await searched('chatelet')).people).toEqual([])
  })
})

describe('beginnings of words', () => {
  it('find when no words are as they stand, in titles and names', async () => {
    await createPaper({ title: 'Stochastic optimization', authorNames: ['Herbert Robbins'] })
    for (const text of ['stochast optim', 'robb stoch', 'optimiz robb']) expect((await searched(text)).papers, text).toHaveLength(1)
    expect(await searched('"stochast optimization"')).toMatchObject({ papers: [] })
  })
})

describe('misspelt words', () => {
  it('are set right when nothing matches', async () => {
    await createPaper({ title: 'Attention is all you need', authorNames: ['Ashish Vaswani'] })
    await countWords()
    for (const [text, respelt] of [['atention need', 'attention need'], ['attnetion', 'attention'], ['vaswanni', 'vaswani'], ['attention vaswnai', 'attention vaswani']])
      expect(await searched(text!)).toMatchObject({ respelt, papers: [{ paper: { title: 'Attention is all you need' } }] })
    expect(await searched('attention')).toMatchObject({ respelt: null })
    expect(await searched('attention zebra')).toMatchObject({ respelt: null, papers: [] })
  })

  it('are compared with words that are counted once', async () => {
    await createPaper({ title: 'Boson', authorNames: [] })
    await countWords()
    await createPaper({ title: 'Boson again', authorNames: [] })
    await countWords()
    await countWords()
    expect(await db.searchWord.findUnique({ where: { word: 'boson' } })).toEqual({ word: 'boson', papers: 2 })
  })
})

describe('suggestions', () => {
  it('are titles, people and venues as they begin', async () => {
    const person = await createPerson({ name: 'Deepa Mehta', handle: 'deepa' })
    const paper = await createPaper({ title: 'On deep nets', key: 'deep2' })
    await createPaper({ title: 'Deep nets, begun', key: 'deep1' })
    await createSummary({ paperId: paper.id, authorId: person.id })
    await db.venue.create({ data: { key: 'conf/deep', name: 'Conference on Deep Things', shortName: 'CDT' } })
    expect((await suggestions('deep')).map(({ kind, text }) => [kind, text])).toEqual([
      ['paper', 'Deep nets, begun'], ['paper', 'On deep nets'], ['person', 'Deepa Mehta'], ['venue', 'Conference on Deep Things'],
    ])
    expect(await suggestions('d')).toEqual([])
    expect((await suggestions('deep nets b')).map(({ href }) => href)).toEqual(['/papers/deep1', '/papers/deep2'])
  })
})
