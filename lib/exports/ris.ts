import type { Name } from '@citation-js/name'
import { plainInline } from '@/lib/markdown/inline'
import { familyOf, nameOf } from './name'
import { identifierOf, kindOf, oneLine, pagesOf, urlOf, type Work } from './work'

const types = { article: 'JOUR', paper: 'CONF', preprint: 'UNPB', other: 'GEN' } as const

/** Works in the line format of RIS: two letters, two spaces, a hyphen, a space, the value. */
export const ris = (works: Work[]) => works.map(record).join('')

function record(work: Work): string {
  const [{ first, last }, pmid] = [pagesOf(work), identifierOf(work, 'PMID')]
  const lines: [tag: string, value: string | number | null | undefined][] = [
    ['TY', types[kindOf(work)]],
    ...work.authors.map(({ name }): [string, string] => ['AU', person(nameOf(name))]),
    ['TI', plainInline(work.title)],
    ['T2', work.venue?.name],
    ['PY', work.year],
    ['VL', work.volume],
    ['IS', work.issue],
    ['SP', first],
    ['EP', last],
    ['AB', plainInline(work.abstract)],
    ...work.keywords.map((word): [string, string] => ['KW', plainInline(word)]),
    ['DO', identifierOf(work, 'DOI')],
    ...(pmid ? [['DB', 'PubMed'], ['AN', pmid]] as [string, string][] : []),
    ['UR', urlOf(work)],
    ['ID', work.key],
  ]
  const filled = lines.filter(([, value]) => value)
  return [...filled, ['ER', '']].map(([tag, value]) => `${tag}  - ${oneLine(String(value))}\r\n`).join('')
}

/** "van Beethoven, Ludwig, Jr."; without a comma a name is taken whole. */
function person(name: Name): string {
  if (name.literal) return name.literal.replaceAll(',', ' ')
  return [familyOf(name), name.given, name.suffix].filter(Boolean).join(', ')
}
