import { createHash, createHmac } from 'node:crypto'
import { db, type Tx } from '@/lib/db'
import { env } from '@/lib/env'
import { Forbidden, Invalid } from '@/lib/errors'
import type { Actor } from '@/lib/people/actor'
import { objection } from '@/lib/people/standing'
import { restrain } from '@/lib/people/first-days'
import { variantName } from './address'
import { tooLarge, type Sent } from './arriving'
import { makeAnew } from './make'
import { LARGEST_PICTURE, ROOM } from './rules'
import { store } from './store'
import { inTurn, putting } from './turns'

export type Stored = { name: string; width: number; height: number }

/** Somebody's text on a paper. */
export type About = { paper: string; kind: 'SUMMARY' | 'NOTE'; copy?: number }

/**
 * Stores a picture for one of the uploader's texts. The same bytes for the same text again are the same picture.
 * @param about the text: the name differs from one to the next, so that a picture links no two of them
 * @throws Forbidden to those who may not, Invalid with the reason for what is not a picture we take
 */
export async function upload(actor: Actor, about: About, sent: Sent): Promise<Stored> {
  const refused = objection(actor)
  if (refused) throw new Forbidden(refused)
  if (sent.size === 0) throw new Invalid({ picture: 'This file is empty. Choose a picture.' })
  if (sent.size > LARGEST_PICTURE) throw tooLarge
  if (!(await db.paper.count({ where: { key: about.paper } })))
    throw new Invalid({ picture: 'The paper that the picture is for is not here.' })
  const noRoom = await objectionToMore(db, actor.id, sent.size)
  if (noRoom) throw new Invalid({ picture: noRoom })
  await restrain(db, actor, 'pictures')
  return keepPicture(actor.id, JSON.stringify([about.paper, about.kind, about.copy ?? 0]), sent.read)
}

/**
 * Makes a picture anew, when its turn has come, and stores it: the bytes first, so that no row is without them.
 * @param about what its name is kept apart by, beside its owner and its bytes
 * @throws Invalid with the reason for what is not a picture we take, or has no room any more
 */
export function keepPicture(ownerId: number, about: string, read: () => Promise<Buffer>): Promise<Stored> {
  return inTurn(async () => {
    const sent = await read()
    const { format, width, height, bytes, variants } = await makeAnew(sent)
    const name = `${nameOf(ownerId, about, sent)}.${format === 'jpeg' ? 'jpg' : format}`
    const files: [string, Buffer][] = [[name, bytes], ...variants.map((one) => [variantName(name, one.width), one.bytes] as [string, Buffer])]
    const row = { name, ownerId, format, width, height, variants: variants.map((one) => one.width) }
    const noRoom = await db.$transaction(async (tx) => {
      await putting(tx)
      // One's pictures are counted one after the other.
      await tx.$queryRaw`SELECT FROM people WHERE id = ${ownerId} FOR NO KEY UPDATE`
      const { count } = await tx.image.updateMany({ where: { name }, data: { usedAt: new Date() } })
      if (count > 0) return null
      const size = files.reduce((sum, [, one]) => sum + one.length, 0)
      const objected = await objectionToMore(tx, ownerId, size)
      if (objected) return objected
      for (const [file, content] of files) await store().put(file, content)
      await tx.image.create({ data: { ...row, bytes: size } })
      return null
    })
    if (noRoom) throw new Invalid({ picture: noRoom })
    return { name, width, height }
  })
}

/** Why somebody may not send so many bytes more, as a sentence for them; null where there is room. */
export async function objectionToMore(tx: Tx, ownerId: number, bytes: number): Promise<string | null> {
  const [sent] = await tx.$queryRaw<[{ day: number; all: number }]>`
    SELECT coalesce(sum(bytes) FILTER (WHERE "createdAt" > now() - interval '1 day'), 0)::float AS day, coalesce(sum(bytes), 0)::float AS all
    FROM images WHERE "ownerId" = ${ownerId}`
  if (sent.day + bytes > ROOM.day) return 'You have sent 200 MB of pictures today. Please go on tomorrow.'
  if (sent.all + bytes > ROOM.all) return 'Your pictures have 2 GB. Those that none of your texts uses make room after 30 days.'
  return null
}

/** A keyed hash, so that nobody without the key can tell from a name whose picture it is or where else it stands. */
function nameOf(ownerId: number, about: string, bytes: Buffer): string {
  const content = createHash('sha256').update(bytes).digest('hex')
  const mac = createHmac('sha256', env().IMAGE_KEY).update(JSON.stringify([ownerId, about, content]))
  return mac.digest('base64url').slice(0, 22)
}
