import { describe, expect, it } from 'vitest'
import { bibtex } from '@/lib/exports/bibtex'
import { linkedData } from '@/lib/exports/linked-data'
import { csl } from '@/lib/exports/csl'
import { fileOf } from '@/lib/exports/file'
import { ris } from '@/lib/exports/ris'
import { MOST } from '@/lib/exports/work'
import { odd, work } from './works'

describe('RIS', () => {
  it('has one line a field, whatever is in it', () => {
    const lines = ris(odd).split('\r\n').slice(0, -1)
    expect(lines.filter((line) => !/^[A-Z][A-Z0-9] {2}- [^\r\n]*$/.test(line))).toEqual([])
    expect(lines.filter((line) => line.startsWith('TY  - '))).toHaveLength(odd.length)
    expect(lines.filter((line) => line === 'ER  - ')).toHaveLength(odd.length)
  })

  it('says what is known', () => {
    const paper = work({
      abstract: 'Two\nlines.', keywords: ['a', 'b c'], identifiers: [{ scheme: 'DOI', value: '10.1/x' }],
      authors: [{ name: 'Ludwig van Beethoven' }, { name: 'Smith, Jones and Sons' }],
    })
    expect(ris([paper]).split('\r\n')).toEqual([
      'TY  - CONF', 'AU  - van Beethoven, Ludwig', 'AU  - Smith Jones and Sons', 'TI  - Adam: A Method for Stochastic Optimization',
      'T2  - International Conference on Learning Representations', 'PY  - 2015', 'AB  - Two lines.', 'KW  - a', 'KW  - b c',
      'DO  - 10.1/x', 'ID  - conf/iclr/KingmaB15', 'ER  - ', '',
    ])
  })
})

it('every format says where in its journal a paper stands, and its name in PubMed', () => {
  const paper = work({ volume: '3', issue: 'S1', pages: '17–39', licence: 'https://creativecommons.org/licenses/by/4.0/', identifiers: [{ scheme: 'PMID', value: '123' }] })
  expect(ris([paper])).toContain('VL  - 3\r\nIS  - S1\r\nSP  - 17\r\nEP  - 39\r\n')
  expect(ris([paper])).toContain('DB  - PubMed\r\nAN  - 123\r\n')
  expect(JSON.parse(csl([paper]))[0]).toMatchObject({ volume: '3', issue: 'S1', page: '17-39', PMID: '123', license: 'https://creativecommons.org/licenses/by/4.0/' })
  expect(bibtex([paper])).toContain('  volume = {3},\n  number = {S1},\n  pages = {17--39},\n  pmid = {123}')
  expect(linkedData('https://example.org', paper, [], { summaries: new Map(), comments: new Map() })).toMatchObject({ pagination: '17–39', license: 'https://creativecommons.org/licenses/by/4.0/' })
})

describe('CSL-JSON', () => {
  it('says what is known', () => {
    const arxiv = work({ venue: null, identifiers: [{ scheme: 'ARXIV', value: '1412.6980' }], authors: [{ name: 'Jimmy Ba' }, { name: 'OpenAI' }] })
    expect(JSON.parse(csl([arxiv]))).toEqual([{
      id: 'conf/iclr/KingmaB15', type: 'article', title: 'Adam: A Method for Stochastic Optimization', number: 'arXiv:1412.6980', publisher: 'arXiv',
      author: [{ given: 'Jimmy', family: 'Ba' }, { literal: 'OpenAI' }], issued: { 'date-parts': [[2015]] }, URL: 'https://arxiv.org/abs/1412.6980',
    }])
  })

  it('says in Unicode what LaTeX spells and formulas mean, as RIS does', () => {
    const paper = work({
      title: 'Schr{\\"o}dinger: {BERT} in $\\mathcal{O}(n^2)$', abstract: 'Of $\\alpha$~--- see', keywords: ['Poincar\\\'e'],
      authors: [{ name: 'Erwin Schr\\"odinger' }, { name: '{The ATLAS Collaboration}' }],
    })
    expect(JSON.parse(csl([paper]))[0]).toMatchObject({
      title: 'Schrödinger: BERT in O(n²)', abstract: 'Of α — see', keyword: 'Poincaré',
      author: [{ given: 'Erwin', family: 'Schrödinger' }, { literal: 'The ATLAS Collaboration' }],
    })
    const lines = ris([paper]).split('\r\n')
    for (const line of ['TI  - Schrödinger: BERT in O(n²)', 'AB  - Of α — see', 'AU  - Schrödinger, Erwin', 'AU  - The ATLAS Collaboration']) {
      expect(lines).toContain(line)
    }
  })

  it('has a name for everyone and a type for everything', () => {
    const items: { type: string; author: Record<string, string>[] }[] = JSON.parse(csl(odd))
    expect(items.map(({ author }) => author.length)).toEqual(odd.map(({ authors }) => authors.length))
    expect(items.flatMap(({ author }) => author).filter((name) => !name.literal && !(name.family && name.given))).toEqual([])
  })
})

describe('files', () => {
  it.each([
    ['conf/nips', 'bib', 'conf-nips.bib'],
    ['../../etc/passwd', 'ris', 'etc-passwd.ris'],
    ['a"b\r\nX: y', 'csl.json', 'a-b-X-y.csl.json'],
    ['毛', 'bib', 'papers.bib'],
  ] as const)('about %j are called %s %s', (about, format, name) => expect(fileOf([], format, about).name).toBe(name))

  it('say when there may be more', () => {
    const full = Array.from({ length: MOST }, (_, n) => work({ key: `k${n}` }))
    expect(fileOf(full, 'bib', 'x').body).toMatch(/^The first 500 papers/)
    expect(fileOf(full.slice(1), 'bib', 'x').body).toMatch(/^@/)
  })
})
