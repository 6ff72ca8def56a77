import { createHash, createHmac } from 'node:crypto'
import { db } from '@/lib/db'
import { env } from '@/lib/env'
import { Forbidden, Invalid } from '@/lib/errors'
import type { Actor } from '@/lib/people/actor'
import { objection } from '@/lib/people/standing'
import { restrain } from '@/lib/people/first-days'
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
  if (!(await db.paper.count({ where: { key: about } })))
    throw new Invalid({ picture: 'The paper that the picture is for is not here.' })
  if (!(await hasRoom(actor.id, bytes.length)))
    throw new Invalid({ picture: 'You have sent 200 MB of pictures today. Please go on tomorrow.' })
  await restrain(db, actor, 'pictures')
  return store(actor.id, about, bytes)
}

/**
 * Makes a picture anew and stores it.
 * @param about what its name is kept apart by, beside its owner and its bytes
 * @throws Invalid with the reason for what is not a picture we take
 */
export async function store(ownerId: number, about: string, bytes: Buffer): Promise<{ name: string; width: number; height: number }> {
  const { format, width, height, ...made } = await makeAnew(bytes)
  const name = `${nameOf(ownerId, about, bytes)}.${format === 'jpeg' ? 'jpg' : format}`
  await put(name, made.bytes)
  await db.image.createMany({ data: { name, ownerId, format, width, height, bytes: made.bytes.length }, skipDuplicates: true })
  return { name, width, height }
}

/** Whether somebody may send so many bytes more, with all they sent within a day. */
export async function hasRoom(ownerId: number, bytes: number): Promise<boolean> {
  const since = new Date(Date.now() - 86_400_000)
  const sent = await db.image.aggregate({ where: { ownerId, createdAt: { gt: since } }, _sum: { bytes: true } })
  return (sent._sum.bytes ?? 0) + bytes <= MOST_A_DAY
}

/** A keyed hash, so that nobody without the key can tell from a name whose picture it is or where else it stands. */
function nameOf(ownerId: number, about: string, bytes: Buffer): string {
  const content = createHash('sha256').update(bytes).digest('hex')
  const mac = createHmac('sha256', env().IMAGE_KEY).update(JSON.stringify([ownerId, about, content]))
  return mac.digest('base64url').slice(0, 22)
}
