import type { Tx } from '@/lib/db'
import type { FiledWork } from '@/lib/importers/work'
import type { Shown } from '@/lib/shows'
import { fieldsOf } from '@/lib/fields/rules'
import { venuesFor } from '@/lib/venues/commands'
import { settleCitations } from './citations'
import { authorRow, paperRow, takeTurn } from './commands'
import { fillIn } from './fill-in'
import { citedName } from './identifiers'
import { insertAll } from './insert-all'
import { freeKeys } from './keys'
import { proposeMerges } from './proposals'
import { clashOf, hereAlready, together } from './sameness'

/** What came of a batch: how many were added and how many were here, which of them name two papers, and what that changed. */
export type Added = { added: number; known: number; filled: number; clashes: { place: number; with: string }[]; changed: Shown[] }

/**
 * Adds many works at once, as `record` does one; the caller says what changed when it is time. A work that is here under one
 * of its identifiers, or under the key that it wants with the same title, gets what is missing of its names and facts;
 * several of one work are one. One that names two papers is the first's, and told.
 * @param works as `fitted` leaves them
 */
export async function addAll(tx: Tx, works: FiledWork[]): Promise<Added> {
  await takeTurn(tx)
  const groups = together(works)
  const here = await hereAlready(tx, groups.map(({ work }) => work))
  const clashes = groups.flatMap(({ places }, n) => places.flatMap((place) => clashOf(here[n]!, place)))
  const venues = await venuesFor(tx, groups.map(({ work }) => ({ name: '', ...work.venue, identifiers: work.identifiers.map(({ value }) => value) })))
  const all = groups.map(({ work }, n) => ({ work, venueKey: venues[n], paper: here[n]![0] }))
  const fresh = all.filter(({ paper }) => !paper).map(({ work, venueKey }) => ({ ...work, venueKey, fields: fieldsOf({ ...work, venueKey }) }))
  const keys = await freeKeys(tx, fresh)
  const rows = fresh.map(({ venueKey, authors, fields, identifiers, links, ...work }, n) => ({
    ...paperRow({ ...work, key: keys[n]!, fields, identifiers, links }),
    venueKey,
    authors: authors.map(authorRow),
    identifiers: identifiers.length > 0 ? identifiers : [{ scheme: 'BIBTEX' as const, value: keys[n]! }],
    fields,
    links,
  }))
  const ids = await insertAll(tx, rows)
  await proposeMerges(tx, ids)
  const filled = await fillIn(tx, all.flatMap(({ work, venueKey, paper }) => (paper ? [{ id: paper.id, venueKey, work }] : [])))
  await settleAll(tx, [
    ...rows.map(({ key, identifiers }, n) => ({ id: ids[n]!, names: [key, citedName(key), ...identifiers.map(({ value }) => value)] })), ...filled.names,
  ])
  const changed: Shown[] = [...(rows.length > 0 ? ['lists' as const] : []), ...(rows.length + filled.names.length > 0 ? ['absent' as const] : []), ...filled.ids.map((id) => `paper:${id}` as const)]
  return { added: rows.length, known: works.length - rows.length, filled: filled.ids.length, clashes, changed }
}

/** Gives papers the citations that waited for one of their names: few do, and one query tells which. */
async function settleAll(tx: Tx, papers: { id: number; names: string[] }[]): Promise<void> {
  const names = papers.flatMap((paper) => paper.names)
  if (names.length === 0) return
  const rows = await tx.$queryRaw<{ name: string }[]>`SELECT DISTINCT name FROM citations WHERE "paperId" IS NULL AND name = ANY(${names})`
  const awaited = new Set(rows.map(({ name }) => name))
  for (const paper of papers) if (paper.names.some((name) => awaited.has(name))) await settleCitations(tx, paper.id, paper.names)
}
