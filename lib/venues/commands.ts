import type { Tx } from '@/lib/db'
import { firstFree } from '@/lib/papers/key'

/** Where a work appeared, as it was typed or as a source says it: DBLP's key where it is known. */
type Said = { name: string; shortName?: string; key?: string }

/**
 * The venue that is meant: by its key, by how one of the work's DOIs begins, by its name or short name whatever the case;
 * else a new one with DBLP's key, or one made of the name. Those who call it take turns.
 * @returns its key
 */
export async function venueFor(tx: Tx, { name, shortName = name, key }: Said, dois: string[]): Promise<string> {
  const [known] = await tx.$queryRaw<{ key: string }[]>`
    SELECT key FROM (
      SELECT key, 0 AS place, 0 AS length, id FROM venues WHERE key = ${key ?? ''}
      UNION ALL SELECT v.key, 1, -char_length(v."doiPrefix"), v.id FROM venues v, unnest(${dois}::text[]) AS d(doi) WHERE starts_with(d.doi, v."doiPrefix")
      UNION ALL SELECT key, 2, 0, id FROM venues WHERE lower("shortName") = lower(${name}) OR lower(name) = lower(${name})
    ) v ORDER BY place, length, id LIMIT 1`
  if (known) return known.key
  const slug = name.normalize('NFKD').toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '') || 'venue'
  const wanted = key ?? `other/${slug.slice(0, 100)}`
  const taken = await tx.venue.findMany({ where: { key: { startsWith: wanted } }, select: { key: true } })
  const free = firstFree(wanted, new Set(taken.map((row) => row.key)))
  await tx.venue.create({ data: { key: free, name, shortName }, select: { id: true } })
  return free
}

/** The same for many works, undefined for those of which nothing tells where they appeared. */
export async function venuesFor(tx: Tx, said: (Said & { issn?: string[]; identifiers?: string[] })[]): Promise<(string | undefined)[]> {
  const keys = new Map<string, string>()
  const found: (string | undefined)[] = []
  for (const { identifiers = [], issn: _, ...one } of said) {
    const name = JSON.stringify(one)
    if (one.name && !keys.has(name)) keys.set(name, await venueFor(tx, one, identifiers))
    found.push(keys.get(name))
  }
  return found
}
