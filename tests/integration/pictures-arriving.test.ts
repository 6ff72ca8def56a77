import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises'
import sharp from 'sharp'
import { beforeEach, describe, expect, it } from 'vitest'
import { db } from '@/lib/db'
import { Unavailable } from '@/lib/errors'
import { takeIn } from '@/lib/images/arriving'
import { upload } from '@/lib/images/commands'
import { imagesFolder } from '@/lib/images/store'
import type { Actor } from '@/lib/people/actor'
import { about, actorOf, createImage, createPaper, createPerson } from '../support/factories'

const someone = async () => actorOf(await createPerson())
const square = (width: number, height = 20) => sharp({ create: { width, height, channels: 3, background: '#2a3dab' } }).png().toBuffer()
const send = async (actor: Actor, bytes: Buffer) => upload(actor, about('a/paper'), { size: bytes.length, read: async () => bytes })

beforeEach(async () => {
  await createPaper({ key: 'a/paper' })
})

describe('two hundred at once', () => {
  it('are all stored, one after the other', async () => {
    const actor = await someone()
    const stored = await Promise.all(Array.from({ length: 200 }, async (_, n) => send(actor, await square(10 + n))))
    expect(new Set(stored.map(({ name }) => name)).size).toBe(200)
    expect(await db.image.count()).toBe(200)
    expect((await readdir(imagesFolder())).filter((name) => name.startsWith('.'))).toEqual([])
  })

  it('of one person take no more room than there is', async () => {
    const person = await createPerson()
    const [actor, bytes] = [actorOf(person), await square(40)]
    const { name } = await send(actor, bytes)
    const { bytes: size } = await db.image.findUniqueOrThrow({ where: { name } })
    await createImage({ ownerId: person.id, bytes: 200 * 1024 * 1024 - 3 * size - bytes.length })
    const sent = await Promise.allSettled(Array.from({ length: 10 }, async (_, n) => send(actor, await square(40, 31 + n))))
    expect(sent.filter(({ status }) => status === 'fulfilled')).not.toHaveLength(10)
    const { _sum } = await db.image.aggregate({ _sum: { bytes: true } })
    expect(_sum.bytes).toBeLessThanOrEqual(200 * 1024 * 1024)
  })
})

describe('on its way', () => {
  const arriving = async () => (await readdir(imagesFolder()).catch(() => [])).filter((name) => name.startsWith('.'))

  it('is a file, and none afterwards', async () => {
    const parts = [Buffer.from('one '), Buffer.from('two')]
    const got = await takeIn((async function* () { yield* parts })(), async ({ size, read }) => [size, (await read()).toString(), (await arriving()).length])
    expect([got, await arriving()]).toEqual([[7, 'one two', 1], []])
  })

  it('is refused where it breaks off or is too large, and nothing is left', async () => {
    const broken = (async function* () { yield Buffer.from('one'); throw new Error('aborted') })()
    await expect(takeIn(broken, async () => 'taken')).rejects.toMatchObject({ fields: { picture: 'The picture did not arrive whole. Please send it once more.' } })
    const endless = (async function* () { for (;;) yield Buffer.alloc(1024 * 1024) })()
    await expect(takeIn(endless, async () => 'taken')).rejects.toMatchObject({ fields: { picture: 'A picture can have at most 10 MB.' } })
    expect(await arriving()).toEqual([])
  })

  it('and where the disk takes nothing; neither row nor file is left, and it works again later', async () => {
    await mkdir(imagesFolder(), { recursive: true })
    const [actor, bytes] = [await someone(), await square(77)]
    await rename(imagesFolder(), `${imagesFolder()}-away`)
    await writeFile(imagesFolder(), '')
    const nothing = (async function* () { yield bytes })()
    await expect(takeIn(nothing, async () => 'taken')).rejects.toThrow(Unavailable)
    await expect(send(actor, bytes)).rejects.toThrow(Unavailable)
    expect(await db.image.count()).toBe(0)
    await rm(imagesFolder())
    await rename(`${imagesFolder()}-away`, imagesFolder())
    await expect(send(actor, bytes)).resolves.toMatchObject({ width: 77 })
  })
})
