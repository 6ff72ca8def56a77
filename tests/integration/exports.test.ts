import { describe, expect, it } from 'vitest'
import { db } from '@/lib/db'
import { beginnings, worksOfList, worksOfPaper, worksOfPerson, worksOfVenue } from '@/lib/exports/queries'
import { keep } from '@/lib/markdown/kept'
import { settleLists } from '@/lib/summaries/lists/settle'
import { createComment, createDraft, createNote, createPaper, createPerson, createSummary, createVote } from '../support/factories'

const keys = (works: { key: string }[] | null) => works?.map(({ key }) => key)
const day = (n: number) => new Date(Date.UTC(2026, 0, n))
const list = { list: 'recent', period: 'month', field: null } as const

it('a paper is told with all that references need', async () => {
  const { id } = await createPaper({ key: 'k', title: 'T', authorNames: ['B', 'A'], keywords: ['w'], venue: { create: { key: 'conf/x', name: 'X Conf', shortName: 'X' } } } as object)
  await db.paperLink.create({ data: { paperId: id, position: 0, label: 'PDF', url: 'https://example.org/a.pdf' } })
  expect(await worksOfPaper(id)).toMatchObject([{
    key: 'k', title: 'T', abstract: '', year: 1918, keywords: ['w'], venue: { key: 'conf/x', name: 'X Conf' }, authors: [{ name: 'B' }, { name: 'A' }],
    identifiers: [{ scheme: 'BIBTEX', value: 'k' }], links: [{ label: 'PDF', url: 'https://example.org/a.pdf' }],
    volume: null, issue: null, pages: null, licence: null,
  }])
})

describe('a person', () => {
  it('has the papers they explained under their name, newest first, and no other', async () => {
    const author = await createPerson()
    const [first, second, anonymous, hidden, draft, note] = await Promise.all(Array.from({ length: 6 }, () => createPaper()))
    await createSummary({ authorId: author.id, paperId: first!.id, publishedAt: day(1) })
    await createSummary({ authorId: author.id, paperId: second!.id, publishedAt: day(2) })
    await createSummary({ authorId: author.id, paperId: anonymous!.id, visibility: 'ANONYMOUS' })
    await createSummary({ authorId: author.id, paperId: hidden!.id, hiddenAt: day(3), hiddenReason: 'Spam.' })
    await createDraft({ authorId: author.id, paperId: draft!.id })
    await createNote({ authorId: author.id, paperId: note!.id })
    expect(keys(await worksOfPerson(author.handle.toUpperCase()))).toEqual([second!.key, first!.key])
  })

  it('who is not there has none', async () => {
    const gone = await createPerson({ erasedAt: new Date() })
    expect([await worksOfPerson('nobody-here'), await worksOfPerson(gone.handle)]).toEqual([null, null])
  })
})

describe('a list', () => {
  it('has each of its papers once, as it has them in order', async () => {
    const [a, b, secret] = [await createPaper({ fieldKeys: ['biology'] }), await createPaper(), await createPaper()]
    await createSummary({ paperId: a.id, publishedAt: day(3) })
    const better = await createSummary({ paperId: b.id, publishedAt: day(2) })
    await createSummary({ paperId: a.id, publishedAt: day(1) })
    const hidden = await createSummary({ paperId: secret.id })
    for (const summaryId of [better.id, hidden.id]) await createVote({ summaryId })
    await settleLists()
    await db.summary.update({ where: { id: hidden.id }, data: { hiddenAt: day(4), hiddenReason: 'Spam.' } })
    expect(keys(await worksOfList(list))).toEqual([a.key, b.key])
    expect(keys(await worksOfList({ ...list, list: 'best' }))).toEqual([b.key, a.key])
    expect(keys(await worksOfList({ ...list, field: 'biology' }))).toEqual([a.key])
    expect(keys(await worksOfList({ ...list, list: 'best', field: 'biology' }))).toEqual([a.key])
  })
})

describe('a venue', () => {
  it('has the papers of a year, best first, or of all years, newest first; none that was merged', async () => {
    const venue = await db.venue.create({ data: { key: 'conf/x', name: 'X', shortName: 'X' } })
    const paper = (key: string, year: number, over = {}) => createPaper({ key, year, venueId: venue.id, ...over })
    const [plain] = [await paper('plain', 2020), await paper('old', 2019)]
    await paper('merged', 2020, { mergedIntoId: plain.id })
    const read = await paper('read', 2020)
    await createSummary({ paperId: read.id })
    expect(keys(await worksOfVenue('conf/x', 2020))).toEqual(['read', 'plain'])
    expect(keys(await worksOfVenue('conf/x', null))).toEqual(['read', 'plain', 'old'])
    expect(await worksOfVenue('conf/y', null)).toBeNull()
  })
})

it('texts begin as plain text, formulas as they can be read, and end where machines have read enough', async () => {
  const long = `Since $x_1$ is <b> & so on. ${'Much more. '.repeat(100)}`
  const { id } = await createSummary({ text: long })
  const comment = await createComment({ summaryId: id, text: 'Why *that*?' })
  await Promise.all([long, 'Why *that*?'].map(keep))
  const { summaries, comments } = await beginnings([id], [comment.id])
  expect(summaries.get(id)).toMatch(/^Since x₁ is <b> & so on\. Much more\./)
  expect(summaries.get(id)!.length).toBeLessThan(510)
  expect(summaries.get(id)).toMatch(/…$/)
  expect(comments.get(comment.id)).toBe('Why that?')
})
