import { expect, it } from 'vitest'
import sharp from 'sharp'
import { db } from '@/lib/db'
import { TooMany } from '@/lib/errors'
import { post } from '@/lib/comments/commands'
import { upload } from '@/lib/images/commands'
import { HOURLY } from '@/lib/people/first-days'
import { publish } from '@/lib/summaries/commands'
import { about, actorOf, createComment, createImage, createPaper, createPerson, createSummary } from '../support/factories'

const newcomer = async () => actorOf(await createPerson({ createdAt: new Date() }))
const member = async () => actorOf(await createPerson({ createdAt: new Date(Date.now() - 4 * 86_400_000) }))
const ago = (minutes: number) => new Date(Date.now() - minutes * 60_000)
const links = (n: number) => Array.from({ length: n }, (_, i) => `https://example.org/${i}`).join(' ')

it('holds a new account to some comments an hour', async () => {
  const [fresh, old] = [await newcomer(), await member()]
  const { id } = await createSummary()
  for (const { id: authorId } of [fresh, old]) for (let n = 0; n < HOURLY.comments; n++) await createComment({ summaryId: id, authorId, createdAt: ago(30 + n) })
  await expect(post(fresh, { summary: id, text: 'One more.' })).rejects.toThrow(TooMany)
  expect(await db.comment.count({ where: { text: 'One more.' } })).toBe(0)
  await post(old, { summary: id, text: 'One more.' })
  await db.comment.updateMany({ where: { authorId: fresh.id }, data: { createdAt: ago(61) } })
  await post(fresh, { summary: id, text: 'Later.' })
})

it('to some links an hour, in summaries and comments together; an edit does not count twice', async () => {
  const [fresh, old] = [await newcomer(), await member()]
  const [one, other] = [await createPaper(), await createPaper()]
  const input = (paper: { key: string }, text: string) => ({ paper: paper.key, language: 'en', text, visibility: 'PUBLIC' as const })
  const { id } = await publish(fresh, input(one, `${links(HOURLY.links - 1)} www.example.org`))
  await publish(fresh, input(one, `${links(HOURLY.links)} and words`))
  await expect(publish(fresh, input(other, 'See HTTPS://example.org/'))).rejects.toThrow(TooMany)
  await expect(post(fresh, { summary: id, text: links(1) })).rejects.toThrow(TooMany)
  await post(fresh, { summary: id, text: 'No link.' })
  await publish(fresh, input(other, 'None here.'))
  await publish(old, input(one, links(HOURLY.links + 1)))
})

it('and to some pictures', async () => {
  const [fresh, old] = [await newcomer(), await member()]
  const { key } = await createPaper()
  const picture = await sharp({ create: { width: 2, height: 2, channels: 3, background: 'red' } }).png().toBuffer()
  const sent = { size: picture.length, read: async () => picture }
  for (const { id: ownerId } of [fresh, old]) for (let n = 0; n < HOURLY.pictures; n++) await createImage({ ownerId })
  await expect(upload(fresh, about(key), sent)).rejects.toThrow(TooMany)
  await upload(old, about(key), sent)
  await db.image.updateMany({ where: { ownerId: fresh.id }, data: { createdAt: ago(61) } })
  await upload(fresh, about(key), sent)
})
