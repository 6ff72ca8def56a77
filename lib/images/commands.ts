import { createHash, createHmac } from 'node:crypto'
import { db } from '@/lib/db'
import { env } from '@/lib/env'
import { Forbidden, Invalid } from '@/lib/errors'
import type { Actor } from '@/lib/people/actor'
import { objection } from '@/lib/people/standing'
import { makeAnew } from './make'
import { LARGEST_PICTURE, MOST_A_DAY } from './schema'
import { put } from './store'

/**
 * Stores a picture for one of the uploader's texts. The same bytes for the same text again are the same picture.
 * @param about the paper's key: the name differs from text to text, so that a picture links no two of them
 * @returns its name
 * @throws Forbidden to those who may not, Invalid with the reason for what is not a picture we take
 */
export async function upload(actor: Actor, about: string, bytes: Buffer): Promise<{ name: string; width: number; height: number }> {
  const refused = objection(actor)
  if (refused) throw new Forbidden(refused)
  if (bytes.length === 0) throw new Invalid({ picture: 'Choose a picture first.' })
  if (bytes.length > LARGEST_PICTURE) throw new Invalid({ picture: 'A picture can have at most 10 MB.' })
  await checkRoom(actor, about, bytes.length)
  const { format, width, height, ...made } = await makeAnew(bytes)
  const name = `${nameOf(actor.id, about, bytes)}.${format === 'jpeg' ? 'jpg' : format}`
  await put(name, made.bytes)
  await db.image.createMany({
    data: { name, ownerId: actor.id, format, width, height, bytes: made.bytes.length },
    skipDuplicates: true,
  })
  return { name, width, height }
}

/** @throws Invalid when there is no such paper, or the person has sent enough for a day */
async function checkRoom(actor: Actor, about: string, bytes: number): Promise<void> {
  const since = new Date(Date.now() - 86_400_000)
  const [paper, sent] = await Promise.all([
    db.paper.findUnique({ where: { key: about }, select: { id: true } }),
    db.image.aggregate({ where: { ownerId: actor.id, createdAt: { gt: since } }, _sum: { bytes: true } }),
  ])
  if (!paper) throw new Invalid({ picture: 'The paper that the picture is for is not here.' })
  if ((sent._sum.bytes ?? 0) + bytes > MOST_A_DAY) throw new Invalid({ picture: 'You have sent 200 MB of pictures today. Please go on tomorrow.' })
}

/** A keyed hash, so that nobody without the key can tell from a name whose picture it is or where else it stands. */
function nameOf(ownerId: number, about: string, bytes: Buffer): string {
  const content = createHash('sha256').update(bytes).digest('hex')
  const mac = createHmac('sha256', env().IMAGE_KEY).update(JSON.stringify([ownerId, about, content]))
  return mac.digest('base64url').slice(0, 22)
}
