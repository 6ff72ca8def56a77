import { describe, expect, it } from 'vitest'
import { db } from '@/lib/db'
import { workOfSnapshot } from '@/lib/importers/files/arxiv-snapshot'
import { fitted, type FiledWork } from '@/lib/importers/work'
import { addAll, prepared } from '@/lib/papers/bulk'
import { record } from '@/lib/papers/commands'
import { paperHead } from '@/lib/papers/queries'
import { createPaper, createSummary } from '../support/factories'
import { importText, snapshotLine } from '../support/import'

/** All rows that hang on papers, without what differs from row to row. */
async function everything() {
  const papers = await db.paper.findMany({
    omit: { id: true, createdAt: true, venueId: true },
    include: {
      venue: { select: { key: true, name: true } }, identifiers: { omit: { paperId: true }, orderBy: { value: 'asc' } }, authors: { omit: { paperId: true }, orderBy: { position: 'asc' } },
      fields: { omit: { paperId: true }, orderBy: { fieldKey: 'asc' } }, links: { omit: { paperId: true } },
    },
    orderBy: { key: 'asc' },
  })
  return papers
}
/** What papers are found by. */
const searchable = () => db.$queryRaw`SELECT title, names, year, score, document::text FROM paper_searches`
const lines = (...all: string[]) => `${all.join('\n')}\n`

describe('many papers at once', () => {
  it('leave the rows that one by one they leave, search included', async () => {
    const said = JSON.parse(snapshotLine('0704.0001', { doi: '10.1103/PhysRevD.76.013009', comments: 'withdrawn by the author' }))
    const work = fitted(workOfSnapshot(said) as FiledWork)!
    await db.$transaction((tx) => addAll(tx, prepared([work])))
    const [rows, words] = [await everything(), await searchable()]
    await db.paper.deleteMany()
    await db.$transaction((tx) => record(tx, { ...work, key: 'journals/corr/0704.0001', venueKey: 'journals/physical-review-d' }))
    expect(rows).toEqual(await everything())
    expect(words).toEqual(await searchable())
    expect(rows).toMatchObject([{
      title: 'On $\\alpha$ and über number 0704.0001', year: 2007, notice: 'WITHDRAWN', licence: 'https://creativecommons.org/licenses/by/4.0/',
      authors: [{ name: 'Ana Núñez' }, { name: 'Łukasz Wójcik Jr.' }, { name: '{ATLAS Collaboration}', isGroup: true }],
      identifiers: [{ value: '0704.0001' }, { value: '10.1103/physrevd.76.013009' }].sort((one, other) => (one.value < other.value ? -1 : 1)),
    }])
  })

  it('come in once, whatever is done twice: a line, the file, and both spellings of a name', async () => {
    const file = lines(snapshotLine('0704.0001'), snapshotLine('0704.0002'), snapshotLine('0704.0001', { doi: '10.5555/A' }), snapshotLine('0704.0003', { doi: '10.5555/a' }))
    expect((await importText(file)).counts).toEqual({ records: 4, added: 2, known: 2, filled: 0, rejected: 0 })
    const before = await everything()
    expect(before[0]!.identifiers.map(({ value }) => value)).toEqual(['0704.0001', '0704.0003', '10.5555/a'])
    expect((await importText(file)).counts).toEqual({ records: 4, added: 0, known: 4, filled: 0, rejected: 0 })
    expect(await everything()).toEqual(before)
    expect(await db.importUnderWay.count()).toBe(0)
  })

  it('complete what is here, change nothing of it, and tell the citations that wait', async () => {
    const paper = await createPaper({ key: 'journals/corr/0704.0001', title: 'As it was', year: 1999, identifiers: { create: { scheme: 'ARXIV', value: '0704.0001' } } })
    await db.paper.update({ where: { id: paper.id }, data: { abstract: '' } })
    const citing = await createSummary()
    await db.citation.createMany({ data: ['10.5555/a', '0704.0002'].map((name) => ({ summaryId: citing.id, name })) })
    const { counts } = await importText(lines(snapshotLine('0704.0001', { doi: '10.5555/a' }), snapshotLine('0704.0002')))
    expect(counts).toMatchObject({ added: 1, known: 1, filled: 1 })
    expect(await db.paper.findUnique({ where: { id: paper.id } })).toMatchObject({ title: 'As it was', year: 1999, abstract: 'We study 0704.0001.', licence: 'https://creativecommons.org/licenses/by/4.0/' })
    expect(await paperHead('10.5555/a')).toEqual({ moved: paper.key })
    expect(await db.citation.count({ where: { paperId: { not: null } } })).toBe(2)
  })

  it('that name two papers here are added to the first, and told', async () => {
    for (const [scheme, value] of [['ARXIV', '0704.0001'], ['DOI', '10.5555/a']] as const) await createPaper({ key: value, identifiers: { create: { scheme, value } } })
    const { counts, rejected } = await importText(lines(snapshotLine('0704.0001', { doi: '10.5555/a' })))
    expect(counts).toMatchObject({ added: 0, known: 1, rejected: 1 })
    expect(rejected).toEqual([{ number: 1, line: 1, reason: 'It was added to the first of two papers that are apart here: 0704.0001 and 10.5555/a.' }])
  })

  it('of one key have numbers behind it, the same ones again', async () => {
    const file = ['One', 'Other', 'Third'].map((title) => `@misc{same, title={${title}}, author={A. Uthor}, year=2001}`).join('\n')
    expect((await importText(file)).counts).toMatchObject({ added: 3 })
    expect((await db.paper.findMany({ select: { key: true, title: true }, orderBy: { key: 'asc' } }))).toEqual([{ key: 'same', title: 'One' }, { key: 'same-2', title: 'Other' }, { key: 'same-3', title: 'Third' }])
    expect((await importText(file)).counts).toMatchObject({ added: 0, known: 3 })
    expect(await db.paper.count()).toBe(3)
  })
})

describe('a file', () => {
  it('comes in without what is broken in it, which is told by its line', async () => {
    const file = lines(snapshotLine('0704.0001'), '{"id": "0704.0002", "title": ', '', '[]', snapshotLine('nonsense'), snapshotLine('0704.0003', { title: ' ' }), snapshotLine('0704.0004'))
    const { counts, rejected } = await importText(file, { piece: 37 })
    expect(counts).toMatchObject({ records: 6, added: 2, rejected: 4 })
    expect(rejected.map(({ line }) => line)).toEqual([2, 4, 5, 6])
    expect(rejected.map(({ reason }) => reason)).toEqual([expect.stringMatching(/^It is not JSON/), 'It is no object.', 'It has no arXiv id or no title.', 'It has no title.'])
  })

  it('comes in without what the database does not take, all the rest of the batch with it', async () => {
    // The second of a key gets a number behind it, for which this one has no room.
    const longest = (title: string) => JSON.stringify({ title, 'citation-key': `k${'x'.repeat(299)}` })
    const { counts, rejected } = await importText(lines(snapshotLine('0704.0001'), longest('One'), longest('Other'), snapshotLine('0704.0003')))
    expect(counts).toMatchObject({ records: 4, rejected: 1, added: 3 })
    expect(rejected).toEqual([{ number: 3, line: 3, reason: 'The database does not take it.' }])
  })

  it('goes on where it was interrupted, and has no line twice in the side file', async () => {
    const file = lines(...Array.from({ length: 1300 }, (_, n) => (n % 400 === 7 ? '{"broken' : snapshotLine(`0704.${String(n + 1).padStart(4, '0')}`))))
    let batches = 0
    await expect(importText(file, { told: () => { if (++batches === 2) throw new Error('killed') } })).rejects.toThrow('killed')
    const before = await db.importUnderWay.findFirstOrThrow()
    expect(before).toMatchObject({ done: 1000 })
    const { counts, rejected } = await importText(file)
    expect(counts).toMatchObject({ records: 1300, added: 300 - 1 })
    expect(rejected.map(({ line }) => line)).toEqual([1208])
    expect(await db.paper.count()).toBe(1300 - 4)
  })

  it('of BibTeX has a child wait for its parent, and is read again from there', async () => {
    const child = '@inproceedings{kid, title={Kid}, author={A. B.}, crossref={par}}\n'
    const others = Array.from({ length: 1100 }, (_, n) => `@misc{k${n}, title={Title ${n}}}\n`).join('')
    const file = `${child}${others}@proceedings{par, title={Proceedings of X}, year=2001}\n`
    let batches = 0
    await expect(importText(file, { told: () => { if (++batches === 2) throw new Error('killed') } })).rejects.toThrow('killed')
    expect(await db.importUnderWay.findFirst()).toMatchObject({ done: 0 })
    expect((await importText(file)).counts).toMatchObject({ added: 101, known: 1000 })
    expect(await paperHead('kid')).toMatchObject({ year: 2001, venue: { name: 'Proceedings of X' } })
  })
})
