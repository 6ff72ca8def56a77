import type { Tx } from '@/lib/db'
import type { FiledWork } from '@/lib/importers/work'
import { plainInline } from '@/lib/markdown/inline'
import { firstFree } from './key'
import { inventedKey, plainName, sourceKey } from './rules'

/** The key that a work would have if nobody else had it. */
export const wantedKey = ({ identifiers, wanted, authors, year, title }: FiledWork) =>
  sourceKey(identifiers) ?? wanted ?? inventedKey(authors.map(({ name }) => plainName(name)), year, plainInline(title))

/** A key for each of these works, in order: the one it wants, or with the lowest number behind it that none has. */
export async function freeKeys(tx: Tx, works: FiledWork[]): Promise<string[]> {
  const wanted = works.map(wantedKey)
  const taken = await takenOf(tx, wanted)
  const clashing = wanted.filter((key, n) => taken.has(key) || wanted.indexOf(key) !== n)
  // Few have been numbered before.
  for (const key of new Set(clashing)) for (const numbered of await numberedOf(tx, key)) taken.add(numbered)
  return wanted.map((key) => {
    const free = firstFree(key, taken)
    taken.add(free)
    return free
  })
}

async function takenOf(tx: Tx, keys: string[]): Promise<Set<string>> {
  const rows = await tx.$queryRaw<{ key: string }[]>`
    SELECT key FROM papers WHERE key = ANY(${keys})
    UNION ALL SELECT value FROM paper_identifiers WHERE scheme = 'BIBTEX' AND value = ANY(${keys})`
  return new Set(rows.map(({ key }) => key))
}

async function numberedOf(tx: Tx, key: string): Promise<string[]> {
  const numbered = `${key.replace(/[\\%_]/g, '\\$&')}-%`
  const rows = await tx.$queryRaw<{ key: string }[]>`
    SELECT key FROM papers WHERE key LIKE ${numbered} UNION SELECT value FROM paper_identifiers WHERE scheme = 'BIBTEX' AND value LIKE ${numbered}`
  return rows.map((row) => row.key)
}
