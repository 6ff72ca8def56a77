import type { Tx } from '@/lib/db'
import { firstFree, isKey } from '@/lib/papers/key'
import { issnOf, knownVenue, recognised, streamOf, type Said } from './recognise'
import { nameKey } from './spelling'

type Name = { scheme: 'KEY' | 'ISSN' | 'NAME'; value: string }
/** A venue that is meant: its key if that is certain, how it is called, and what else it is recognised by, the surest first. */
type Meant = { key?: string; known?: true; name: string; shortName: string; by: Name[] }
/** Keys of the venues that are here, by what leads to them. */
type Here = Map<string, string>

/**
 * The venue that is meant: by its key, by the work's identifiers, by its ISSN, by its name or short name in any usual spelling;
 * else a new one with DBLP's key, or one made of the name. However many ask at once, there is one.
 * @param identifiers the work's DOIs and DBLP keys
 * @returns its key
 */
export async function venueFor(tx: Tx, said: Said, identifiers: string[]): Promise<string> {
  const [key] = await venuesFor(tx, [{ ...said, name: said.name || 'Venue', identifiers }])
  return key!
}

/** The same for many works; undefined for those of which nothing tells where they appeared. */
export async function venuesFor(tx: Tx, said: Said[]): Promise<(string | undefined)[]> {
  const all = said.map(meant)
  const each = [...new Map(all.flatMap((one) => (one ? [[JSON.stringify(one), one]] : []))).values()]
  let here = await lookUp(tx, each)
  if (each.some((one) => !found(here, one))) {
    // One at a time adds venues, and sees those of the one before. It is the turn of those who add papers, so that nobody waits for two.
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('adding papers'))`
    here = await lookUp(tx, each)
  }
  await add(tx, here, each)
  return all.map((one) => one && found(here, one))
}

function meant(said: Said): Meant | undefined {
  const known = knownVenue(recognised(said) ?? '')
  if (known) return { ...known, known: true, by: [...known.issn.map(issn), ...names(known)] }
  if (!said.name) return undefined
  const { name, shortName = name } = said
  const key = said.key ?? said.identifiers?.map(streamOf).find((one) => one !== undefined)
  return {
    ...(key && isKey(key) && !knownVenue(key) && { key }),
    name, shortName,
    by: [...(said.issn ?? []).flatMap((one) => issnOf(one) ?? []).map(issn), ...names({ name, shortName })],
  }
}

const issn = (value: string): Name => ({ scheme: 'ISSN', value })
const names = (venue: { name: string; shortName: string }) =>
  [...new Set([venue.name, venue.shortName].map(nameKey))].filter(Boolean).map((value): Name => ({ scheme: 'NAME', value }))
const nameOf = ({ scheme, value }: Name) => `${scheme} ${value}`

/** A venue whose key is certain is no other one of DBLP's that is called the same. */
function found(here: Here, { key, known, by }: Meant): string | undefined {
  const own = key && here.get(`KEY ${key}`)
  return own || known ? own : by.map((one) => here.get(nameOf(one))).find((one) => one !== undefined && (!key || one.startsWith('other/')))
}

async function lookUp(tx: Tx, each: Meant[]): Promise<Here> {
  const sought = each.flatMap(({ key, by }): Name[] => (key ? [{ scheme: 'KEY', value: key }, ...by] : by))
  const rows = await tx.$queryRaw<(Name & { key: string })[]>`
    WITH sought AS MATERIALIZED (SELECT DISTINCT scheme, value FROM unnest(${sought.map(({ scheme }) => scheme)}::text[], ${sought.map(({ value }) => value)}::text[]) AS s(scheme, value))
    SELECT 'KEY' AS scheme, v.key AS value, v.key FROM sought s JOIN venues v ON v.key = s.value WHERE s.scheme = 'KEY'
    UNION ALL
    SELECT s.scheme, s.value, v.key FROM sought s
    JOIN venue_identifiers i ON i.scheme = s.scheme::"VenueScheme" AND i.value = s.value JOIN venues v ON v.id = i."venueId"`
  return new Map(rows.map(({ key, ...name }) => [nameOf(name), key]))
}

/** Adds those that are not here, and to all of them what they are recognised by from now on. */
async function add(tx: Tx, here: Here, each: Meant[]): Promise<void> {
  const venues: { key: string; name: string; shortName: string }[] = []
  const learnt: (Name & { key: string })[] = []
  for (const one of each) {
    let key = found(here, one)
    if (!key) {
      key = one.key ?? (await freeKey(tx, one.name, venues))
      venues.push({ key, name: one.name, shortName: one.shortName })
      here.set(`KEY ${key}`, key)
    }
    for (const name of one.by.filter((name) => !here.has(nameOf(name)))) {
      here.set(nameOf(name), key)
      learnt.push({ ...name, key })
    }
  }
  if (venues.length > 0) await tx.venue.createMany({ data: venues })
  if (learnt.length > 0) {
    const columns = (['scheme', 'value', 'key'] as const).map((column) => learnt.map((one) => one[column]))
    await tx.$executeRaw`
      INSERT INTO venue_identifiers (scheme, value, "venueId")
      SELECT l.scheme::"VenueScheme", l.value, v.id FROM unnest(${columns[0]}::text[], ${columns[1]}::text[], ${columns[2]}::text[]) AS l(scheme, value, key)
      JOIN venues v ON v.key = l.key ORDER BY 1, 2 ON CONFLICT DO NOTHING`
  }
}

async function freeKey(tx: Tx, name: string, added: { key: string }[]): Promise<string> {
  const slug = name.normalize('NFKD').toLowerCase().replace(/[^a-z0-9]+/g, '-').slice(0, 100).replace(/^-+|-+$/g, '') || 'venue'
  const wanted = `other/${slug}`
  const taken = await tx.$queryRaw<{ key: string }[]>`
    SELECT key FROM venues WHERE key = ${wanted} OR key LIKE ${`${wanted}-%`}
    UNION SELECT value FROM venue_identifiers WHERE scheme = 'KEY' AND (value = ${wanted} OR value LIKE ${`${wanted}-%`})`
  return firstFree(wanted, new Set([...taken, ...added].map(({ key }) => key)))
}
