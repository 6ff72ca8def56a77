import { describe, expect, it } from 'vitest'
import type { Identifier } from '@/lib/papers/identifiers'
import { licenceName, placeInVenue } from '@/lib/papers/facts'
import { versionsOf } from '@/lib/papers/versions'

const arxiv = (value: string): Identifier => ({ scheme: 'ARXIV', value })
const doi = (value: string): Identifier => ({ scheme: 'DOI', value })
const dblp = (value: string): Identifier => ({ scheme: 'DBLP', value })
const iclr = { shortName: 'ICLR' }

describe('versions of a work', () => {
  it.each<[string, Identifier[], { shortName: string } | null, number | null, unknown[]]>([
    ['a preprint and where it was published', [arxiv('1412.6980'), dblp('conf/iclr/KingmaB15')], iclr, 2015,
      [['preprint', 'arXiv', 2014, 'https://arxiv.org/abs/1412.6980'], ['published', 'ICLR', 2015, 'https://dblp.org/rec/conf/iclr/KingmaB15']]],
    ['an old preprint, published under a DOI', [arxiv('hep-th/9901001'), doi('10.1103/physrevd.1')], { shortName: 'Phys. Rev. D' }, 1999,
      [['preprint', 'arXiv', 1999, 'https://arxiv.org/abs/hep-th/9901001'], ['published', 'Phys. Rev. D', 1999, 'https://doi.org/10.1103/physrevd.1']]],
    ['a preprint of biology', [doi('10.1101/2020.04.07.030742'), doi('10.1038/s41586-020-1')], { shortName: 'Nature' }, 2020,
      [['preprint', 'bioRxiv or medRxiv', 2020, 'https://doi.org/10.1101/2020.04.07.030742'], ['published', 'Nature', 2020, 'https://doi.org/10.1038/s41586-020-1']]],
    ['published where nobody says', [arxiv('cs/0112017'), doi('10.5555/a')], null, 2002,
      [['preprint', 'arXiv', 2001, 'https://arxiv.org/abs/cs/0112017'], ['published', 'Journal', 2002, 'https://doi.org/10.5555/a']]],
    ['a preprint alone, also where DBLP names it', [arxiv('2101.00001'), dblp('journals/corr/NunezW21')], null, 2021,
      [['preprint', 'arXiv', 2021, 'https://arxiv.org/abs/2101.00001']]],
    ['published without a name of its own', [arxiv('2101.00001')], iclr, 2021,
      [['preprint', 'arXiv', 2021, 'https://arxiv.org/abs/2101.00001'], ['published', 'ICLR', 2021, null]]],
    ['typed in by hand', [{ scheme: 'BIBTEX', value: 'a' }], null, 2000, []],
  ])('%s', (_, identifiers, venue, year, versions) => {
    expect(versionsOf({ identifiers, venue, year }).map(({ kind, name, year: at, url }) => [kind, name, at, url])).toEqual(versions)
  })
})

it.each([
  [{ volume: '27', issue: '3', pages: '1029–1058' }, 'vol. 27, no. 3, pp. 1029–1058'],
  [{ volume: null, issue: null, pages: 'e1001' }, 'p. e1001'],
  [{ volume: '5', issue: null, pages: null }, 'vol. 5'],
  [{ volume: null, issue: null, pages: null }, ''],
])('%j stands at %s', (where, words) => expect(placeInVenue(where)).toBe(words))

it.each([
  ['https://creativecommons.org/licenses/by-nc-sa/4.0/', 'CC BY-NC-SA 4.0'],
  ['http://creativecommons.org/licenses/by/3.0/legalcode', 'CC BY 3.0'],
  ['https://creativecommons.org/publicdomain/zero/1.0/', 'CC0'],
  ['http://arxiv.org/licenses/nonexclusive-distrib/1.0/', "arXiv's own"],
  ['https://www.springer.com/tdm', 'springer.com'],
])('the licence at %s is called %s', (url, name) => expect(licenceName(url)).toBe(name))
