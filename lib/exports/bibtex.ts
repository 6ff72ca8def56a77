import type { Name } from '@citation-js/name'
import { Transform } from 'unicode2latex'
import { piecesOf } from '@/lib/markdown/inline'
import { familyOf, nameOf } from './name'
import { identifierOf, kindOf, oneLine, urlOf, type Work } from './work'

const types = { article: 'article', paper: 'inproceedings', preprint: 'misc', other: 'misc' } as const

const words = new Transform('bibtex')
const names = new Transform('bibtex-creator')

/** Works as a BibTeX database, one entry each, plain ASCII where LaTeX has a name for the character. */
export function bibtex(works: Work[]): string {
  const keys = citeKeys(works)
  return works.map((work, place) => entry(work, keys[place]!)).join('\n')
}

function entry(work: Work, key: string): string {
  const kind = kindOf(work)
  const venue = work.venue && latex(work.venue.name)
  const [doi, arxiv] = [identifierOf(work, 'DOI'), identifierOf(work, 'ARXIV')]
  const url = urlOf(work)
  const fields = {
    author: work.authors.map(({ name }) => person(nameOf(name))).join(' and '),
    // Braces of its own keep the capitals of a title as they are printed.
    title: `{${latex(work.title)}}`,
    journal: kind === 'article' && venue,
    booktitle: kind === 'paper' && venue,
    year: work.year,
    volume: work.volume && latex(work.volume),
    number: work.issue && latex(work.issue),
    pages: work.pages && latex(work.pages.replaceAll('–', '--')),
    eprint: arxiv,
    archiveprefix: arxiv && 'arXiv',
    doi: doi && verbatim(doi),
    pmid: identifierOf(work, 'PMID'),
    url: url && verbatim(url),
    keywords: latex(work.keywords.join(', ')),
    abstract: latex(work.abstract),
  }
  const lines = Object.entries(fields).filter(([, value]) => value).map(([name, value]) => `  ${name} = {${value}}`)
  return `@${types[kind]}{${key},\n${lines.join(',\n')}\n}\n`
}

/** "von Last, Jr, First"; a group's name in braces, which BibTeX does not take apart. */
export function person(name: Name): string {
  if (name.literal) return `{${latex(name.literal)}}`
  return [familyOf(name), name.suffix, name.given].filter(Boolean).map((part) => names.tolatex(part!)).join(', ')
}

/** Text with formulas for LaTeX; of formulas those stay that cannot unbalance what stands around them. */
export function latex(source: string): string {
  return piecesOf(oneLine(source))
    .map((piece) => ('text' in piece ? wordsOf(piece.text) : (mathOf(piece.tex) ?? wordsOf(piece.source))))
    .join('')
}

/** Word by word, as most are plain and need no looking up; a space stays with the word whose last macro would swallow it. */
const wordsOf = (text: string) =>
  text.split(/(?<=\s)/).map((word) => (/[^A-Za-z0-9\s,.;:()!?/+*=-]/.test(word) ? words.tolatex(word) : word)).join('')

/** BibTeX counts braces, escaped ones too; a bare `%` or `$` would end the formula for TeX. */
function mathOf(tex: string): string | null {
  const named = tex.replace(/\\([^])/g, (pair, sign) => (sign === '{' ? '\\lbrace ' : sign === '}' ? '\\rbrace ' : pair))
  let depth = 0
  for (const brace of named.match(/[{}]/g) ?? []) {
    depth += brace === '{' ? 1 : -1
    if (depth < 0) return null
  }
  return depth === 0 && !/(?<!\\)[%$]/.test(named) ? `$${named}$` : null
}

/** Addresses are not text: only what would unbalance the entry is written otherwise. */
export const verbatim = (text: string) => text.replace(/[{}\\]/g, encodeURIComponent)

/** Keys as BibTeX takes them, each once whatever the case. */
function citeKeys(works: Work[]): string[] {
  const used = new Set<string>()
  return works.map(({ key }) => {
    const plain = key.normalize('NFKD').replace(/\p{M}/gu, '').replace(/[^\w/.:+-]+/g, '-')
    let free = plain
    for (let number = 2; used.has(free.toLowerCase()); number++) free = `${plain}-${number}`
    used.add(free.toLowerCase())
    return free
  })
}
