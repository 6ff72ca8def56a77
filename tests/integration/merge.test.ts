import { describe, expect, it } from 'vitest'
import { db } from '@/lib/db'
import { heldPaper } from '@/lib/papers/held'
import { mergePapers, unite } from '@/lib/papers/merge'
import type { Viewer } from '@/lib/people/actor'
import { oldPaperRedirect } from '@/lib/papers/old-addresses'
import { paperHead, paperPage } from '@/lib/papers/queries'
import { addReaders } from '@/lib/papers/views'
import { paperOfIdentifier, search } from '@/lib/search/queries'
import { searchQuery } from '@/lib/search/schema'
import { deskOf } from '@/lib/summaries/desk'
import { keepNote, publish } from '@/lib/summaries/commands'
import { summariesOfPaper } from '@/lib/summaries/queries'
import { actorOf, createComment, createDraft, createNote, createPaper, createPerson, createSummary, createVote } from '../support/factories'

const someone = async (over = {}) => actorOf(await createPerson(over))
const merged = (from: { id: number }, into: { id: number }) => db.$transaction((tx) => mergePapers(tx, from.id, into.id))
const named = (scheme: 'ARXIV' | 'DOI' | 'DBLP' | 'BIBTEX', value: string) => ({ identifiers: { create: { scheme, value } } })
const written = (paper: string, text: string) => ({ paper, text, language: '', visibility: 'PUBLIC' as const })

describe('merging two papers', () => {
  it('leads every old name and address to the one that goes on, also over a chain', async () => {
    const into = await createPaper({ key: 'conf/iclr/KingmaB15', ...named('DBLP', 'conf/iclr/KingmaB15') })
    const preprint = await createPaper({ key: 'journals/corr/1412.6980', ...named('ARXIV', '1412.6980') })
    const typed = await createPaper({ key: 'kingma2014adam' })
    await merged(typed, preprint)
    await merged(preprint, into)
    for (const name of ['kingma2014adam', 'journals/corr/1412.6980', 'journals/corr/abs-1412-6980', '1412.6980']) {
      expect(await paperHead(name), name).toEqual({ moved: into.key })
      expect(await paperPage(name), name).toEqual({ moved: into.key })
      expect(await deskOf(null, name, 'SUMMARY'), name).toEqual({ moved: into.key })
      expect(await oldPaperRedirect({ bibtexKey: name }), name).toBe('/papers/conf/iclr/KingmaB15')
    }
    expect(await paperOfIdentifier({ scheme: 'ARXIV', value: '1412.6980' })).toBe(into.key)
    expect(await db.paper.count({ where: { mergedIntoId: into.id } })).toBe(2)
  })

  it('does not tell that two are of one person where one of them is anonymous', async () => {
    const [from, into, writer] = [await createPaper(), await createPaper(), await createPerson()]
    const named = await createSummary({ paperId: from.id, authorId: writer.id })
    await createSummary({ paperId: into.id, authorId: writer.id, visibility: 'ANONYMOUS' })
    const twice = await createPerson()
    const second = await createSummary({ paperId: from.id, authorId: twice.id })
    await createSummary({ paperId: into.id, authorId: twice.id })
    await merged(from, into)
    const told = async (viewer: Viewer) => (await summariesOfPaper(viewer, into.id, 'date')).summaries.filter(({ copy }) => copy > 0).map(({ id }) => id)
    expect(await told(null)).toEqual([second.id])
    expect(await told(actorOf(writer))).toEqual(expect.arrayContaining([named.id, second.id]))
  })

  it('brings summaries with their votes, comments and drafts, and makes a second one of the same person a copy', async () => {
    const [into, from, writer] = [await createPaper(), await createPaper(), await someone()]
    const draft = await createDraft({ paperId: into.id, authorId: writer.id, text: 'Begun' })
    const first = await createSummary({ paperId: from.id, authorId: writer.id, text: 'Published there' })
    const other = await createSummary({ paperId: from.id })
    await createVote({ summaryId: other.id })
    await createComment({ summaryId: other.id })
    await merged(from, into)
    expect(await db.summary.findMany({ where: { paperId: into.id }, select: { id: true, copy: true, score: true, commentCount: true }, orderBy: { id: 'asc' } }))
      .toEqual([{ id: draft.id, copy: 1, score: 0, commentCount: 0 }, { id: first.id, copy: 0, score: 1, commentCount: 0 }, { id: other.id, copy: 0, score: 2, commentCount: 1 }])
    expect(await db.summary.count({ where: { paperId: from.id } })).toBe(0)
    expect(await deskOf(writer, into.key, 'SUMMARY')).toMatchObject({ text: 'Published there', copy: 0 })
    expect(await deskOf(writer, into.key, 'SUMMARY', 1)).toMatchObject({ text: 'Begun', copy: 1 })
    expect(await deskOf(await someone(), into.key, 'SUMMARY', 1)).toBeNull()
  })

  it('keeps both public summaries of one person, each to be edited by itself, and both notes', async () => {
    const [into, from, writer] = [await createPaper(), await createPaper(), await someone()]
    for (const paper of [into, from]) await createSummary({ paperId: paper.id, authorId: writer.id, text: `On ${paper.key}` })
    await createNote({ paperId: into.id, authorId: writer.id, text: 'Here' })
    await createNote({ paperId: from.id, authorId: writer.id, text: 'There' })
    await merged(from, into)
    await publish(writer, { ...written(from.key, 'On both'), copy: 1 })
    const { mine, summaries } = await summariesOfPaper(writer, into.id, 'date')
    expect(summaries.filter(({ body }) => body.includes('On both')).map(({ copy }) => copy)).toEqual([1])
    expect(summaries).toHaveLength(2)
    expect(mine.notes.map(({ copy, body }) => [copy, body.replace(/<[^>]*>/g, '').trim()])).toEqual([[0, 'Here'], [1, 'There']])
    await keepNote(writer, { paper: into.key, text: '', language: '', copy: 1 })
    expect((await summariesOfPaper(writer, into.id, 'date')).mine.notes).toHaveLength(1)
    await expect(publish(writer, { ...written(into.key, 'A third'), copy: 7 })).rejects.toThrow('nothing at this address')
  })

  it('adds up what is counted and joins what is listed', async () => {
    const day = new Date('2026-11-01')
    const links = (...urls: string[]) => ({ create: urls.map((url, position) => ({ position, label: 'Code', url })) })
    const into = await createPaper({ fieldKeys: ['physics'], keywords: ['a', 'b'], views: { create: { day, readers: 3 } }, links: links('https://example.org/1') })
    const from = await createPaper({ fieldKeys: ['physics', 'biology'], keywords: ['b', 'c'], views: { create: { day, readers: 4 } },
      links: links('https://example.org/1', 'https://example.org/2'), abstract: 'What it says.', publishedOn: day })
    const [both, one] = [await createPerson(), await createPerson()]
    await db.ask.createMany({ data: [{ paperId: into.id, personId: both.id }, { paperId: from.id, personId: both.id }, { paperId: from.id, personId: one.id }] })
    await merged(from, into)
    expect(await paperHead(into.key)).toMatchObject({
      abstract: 'What it says.', keywords: ['a', 'b', 'c'], fields: [{ key: 'biology' }, { key: 'physics' }],
      links: [{ url: 'https://example.org/1' }, { url: 'https://example.org/2' }],
    })
    expect(await db.paperView.findMany()).toEqual([{ paperId: into.id, day, readers: 7 }])
    expect(await db.askedPaper.findMany()).toEqual([{ paperId: into.id, readers: 2, waiting: true }])
    await addReaders(new Map([[from.key, 2]]), day)
    expect(await db.paperView.findMany()).toEqual([{ paperId: into.id, day, readers: 9 }])
  })

  it('has each summary cite the paper once, and none its own', async () => {
    const [into, from] = [await createPaper(), await createPaper()]
    const [citing, own] = [await createSummary(), await createSummary({ paperId: into.id })]
    await db.citation.createMany({ data: [
      { summaryId: citing.id, name: 'a', paperId: from.id }, { summaryId: citing.id, name: 'b', paperId: into.id }, { summaryId: own.id, name: 'a', paperId: from.id },
    ] })
    await merged(from, into)
    expect(await db.citation.findMany({ orderBy: [{ summaryId: 'asc' }, { name: 'asc' }], select: { paperId: true } }))
      .toEqual([{ paperId: null }, { paperId: into.id }, { paperId: null }])
    expect((await paperPage(into.key))).toMatchObject({ citedBy: { total: 1 } })
  })

  it('lets the published version tell where and when, and search forget the other', async () => {
    const venue = await db.venue.create({ data: { key: 'conf/iclr', name: 'Learning Representations', shortName: 'ICLR' } })
    const preprint = await createPaper({ key: 'journals/corr/1412.6980', title: 'Adam, a method', year: 2014, publishedOn: new Date('2014-12-22'), abstract: 'We introduce Adam.', ...named('ARXIV', '1412.6980') })
    const article = await createPaper({ key: '10.5555/adam', title: 'Adam: A Method', year: 2015, venueId: venue.id, publishedOn: new Date('2015-05-07'), pages: '1–15', ...named('DOI', '10.5555/adam') })
    await merged(article, preprint)
    expect(await db.paper.findUniqueOrThrow({ where: { id: preprint.id } })).toMatchObject({
      title: 'Adam: A Method', year: 2015, venueId: venue.id, pages: '1–15', abstract: 'We introduce Adam.', publishedOn: new Date('2014-12-22'),
    })
    expect((await search(searchQuery.parse({ q: 'Adam method' }))).papers.map(({ paper }) => paper.key)).toEqual([preprint.key])
  })

  it('is done once, whichever way and however often it is asked for at once', async () => {
    const papers = await Promise.all(Array.from({ length: 5 }, () => createPaper()))
    for (const { id } of papers) await createSummary({ paperId: id })
    const ids = papers.map(({ id }) => id)
    const pairs = ids.flatMap((a, n) => [[a, ids[(n + 1) % 5]!], [ids[(n + 2) % 5]!, a]] as const)
    await Promise.all(pairs.map(([a, b]) => db.$transaction((tx) => unite(tx, [a, b]))))
    expect(await db.paper.count({ where: { mergedIntoId: null, id: { in: ids } } })).toBe(1)
    expect(await db.summary.count({ where: { paperId: Math.min(...ids) } })).toBe(5)
  })

  it('loses nothing that is published meanwhile', async () => {
    const [into, from] = [await createPaper(), await createPaper()]
    const cited = await createPaper()
    const writers = await Promise.all(Array.from({ length: 6 }, () => someone()))
    await Promise.all([
      ...writers.map((writer, n) => publish(writer, written(n % 2 ? from.key : into.key, `Number ${n} \\cite{${cited.key}} \\cite{${from.key}}`))),
      merged(from, into),
    ])
    expect(await db.summary.count({ where: { paperId: into.id } })).toBe(6)
  })
})

it('a number that somebody made a key of is not another paper\'s PubMed id', async () => {
  await createPaper(named('DOI', '10.5555/elsewhere'))
  const [medical, numbered] = [await createPaper({ identifiers: { create: { scheme: 'PMID', value: '12345678' } } }), await createPaper(named('BIBTEX', '12345678'))]
  const held = (name: string) => db.$transaction((tx) => heldPaper(tx, name))
  expect(await held('12345678')).toMatchObject({ id: numbered.id })
  expect(await held('PMID:12345678')).toMatchObject({ id: medical.id })
})

describe('the database keeps', () => {
  it('a merged paper from having summaries, and from leading to a merged one', async () => {
    const [one, two, three] = [await createPaper(), await createPaper(), await createPaper()]
    await db.paper.update({ where: { id: one.id }, data: { mergedIntoId: two.id } })
    const leads = (id: number, mergedIntoId: number) => db.paper.update({ where: { id }, data: { mergedIntoId } })
    await expect(createSummary({ paperId: one.id })).rejects.toThrow('of a paper that stands')
    await expect(leads(three.id, one.id)).rejects.toThrow('straight to one that stands')
    await expect(leads(two.id, three.id)).rejects.toThrow('straight to one that stands')
    await createSummary({ paperId: three.id })
    await expect(leads(three.id, two.id)).rejects.toThrow('has no summaries')
  })
})
