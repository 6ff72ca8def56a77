import { readdir, utimes, writeFile } from 'node:fs/promises'
import path from 'node:path'
import sharp from 'sharp'
import { beforeEach, describe, expect, it } from 'vitest'
import { db } from '@/lib/db'
import { upload } from '@/lib/images/commands'
import { imagesFolder, store } from '@/lib/images/store'
import { forgetUnused } from '@/lib/images/unused'
import type { Actor } from '@/lib/people/actor'
import { about, actorOf, createComment, createDraft, createPaper, createPerson, createSummary } from '../support/factories'

const someone = async () => actorOf(await createPerson())
const square = (width: number, height = 20) => sharp({ create: { width, height, channels: 3, background: '#2a3dab' } }).png().toBuffer()
const send = async (actor: Actor, bytes: Buffer) => upload(actor, about('a/paper'), { size: bytes.length, read: async () => bytes })

beforeEach(async () => {
  await createPaper({ key: 'a/paper' })
})

describe('unused for a month', () => {
  const monthAgo = new Date(Date.now() - 31 * 86_400_000)
  /** A picture of so many pixels, sent a month ago. */
  const old = async (width: number) => {
    const { name } = await send(await someone(), await square(width))
    await db.image.update({ where: { name }, data: { usedAt: monthAgo, createdAt: monthAgo } })
    return name
  }
  const left = async () => (await db.image.findMany({ select: { name: true } })).map(({ name }) => name)

  it('goes, with its file; one of a revision, a draft or a comment stays, and so does a young one', async () => {
    const unused = await old(150)
    const names = [await old(11), await old(12), await old(13)]
    const { name: young } = await send(await someone(), await square(14))
    await createSummary({ text: `As seen: ![A](/images/${names[0]})` })
    await createDraft({ text: `![B](/images/${names[1]!.replaceAll('_', '\\_')})` })
    await createComment({ text: `<http://localhost:3000/images/${names[2]}>` })
    await db.image.updateMany({ where: { name: { not: young } }, data: { usedAt: monthAgo } })
    await forgetUnused()
    await forgetUnused()
    expect(new Set(await left())).toEqual(new Set([...names, young]))
    expect(await store().get(unused)).toBeNull()
    expect(await Promise.all([...names, young].map(async (name) => (await store().get(name)) !== null))).toEqual([true, true, true, true])
  })

  it('counts from when the last text of it went', async () => {
    const name = await old(16)
    const { id } = await createComment({ text: `![A](/images/${name})` })
    await db.image.update({ where: { name }, data: { usedAt: monthAgo } })
    await db.comment.delete({ where: { id } })
    await forgetUnused()
    expect(await left()).toEqual([name])
  })

  it('one that a text begins to use just then stays', async () => {
    const name = await old(17)
    const { summaryId } = await db.draft.findFirstOrThrow({ where: { summaryId: (await createDraft()).id } })
    await db.$transaction(async (tx) => {
      await tx.draft.update({ where: { summaryId }, data: { text: `![A](/images/${name})` } })
      const removing = forgetUnused()
      await expect(Promise.race([removing, new Promise((resolve) => setTimeout(() => resolve('waits'), 300))])).resolves.toBe('waits')
    })
    await expect.poll(left).toEqual([name])
  })

  it('one that is sent again while it is removed is there', async () => {
    const [actor, bytes] = [await someone(), await square(21)]
    for (let n = 0; n < 5; n++) {
      const { name } = await send(actor, bytes)
      await db.image.update({ where: { name }, data: { usedAt: monthAgo } })
      await Promise.all([forgetUnused(), send(actor, bytes)])
      expect([await left(), (await store().get(name)) !== null]).toEqual([[name], true])
    }
  })

  it('one brought from elsewhere stays while a text shows it, and goes when none does', async () => {
    const [shown, gone] = [await old(18), await old(19)]
    const { id: ownerId } = await createPerson()
    await db.foreignPicture.createMany({ data: [
      { address: 'https://example.org/fig%C3%BCre_plot7.png', ownerId, imageName: shown },
      { address: 'https://example.org/other.png?x=1', ownerId, imageName: gone },
    ] })
    await createSummary({ text: '![A](https://EXAMPLE.org/figüre\\_plot7.png)' })
    await forgetUnused()
    expect(await left()).toEqual([shown])
    expect(await db.foreignPicture.count({ where: { imageName: null } })).toBe(1)
  })

  it('takes files along that a crash left behind, and no others', async () => {
    const name = await old(150)
    await createSummary({ text: `![A](/images/${name})` })
    for (const file of await readdir(imagesFolder())) await utimes(path.join(imagesFolder(), file), monthAgo, monthAgo)
    await writeFile(path.join(imagesFolder(), '.left.part'), 'x')
    await utimes(path.join(imagesFolder(), '.left.part'), monthAgo, monthAgo)
    await writeFile(path.join(imagesFolder(), 'AAAAAAAAAAAAAAAAAAAAAA.png'), 'x')
    await forgetUnused()
    expect((await readdir(imagesFolder())).filter((file) => !file.startsWith(name.slice(0, 22)))).toEqual(['AAAAAAAAAAAAAAAAAAAAAA.png'])
    expect(await store().get(name)).not.toBeNull()
  })
})
