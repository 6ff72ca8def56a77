import { changed } from '@/lib/changes'
import { db, type Tx } from '@/lib/db'
import { knownVenue, recognised } from './recognise'
import { nameKey } from './spelling'

type Row = { id: number; key: string; name: string; shortName: string }

/**
 * Makes venues that came in before their names were kept findable by them, and those of them that are known what is known of
 * them: the table's key, with the former one leading there, and their papers with those of others that are the same.
 */
export async function settleVenues(): Promise<void> {
  const nameless = await db.venue.findMany({
    where: { identifiers: { none: { scheme: 'NAME' } } }, select: { id: true, key: true, name: true, shortName: true }, orderBy: { id: 'asc' },
  })
  if (nameless.length === 0) return
  await db.$transaction(async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('adding papers'))`
    for (const venue of nameless) await settle(tx, venue)
    await changed(tx, 'lists')
  }, { timeout: 600_000 })
}

async function settle(tx: Tx, venue: Row): Promise<void> {
  const known = knownVenue(recognised({ name: venue.name, shortName: venue.shortName, key: venue.key }) ?? '')
  const { key, name, shortName } = known ?? venue
  const names = [name, shortName].map(nameKey).filter(Boolean)
  const same = await tx.venue.findFirst({
    where: { id: { not: venue.id }, OR: [{ key }, ...(known || !key.startsWith('other/') ? [] : [{ identifiers: { some: { scheme: 'NAME' as const, value: { in: names.slice(0, 1) } } } }])] },
    select: { id: true, key: true },
  })
  const id = same?.id ?? venue.id
  if (same) {
    await tx.paper.updateMany({ where: { venueId: venue.id }, data: { venueId: id } })
    await tx.$executeRaw`
      INSERT INTO follows ("followerId", "venueId", "createdAt") SELECT "followerId", ${id}::int, "createdAt" FROM follows WHERE "venueId" = ${venue.id}
      ON CONFLICT DO NOTHING`
    await tx.venue.delete({ where: { id: venue.id } })
  } else if (known) {
    await tx.venue.update({ where: { id }, data: { key, name, shortName } })
  }
  const former = venue.key === (same?.key ?? key) ? [] : [{ scheme: 'KEY' as const, value: venue.key, venueId: id }]
  const learnt = names.map((value) => ({ scheme: 'NAME' as const, value, venueId: id }))
  await tx.venueIdentifier.createMany({ data: [...former, ...learnt], skipDuplicates: true })
}
