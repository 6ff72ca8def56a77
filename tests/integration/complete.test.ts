import { describe, expect, it } from 'vitest'
import { db } from '@/lib/db'
import { papersToCite, peopleToMention } from '@/lib/search/complete'
import { createPaper, createPerson, createSummary } from '../support/factories'

const keys = async (typed: string) => (await papersToCite(typed)).map(({ value }) => value)
const handles = async (typed: string) => (await peopleToMention(typed)).map(({ value }) => value)

describe('a citation is completed', () => {
  it.each([
    ['from the beginning of the key', 'conf/nips/Vasw'],
    ['from another identifier', '1706.03'],
    ['from words of the title, the last one begun', 'attention ne'],
    ['from an author and a word', 'vaswani attention'],
  ])('%s', async (_, typed) => {
    const { id, key } = await createPaper({ key: 'conf/nips/VaswaniSPUJGKP17', title: 'Attention is all you need', authorNames: ['Ashish Vaswani'] })
    await db.paperIdentifier.create({ data: { paperId: id, scheme: 'ARXIV', value: '1706.03762' } })
    await createPaper({ title: 'Neural Turing machines', authorNames: ['Alex Graves'] })
    expect(await keys(typed)).toEqual([key])
  })

  it('with the paper that stands, not with one that was merged into it', async () => {
    const stands = await createPaper({ key: 'stands', title: 'Colour refinement' })
    await createPaper({ key: 'merged', title: 'Colour refinement', mergedIntoId: stands.id })
    expect(await keys('stan')).toEqual(['stands'])
    expect(await keys('merg')).toEqual([])
  })

  it.each(['', 'x', '%', '_', '\\', "'", '}', '{{{', '   ', '\u{10FFFF}\u{10FFFF}', 'year:', '-', '"'])('with nothing at all from %j', async (typed) => {
    await createPaper({ title: 'Of something else' })
    expect(await keys(typed)).toEqual([])
  })
})

describe('a mention is completed', () => {
  it('from the beginning of a handle, whatever the case, or of a name that has a public summary', async () => {
    await createPerson({ handle: 'Emmy-N', name: 'Amalie Noether' })
    expect(await handles('emm')).toEqual(['Emmy-N'])
    expect(await handles('noeth')).toEqual([])
    const { authorId } = await createSummary()
    const { handle } = await db.person.update({ where: { id: authorId }, data: { name: 'Richard Courant' } })
    expect(await handles('coura')).toEqual([handle])
  })

  it('never with an account that is gone', async () => {
    await createPerson({ handle: 'gone-now', erasedAt: new Date() })
    expect(await handles('gone')).toEqual([])
  })

  it('an anonymous summary gives nobody away by their name', async () => {
    const { authorId } = await createSummary({ visibility: 'ANONYMOUS' })
    await db.person.update({ where: { id: authorId }, data: { name: 'Hidden Figure' } })
    expect(await handles('hidden')).toEqual([])
  })

  it.each(['', 'x', '%', '\\', "'", 'ä', '\u{10FFFF}\u{10FFFF}'])('with nothing at all from %j', async (typed) => {
    expect(await handles(typed)).toEqual([])
  })
})
