import { db } from '@/lib/db'
import { entriesOf } from '@/lib/importers/files/pasted'
import { sourcesOf } from '@/lib/importers/sources'
import { fitted } from '@/lib/importers/work'
import { plainInline } from '@/lib/markdown/inline'
import { shows } from '@/lib/shows'
import type { Identifier } from './identifiers'
import type { NearLine } from './near-lines'
import { authorLine } from './rules'
import { hereAlready, sought } from './sameness'

/** An identifier that a source may know. */
type Fetchable = Identifier & { scheme: Exclude<Identifier['scheme'], 'BIBTEX'> }

/** One entry of what was pasted, and what can be done with it. */
export type PastedEntry = { number: number; line: number; title: string; about: string; /** It may be one of these here. */ near?: NearLine[] } & (
  | { state: 'here'; key: string }
  /** A source knows it: what it says counts, not what was pasted. */
  | { state: 'source'; identifier: Fetchable }
  | { state: 'typed' }
  | { state: 'broken'; problem: string })

/** What is recognised in a pasted text: each entry of BibTeX, RIS or CSL-JSON with its state; none where it is no such text. */
export async function pastedEntries(text: string): Promise<PastedEntry[]> {
  const read = (await entriesOf(text)).map((entry) => ({ entry, work: 'work' in entry ? fitted(entry.work) : null }))
  if (read.length === 0) return []
  shows('absent', 'lists')
  const works = read.flatMap(({ work }) => work ?? [])
  const here = await hereAlready(db, works.map(sought))
  return read.map(({ entry, work }) => {
    const place = { number: entry.number, line: entry.line }
    if (!work) return { ...place, title: beginningOf(entry.text), about: '', state: 'broken', problem: 'problem' in entry ? entry.problem : 'It has no title.' }
    const about = [authorLine(work.authors.map(({ name }) => name)), work.venue?.name, work.year].filter(Boolean).join(' · ')
    const told = { ...place, title: plainInline(work.title), about }
    const [paper] = here[works.indexOf(work)]!
    if (paper) return { ...told, state: 'here', key: paper.key }
    const identifier = work.identifiers.find((one): one is Fetchable => sourcesOf[one.scheme].length > 0)
    return identifier ? { ...told, state: 'source', identifier } : { ...told, state: 'typed' }
  })
}

const beginningOf = (text: string) => text.replace(/\s+/g, ' ').slice(0, 80)
