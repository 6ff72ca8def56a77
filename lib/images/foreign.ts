import { changed } from '@/lib/changes'
import { db, type Tx } from '@/lib/db'
import { Invalid, Refusal, Unavailable } from '@/lib/errors'
import { addSlowJob } from '@/lib/jobs/add'
import { picturesIn } from '@/lib/markdown/picture-slot'
import { keepPicture, objectionToMore } from './commands'
import { fetchPicture, publicWay } from './fetch'
import { MOST_FOREIGN } from './rules'

/** Seconds to wait after each try that failed for now; together a day, after which there is room for more of anybody. */
const PAUSES = [60, 600, 3600, 6 * 3600, 18 * 3600]

const noRoom = 'Who published it has sent as many pictures as one may.'

/**
 * Sees to it that the foreign pictures of a text that is being published are brought home: each once, and one that could
 * not be had again after a day.
 * @param html the text as it is kept
 */
export async function bringPictures(tx: Tx, ownerId: number, html: string): Promise<void> {
  const addresses = picturesIn(html).foreign.slice(0, MOST_FOREIGN.text)
  if (addresses.length === 0) return
  const asked = await tx.$queryRaw<{ address: string }[]>`
    INSERT INTO foreign_pictures (address, "ownerId")
    SELECT address, ${ownerId} FROM (
      SELECT a.address FROM unnest(${addresses}::text[]) WITH ORDINALITY AS a(address, place)
      WHERE NOT EXISTS (SELECT FROM foreign_pictures k WHERE k.address = a.address
        AND (k."imageName" IS NOT NULL OR k."askedAt" > now() - interval '1 day'))
      ORDER BY a.place LIMIT greatest(0, ${MOST_FOREIGN.day} - (
        SELECT count(*) FROM foreign_pictures WHERE "ownerId" = ${ownerId} AND "askedAt" > now() - interval '1 day'))) next
    ORDER BY address -- always in one order, so that no two wait for each other
    ON CONFLICT (address) DO UPDATE SET "ownerId" = excluded."ownerId", tries = 0, failure = NULL, "askedAt" = now()
    RETURNING address`
  for (const { address } of asked) await addSlowJob(tx, 'bring_picture', { address }, 0, 1)
}

/** Fetches a foreign picture that was asked for and makes it ours, or notes why not and when to try again. */
export async function bringHome(address: string, way = publicWay): Promise<void> {
  // Counted before it is tried, so that a picture that is the end of us is not tried for ever.
  const [asked] = await db.$queryRaw<{ ownerId: number; tries: number }[]>`
    UPDATE foreign_pictures SET tries = tries + 1
    WHERE address = ${address} AND "imageName" IS NULL AND tries <= ${PAUSES.length} RETURNING "ownerId", tries`
  if (!asked) return
  try {
    if (await objectionToMore(db, asked.ownerId, 1)) throw new Unavailable(noRoom)
    const bytes = await fetchPicture(address, way)
    if (await objectionToMore(db, asked.ownerId, bytes.length)) throw new Unavailable(noRoom)
    const { name } = await keepPicture(asked.ownerId, address, async () => bytes)
    await db.$transaction(async (tx) => {
      await tx.foreignPicture.updateMany({ where: { address }, data: { imageName: name, failure: null } })
      await changed(tx, 'absent')
    })
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    await note(address, asked.tries, error)
  }
}

async function note(address: string, tries: number, refusal: Refusal): Promise<void> {
  const pause = refusal instanceof Invalid ? undefined : PAUSES[tries - 1]
  const failure = refusal instanceof Invalid ? refusal.fields.picture! : refusal.message
  await db.$transaction(async (tx) => {
    await tx.foreignPicture.updateMany({ where: { address }, data: { failure } })
    if (pause !== undefined) await addSlowJob(tx, 'bring_picture', { address }, pause, tries + 1)
  })
}
