import { db } from '@/lib/db'

/** Makes the papers searchable that imports left for later; those that somebody is changing right now stay for the next time. */
export async function settleSearches(): Promise<void> {
  while (await settleSome());
}

async function settleSome(): Promise<boolean> {
  const [row] = await db.$queryRaw<[{ settled: boolean }]>`SELECT settle_later_searches() AS settled`
  return row.settled
}
