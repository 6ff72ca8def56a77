import { describe, expect, it } from 'vitest'
import { formatOf } from '@/lib/importers/files/format'
import { entriesOf, isBibliography } from '@/lib/importers/files/pasted'
import { workOfJson } from '@/lib/importers/files/json'
import { workOfRis } from '@/lib/importers/files/ris'
import { fitted } from '@/lib/importers/work'

/** The records of a text, whole and in pieces of one character: number, line and text of each. */
function cut(text: string) {
  const all = (size: number) => {
    const splitter = formatOf(text)!.splitter()
    const records = []
    for (let at = 0; at < text.length; at += size) records.push(...splitter.push(text.slice(at, at + size)))
    return [...records, ...splitter.end()].map((one) => ({ ...one, text: one.text.trim() }))
  }
  expect(all(1)).toEqual(all(text.length))
  expect(all(3)).toEqual(all(text.length))
  return all(text.length)
}

describe('a file is told by how it begins', () => {
  it.each([
    ['{"id": "0704.0001"}\n{"id": "0704.0002"}\n', 'lines of JSON'], ['\ufeff [\n{"title": "x"}]', 'JSON'], ['{\n "title": "x"\n}', 'JSON'],
    ['% Encoding: UTF-8\n\n@article{a, title={x}}', 'BibTeX'], ['@string(a = "b")', 'BibTeX'], ['TY  - JOUR\nER  - \n', 'RIS'], ['\n\nProvider: X\n\nTY  - JOUR\n', 'RIS'],
    ['attention is all you need', undefined], ['somebody@example.org', undefined], ['', undefined],
  ])('%j is %s', (text, name) => expect(formatOf(text)?.name).toBe(name))
})

it.each([
  ['@article{a, title={x}}', true], [' @misc(a, title="x")', true], ['TY  - JOUR TI  - x ER  -', true], ['@grace', false], ['@article', false], ['[1] x = y', false], ['{On} graphs', false], ['TY Lee', false],
])('%j typed into a box is a bibliography: %s', (text, is) => expect(isBibliography(text)).toBe(is))

describe('records', () => {
  it('of JSON are cut whatever stands in their strings, on however many lines', () => {
    expect(cut('[{"a": "}{\\"]"},\n {"b": {"c": [1, {}]}}\n,\n{"d": "\\\\"}]')).toMatchObject([
      { number: 1, line: 1, text: '{"a": "}{\\"]"}' }, { number: 2, line: 2, text: '{"b": {"c": [1, {}]}}' }, { number: 3, line: 4, text: '{"d": "\\\\"}' },
    ])
    expect(cut('[{"a": 1},\n{"b": "never ends')).toMatchObject([{ text: '{"a": 1}' }, { line: 2, broken: 'It does not end.' }])
    expect(cut('{"a": 1}\r\n\r\nnonsense\n{"b": 2}')).toMatchObject([{ line: 1, text: '{"a": 1}' }, { line: 3, text: 'nonsense' }, { line: 4, text: '{"b": 2}' }])
  })

  it('of BibTeX are cut by their braces, and one that is not closed by the next', () => {
    expect(cut('by a@b.org, @ nothing\n@article{a,\n t={x{y}z}\n} @misc{b, t="{@}"}\n@book(c, t={(})\n@misc{d, t={\n@misc{e}')).toMatchObject([
      { number: 1, line: 2 }, { number: 2, line: 4, text: '@misc{b, t="{@}"}' }, { number: 3, line: 5, text: '@book(c, t={(})' },
      { number: 4, line: 6, broken: 'Its closing brace is missing.' }, { number: 5, line: 7, text: '@misc{e}' },
    ])
  })

  it('of RIS are cut from TY to ER', () => {
    expect(cut('TY  - JOUR\nTI  - One\nER  - \n\nTY  - CONF\nTI  - Two\nTY  - BOOK\nTI  - Three\nER  -')).toMatchObject([{ line: 1 }, { line: 5, text: 'TY  - CONF\nTI  - Two' }, { line: 7 }])
  })
})

it('reads RIS as reference managers and databases write it', () => {
  expect(workOfRis(['TY  - JOUR', 'AU  - van Beethoven, Ludwig, Jr.', 'A1  - Some Working Group', 'T1  - A title', '  over two lines', 'JO  - J. Inv.', 'JF  - Journal of Invention', 'PY  - 1999/03/04/spring',
    'VL  - 3', 'IS  - 4', 'SP  - 1029', 'EP  - 58', 'N2  - An abstract.', 'KW  - a', 'KW  - b', 'DO  - https://doi.org/10.5555/X', 'SN  - 1234-5679', 'UR  - https://example.org/x', 'DB  - PubMed', 'AN  - 123', 'ID  - key1', 'ER  - '].join('\n'))).toMatchObject({
    title: 'A title over two lines', authors: [{ name: 'Ludwig van Beethoven Jr.' }, { name: '{Some Working Group}', isGroup: true }], year: 1999, publishedOn: '1999-03-04',
    venue: { name: 'Journal of Invention', shortName: 'J. Inv.', issn: ['1234-5679'] }, volume: '3', issue: '4', pages: '1029–1058', abstract: 'An abstract.', keywords: ['a', 'b'],
    identifiers: [{ scheme: 'DOI', value: '10.5555/x' }, { scheme: 'PMID', value: '123' }], links: [{ url: 'https://example.org/x' }], wanted: 'key1',
  })
  expect(workOfRis('TY  - JOUR\nAU  - A\nER  - ')).toBe('It has no title (TI).')
})

it('reads CSL-JSON of any hand, and Crossref\'s own answers', () => {
  const item = { id: 'meitner1939', type: 'article-journal', title: 'On uranium', author: [{ family: 'Meitner', given: 'Lise' }, { literal: 'CERN' }], issued: { raw: '1939-02-11' }, 'container-title': 'Nature', volume: 143, page: '239-40', PMID: 5, ISSN: '1234-5679, 2345-6787', keyword: 'a, b' }
  expect(fitted(workOfJson(JSON.stringify(item)) as never)).toMatchObject({
    title: 'On uranium', authors: [{ name: 'Lise Meitner' }, { name: 'CERN', isGroup: true }], year: 1939, publishedOn: '1939-02-11', volume: '143', pages: '239–240',
    venue: { name: 'Nature', issn: ['1234-5679', '2345-6787'] }, keywords: ['a', 'b'], identifiers: [{ scheme: 'PMID', value: '5' }], wanted: 'meitner1939', source: 'CSL',
  })
  expect(workOfJson('{"message": {"DOI": "10.5555/X", "title": ["One"], "URL": "https://doi.org/10.5555/x"}}')).toMatchObject({ title: 'One', identifiers: [{ scheme: 'DOI', value: '10.5555/x' }] })
  for (const nothing of ['{}', '[]', '1', 'null', '"x"', '{"title": []}', '{"title": 5}']) expect(workOfJson(nothing), nothing).toMatch(/^It /)
})

describe('BibTeX', () => {
  const read = async (text: string) => (await entriesOf(text)).map((entry) => ('work' in entry ? fitted(entry.work) : entry.problem))

  it('knows a preprint by any of the ways to write it, and that it has no venue', async () => {
    for (const fields of ['eprint={1412.6980}, archiveprefix={arXiv}', 'eprint={1412.6980v9}', 'journal={arXiv preprint arXiv:1412.6980}', 'journal={CoRR}, volume={abs/1412.6980}', 'url={\\url{https://arxiv.org/abs/1412.6980}}', 'doi={10.48550/arXiv.1412.6980}'])
      expect(await read(`@misc{k, title={T}, ${fields}}`), fields).toMatchObject([{ identifiers: [{ scheme: 'ARXIV', value: '1412.6980' }], venue: undefined }])
  })

  it('has DBLP\'s own keys, and names none by what only looks like one', async () => {
    expect(await read('@inproceedings{DBLP:conf/nips/X17, title={T}}')).toMatchObject([{ identifiers: [{ scheme: 'DBLP', value: 'conf/nips/X17' }] }])
    expect(await read('@misc{smith2015, title={T}, url={https://example.org/x}}')).toMatchObject([{ identifiers: [], wanted: 'smith2015', links: [{ url: 'https://example.org/x' }] }])
  })

  it('says of a broken entry on which line, while the others come in', async () => {
    expect(await read('@misc{a, title={A}}\n@misc{b,\n title = {B}\n year = 2000}\n@misc{c, title={C}}\n@misc{d, author={D}}')).toMatchObject([{ title: 'A' }, expect.stringMatching(/^Line 4: "."/), { title: 'C' }, 'It has no title.'])
  })
})

describe('what no table takes', () => {
  it.each([
    ['a year with a fraction', { issued: { 'date-parts': [[2015.5]] } }, { year: null }],
    ['a NUL in a volume', { volume: 'a\0b' }, { volume: 'a b' }],
    ['half a sign in the pages', { page: '1\ud800' }, { pages: '1\ufffd' }],
    ['an address with a NUL', { URL: 'https://example.org/\0' }, { links: [] }],
    ['a retraction by what is no DOI', { DOI: '10.5555/x', 'updated-by': [{ DOI: '\ud800', type: 'retraction' }] }, { notice: 'RETRACTED', noticeUrl: 'https://doi.org/10.5555/x' }],
  ])('%s is left out', (_, said, kept) => {
    const work = workOfJson(JSON.stringify({ title: 'x', ...said }))
    expect(typeof work === 'string' ? work : fitted(work)).toMatchObject(kept)
  })

  it('a day that is none is left out', () => {
    const work = { title: 'x', authors: [], year: 2015, publishedOn: '2015-02-30', abstract: '', keywords: [], fields: [], identifiers: [], links: [], source: 'DATACITE' as const }
    expect(fitted(work)).toMatchObject({ publishedOn: undefined })
    expect(fitted({ ...work, publishedOn: '2016-02-29' })).toMatchObject({ publishedOn: '2016-02-29' })
  })

  it.each(['journals/corr/1706.03762', '10.1145/123', 'new', 'a//b'])('%s is no key that a record of RIS may have', (id) => {
    expect(workOfRis(`TY  - JOUR\nTI  - x\nID  - ${id}\nER  - `)).not.toHaveProperty('wanted')
  })

  it('a record that cannot be read does not keep the others out', async () => {
    const read = await entriesOf(JSON.stringify([{ title: 'x', abstract: '<i>'.repeat(30_000) }, { title: 'y' }]))
    expect(read.map((one) => ('work' in one ? one.work.title : one.problem))).toEqual(['It cannot be read.', 'y'])
  })

  it('an entry of thousands of authors is told, not read', async () => {
    const read = await entriesOf(`@article{a, title={x}, author={${'A and '.repeat(30_000)}B}}\n@article{b, title={y}, author={A and B}}`)
    expect(read).toMatchObject([{ problem: expect.stringMatching(/^It has too many authors/) }, { work: { title: 'y' } }])
  })
})
