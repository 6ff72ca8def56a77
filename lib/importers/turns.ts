import { setTimeout } from 'node:timers/promises'
import { db } from '@/lib/db'
import { Unavailable } from '@/lib/errors'
import { sources, type Source } from './sources'

/** The longest that somebody who pressed a button is kept waiting for a source's turn, in seconds. */
const LONGEST = 12

/**
 * Waits until this source may be asked: the processes of the site, on however many machines, take turns at its pace.
 * @throws Unavailable, saying how long it would be, when too many wait already or the source wants to be left alone
 */
export async function takeTurn(source: Source): Promise<void> {
  const { name, pace } = sources[source]
  const [turn] = await db.$queryRaw<{ wait: number }[]>`
    INSERT INTO source_turns AS t (source, next) VALUES (${source}, clock_timestamp() + make_interval(secs => ${pace}))
    ON CONFLICT (source) DO UPDATE SET next = greatest(t.next, clock_timestamp()) + make_interval(secs => ${pace})
      WHERE t.next <= clock_timestamp() + make_interval(secs => ${LONGEST})
    RETURNING extract(epoch FROM next - clock_timestamp())::float8 - ${pace}::float8 AS wait`
  if (turn) {
    await setTimeout(Math.max(0, turn.wait * 1000))
    return
  }
  const [until] = await db.$queryRaw<{ wait: number }[]>`
    SELECT extract(epoch FROM next - clock_timestamp())::float8 AS wait FROM source_turns WHERE source = ${source}`
  throw new Unavailable(`${name} has to be left alone for now. Please try again ${soon(until?.wait ?? 0)}, or add the paper by hand.`)
}

/** Leaves a source alone for so many seconds from now. */
export async function leaveAlone(source: Source, seconds: number): Promise<void> {
  if (seconds <= sources[source].pace) return
  await db.$executeRaw`
    INSERT INTO source_turns AS t (source, next) VALUES (${source}, clock_timestamp() + make_interval(secs => ${seconds}))
    ON CONFLICT (source) DO UPDATE SET next = greatest(t.next, excluded.next)`
}

const soon = (seconds: number) => (seconds < 90 ? `in ${Math.max(10, Math.ceil(seconds / 10) * 10)} seconds` : `in ${Math.ceil(seconds / 60)} minutes`)
