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
import { freeKeys, wantedKey } from './keys'
import { proposeMerges } from './proposals'
import { bare, clashOf, hereAlready, together } from './sameness'

/** What came of a batch: how many were added and how many were here, which of them name two papers, and what that changed. */
export type Added = { added: number; known: number; filled: number; clashes: { place: number; with: string }[]; changed: Shown[] }

/** Works as they will be stored, all that can be done without a database: so that it can be done while another batch is stored. */
export type Prepared = ReturnType<typeof prepared>

/** @param works as `fitted` leaves them */
export function prepared(works: FiledWork[]) {
  const groups = together(works).map(({ work, places }) => {
    const { authors, identifiers, fields, links, ...rest } = work
    const row = { ...paperRow({ ...rest, key: '', identifiers, fields, links }), authors: authors.map(authorRow), identifiers, fields, links }
    return { work, places, row, title: bare(row.title), wanted: wantedKey(work) }
  })
  return { count: works.length, groups }
}

/**
 * Adds many works at once, as `record` does one; the caller says what changed when it is time. A work that is here under one
 * of its identifiers, or under the key that it wants with the same title, gets what is missing of its names and facts;
 * several of one work are one. One that names two papers is the first's, and told.
 */
export async function addAll(tx: Tx, { count, groups }: Prepared): Promise<Added> {
  await takeTurn(tx)
  const here = await hereAlready(tx, groups.map(({ work: { identifiers }, wanted, title }) => ({ identifiers, wanted, title })))
  const clashes = groups.flatMap(({ places }, n) => places.flatMap((place) => clashOf(here[n]!, place)))
  const venues = await venuesFor(tx, groups.map(({ work }) => ({ name: '', ...work.venue, identifiers: work.identifiers.map(({ value }) => value) })))
  const all = groups.map((group, n) => ({ ...group, venueKey: venues[n], paper: here[n]![0] }))
  const fresh = all.filter(({ paper }) => !paper)
  const keys = await freeKeys(tx, fresh.map(({ wanted }) => wanted))
  const rows = fresh.map(({ work, row, venueKey }, n) => {
    const key = keys[n]!
    return { ...row, key, venueKey, fields: fieldsOf({ ...work, venueKey }), identifiers: row.identifiers.length > 0 ? row.identifiers : [{ scheme: 'BIBTEX' as const, value: key }] }
  })
  const ids = await insertAll(tx, rows)
  await proposeMerges(tx, ids)
  const filled = await fillIn(tx, all.flatMap(({ row, venueKey, paper }) => (paper ? [{ ...row, id: paper.id, venueKey }] : [])))
  await settleAll(tx, [
    ...rows.map(({ key, identifiers }, n) => ({ id: ids[n]!, names: [key, citedName(key), ...identifiers.map(({ value }) => value)] })), ...filled.names,
  ])
  const changed: Shown[] = [...(rows.length > 0 ? ['lists' as const] : []), ...(rows.length + filled.names.length > 0 ? ['absent' as const] : []), ...filled.ids.map((id) => `paper:${id}` as const)]
  return { added: rows.length, known: count - rows.length, filled: filled.ids.length, clashes, changed }
}

/** Gives papers the citations that waited for one of their names: few do, and one query tells which. */
async function settleAll(tx: Tx, papers: { id: number; names: string[] }[]): Promise<void> {
  const names = papers.flatMap((paper) => paper.names)
  if (names.length === 0) return
  const rows = await tx.$queryRaw<{ name: string }[]>`SELECT DISTINCT name FROM citations WHERE "paperId" IS NULL AND name = ANY(${names})`
  const awaited = new Set(rows.map(({ name }) => name))
  for (const paper of papers) if (paper.names.some((name) => awaited.has(name))) await settleCitations(tx, paper.id, paper.names)
}
