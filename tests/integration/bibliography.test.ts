import { expect, it } from 'vitest'
import { db } from '@/lib/db'
import { bibtex } from '@/lib/exports/bibtex'
import { worksOfPaper } from '@/lib/exports/queries'
import { bibliography, type Expected } from '../support/bibliography'
import { importText } from '../support/import'

/** What the tables say of each paper, in the order they came. */
async function told(): Promise<(Expected & { id: number })[]> {
  const papers = await db.paper.findMany({
    include: { venue: true, authors: { orderBy: { position: 'asc' } }, identifiers: { where: { scheme: { not: 'BIBTEX' } } } }, orderBy: { id: 'asc' },
  })
  return papers.map(({ id, key, title, year, volume, issue, pages, abstract, keywords, ...paper }) => ({
    id, key, title, year: year!, volume, issue, pages, abstract, keywords, venue: paper.venue?.name ?? '',
    authors: paper.authors.map(({ name }) => name), names: paper.identifiers.map(({ value }) => value),
  })).map(ordered)
}
const keyed = ({ key, names, ...rest }: Expected) => ({ ...rest, names, key: names.length === 0 ? key : names[0]!.startsWith('10.') ? names[0]! : `journals/corr/${names[0]!}` })
/** The parser puts them in order. */
const ordered = <T extends { keywords: string[] }>(one: T): T => ({ ...one, keywords: one.keywords.toSorted() })
const byTitle = (all: Expected[]) => new Map(all.map((one) => [one.title, ordered(one)]))

it('five hundred entries of BibTeX, every oddity among them, say the same after import, export and import', async () => {
  const { text, expected } = bibliography(500)
  const { counts, rejected } = await importText(text, { piece: 777 })
  expect(rejected).toEqual([])
  expect(counts).toMatchObject({ added: 500 })
  const first = await told()
  const wanted = byTitle(expected.map(keyed))
  for (const { id: _, ...one } of first) expect(one, one.key).toEqual(wanted.get(one.title))

  const works = (await Promise.all(first.map(({ id }) => worksOfPaper(id)))).flat()
  const file = bibtex(works)
  expect((await importText(file, { id: 'the export' })).counts).toMatchObject({ added: 0, known: 500, filled: 0, rejected: 0 })

  await db.paper.deleteMany()
  expect((await importText(file, { id: 'the export' })).counts).toMatchObject({ added: 500, rejected: 0 })
  const again = byTitle(await told())
  for (const { id: _, ...one } of first) expect(again.get(one.title), one.key).toMatchObject(one)
}, 120_000)
