import type { Tx } from '@/lib/db'
import { joined, type FiledWork } from '@/lib/importers/work'
import { settled } from '@/lib/markdown/inline'
import { wantedKey } from './keys'

type Group = { work: FiledWork; places: number[]; names: string[] }

/** Works of one batch that share an identifier are one, as the first tells of it; so are those of one key and title without any. */
export function together(works: FiledWork[]): Group[] {
  const byName = new Map<string, Group>()
  const groups = new Set<Group>()
  for (const [place, work] of works.entries()) {
    const names = namesOf(work)
    const [group = { work, places: [], names: [] }, ...others] = new Set(names.flatMap((name) => byName.get(name) ?? []))
    for (const other of [...others, { work, places: [place], names }]) {
      if (group.places.length > 0) group.work = { ...joined(group.work, other.work), wanted: group.work.wanted ?? other.work.wanted }
      group.places.push(...other.places)
      group.names.push(...other.names)
      groups.delete(other)
    }
    for (const name of group.names) byName.set(name, group)
    groups.add(group)
  }
  return [...groups]
}

function namesOf(work: FiledWork): string[] {
  if (work.identifiers.length > 0) return work.identifiers.map(({ scheme, value }) => `${scheme} ${value}`)
  return [`${wantedKey(work)}\n${bare(settled(work.title))}`]
}

/** A title's letters and digits: what is left is the same title. */
export const bare = (title: string) => title.normalize('NFKD').replace(/[^\p{L}\p{N}]+/gu, '').toLowerCase()

export type Here = { id: number; key: string }

/** For each work the papers here that its identifiers lead to, in their order; for one without, that of its key and title. */
export async function hereAlready(tx: Tx, works: FiledWork[]): Promise<Here[][]> {
  const asked = works.flatMap(({ identifiers }, place) => identifiers.map(({ scheme, value }) => ({ place, scheme, value })))
  const rows = await tx.$queryRaw<(Here & { place: number })[]>`
    SELECT w.place, p.id, p.key
    FROM unnest(${asked.map(({ place }) => place)}::int[], ${asked.map(({ scheme }) => scheme)}::text[], ${asked.map(({ value }) => value)}::text[])
      WITH ORDINALITY AS w(place, scheme, value, n)
    JOIN paper_identifiers i ON i.scheme = w.scheme::"IdentifierScheme" AND i.value = w.value
    JOIN papers o ON o.id = i."paperId" JOIN papers p ON p.id = coalesce(o."mergedIntoId", o.id) ORDER BY w.n`
  const here: Here[][] = works.map(() => [])
  for (const { place, id, key } of rows) if (!here[place]!.some((one) => one.id === id)) here[place]!.push({ id, key })
  await byKey(tx, works, here)
  return here
}

/** Papers of one key that are looked at. */
const MOST_NUMBERED = 1000

/** Fills in those that have a key alone. Of a key there may be several, numbered: the one of the same title is it. */
async function byKey(tx: Tx, works: FiledWork[], here: Here[][]): Promise<void> {
  const keyed = works.flatMap((work, place) => (work.identifiers.length > 0 ? [] : [{ place, key: wantedKey(work), title: bare(settled(work.title)) }]))
  if (keyed.length === 0) return
  const stems = [...new Set(keyed.map(({ key }) => key))]
  const rows = await tx.$queryRaw<(Here & { stem: string; title: string })[]>`
    WITH RECURSIVE named AS (
      SELECT k.key AS stem, f.n, i."paperId" FROM unnest(${stems}::text[]) AS k(key) CROSS JOIN (VALUES (1), (2)) AS f(n)
      JOIN LATERAL (SELECT "paperId" FROM paper_identifiers WHERE scheme = 'BIBTEX' AND value = k.key || CASE f.n WHEN 1 THEN '' ELSE '-2' END) i ON true
      UNION SELECT d.stem, d.n + 1, i."paperId" FROM named d
      JOIN paper_identifiers i ON i.scheme = 'BIBTEX' AND i.value = d.stem || '-' || (d.n + 1) WHERE d.n < ${MOST_NUMBERED})
    SELECT d.stem, p.id, p.key, p.title FROM named d
    JOIN papers o ON o.id = d."paperId" JOIN papers p ON p.id = coalesce(o."mergedIntoId", o.id) ORDER BY p.id`
  for (const { place, key, title } of keyed) {
    const same = rows.find((row) => row.stem === key && bare(row.title) === title)
    if (same) here[place]!.push({ id: same.id, key: same.key })
  }
}

/** What is told of a work that names several papers. */
export function clashOf([first, ...others]: Here[], place: number): { place: number; with: string }[] {
  return others.length > 0 ? [{ place, with: [first!, ...others].map(({ key }) => key).join(' and ') }] : []
}
