import sharp from 'sharp'
import { beforeEach, describe, expect, it } from 'vitest'
import { db } from '@/lib/db'
import { Forbidden, Invalid } from '@/lib/errors'
import { upload as send, type About } from '@/lib/images/commands'
import { store } from '@/lib/images/store'
import type { Actor } from '@/lib/people/actor'
import { about, actorOf, createImage, createPaper, createPerson } from '../support/factories'

const someone = async (over = {}) => actorOf(await createPerson(over))
const square = (format: 'png' | 'jpeg' | 'webp' | 'gif', width = 40, height = 30) =>
  sharp({ create: { width, height, channels: 3, background: '#2a3dab' } }).toFormat(format).toBuffer()

const upload = (actor: Actor, text: About, bytes: Buffer) => send(actor, text, { size: bytes.length, read: async () => bytes })
const get = (name: string) => store().get(name)

/** A PNG that says it is as large as can be and holds next to nothing. */
async function bomb(): Promise<Buffer> {
  const bytes = await square('png')
  const head = Buffer.from(bytes.subarray(12, 29))
  head.writeUInt32BE(65_000, 4)
  head.writeUInt32BE(65_000, 8)
  const sum = Buffer.alloc(4)
  sum.writeUInt32BE(crc32(head))
  return Buffer.concat([bytes.subarray(0, 12), head, sum, bytes.subarray(33)])
}

/** As PNG's specification has it; Node's own came after 20.19's first releases. */
function crc32(bytes: Buffer): number {
  let crc = -1
  for (const byte of bytes) {
    crc ^= byte
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0)
  }
  return ~crc >>> 0
}

beforeEach(async () => {
  for (const key of ['a/paper', 'another/paper']) await createPaper({ key })
})

describe('a picture', () => {
  it.each(['png', 'jpeg', 'webp', 'gif'] as const)('in %s is stored with its size', async (format) => {
    const stored = await upload(await someone(), about('a/paper'), await square(format))
    expect(stored).toMatchObject({ width: 40, height: 30, name: expect.stringMatching(/^[\w-]{22}\.(png|jpg|webp|gif)$/) })
    expect((await sharp((await get(stored.name))!).metadata()).format).toBe(format)
    expect(await db.image.findUniqueOrThrow({ where: { name: stored.name } })).toMatchObject({ format, width: 40 })
  })

  it('loses its metadata and keeps its orientation', async () => {
    const turned = await sharp(await square('jpeg')).withMetadata({ orientation: 6, exif: { IFD0: { Artist: 'Somebody' } } }).toBuffer()
    const stored = await upload(await someone(), about('a/paper'), turned)
    expect(stored).toMatchObject({ width: 30, height: 40 })
    const bytes = (await get(stored.name))!
    expect(bytes.includes('Somebody')).toBe(false)
    expect((await sharp(bytes).metadata()).exif).toBeUndefined()
  })

  it('again is the same picture; for another paper or by someone else it has another name', async () => {
    const [actor, bytes] = [await someone(), await square('png')]
    const first = await upload(actor, about('a/paper'), bytes)
    expect(await upload(actor, about('a/paper'), bytes)).toEqual(first)
    expect((await upload(actor, about('another/paper'), bytes)).name).not.toBe(first.name)
    expect((await upload(await someone(), about('a/paper'), bytes)).name).not.toBe(first.name)
    for (const other of [{ kind: 'NOTE' }, { copy: 1 }] as const)
      expect((await upload(actor, { ...about('a/paper'), ...other }, bytes)).name).not.toBe(first.name)
  })
})

describe('smaller makings', () => {
  const plot = (width: number, height: number) =>
    sharp({ create: { width, height, channels: 3, background: '#fff', noise: { type: 'gaussian', mean: 128, sigma: 20 } } })

  it('are made for narrow columns where they save something, each a WebP of its width', async () => {
    const stored = await upload(await someone(), about('a/paper'), await plot(1000, 600).jpeg({ quality: 95 }).toBuffer())
    const { variants, bytes } = await db.image.findUniqueOrThrow({ where: { name: stored.name } })
    expect(variants).toEqual([400, 800])
    const files = await Promise.all(variants.map((width) => get(`${stored.name.slice(0, 22)}-${width}.webp`)))
    const told = await Promise.all(files.map((file) => sharp(file!).metadata()))
    expect(told.map(({ format, width, height }) => [format, width, height])).toEqual([['webp', 400, 240], ['webp', 800, 480]])
    const all = [(await get(stored.name))!, ...files.map((file) => file!)]
    expect(bytes).toBe(all.reduce((sum, file) => sum + file.length, 0))
  })

  it('are not made of what moves, which goes on moving', async () => {
    const frames = await Promise.all(['#f00', '#0f0'].map((background) => sharp({ create: { width: 500, height: 50, channels: 3, background } }).png().toBuffer()))
    const moving = await sharp(frames, { join: { animated: true } }).gif().toBuffer()
    const stored = await upload(await someone(), about('a/paper'), moving)
    expect(stored).toMatchObject({ width: 500, height: 50 })
    expect((await sharp((await get(stored.name))!, { animated: true }).metadata()).pages).toBe(2)
    expect((await db.image.findUniqueOrThrow({ where: { name: stored.name } })).variants).toEqual([])
  })
})

describe('refuses with the reason', () => {
  it.each([
    ['an empty file', async () => Buffer.alloc(0), 'This file is empty. Choose a picture.'],
    ['a text', async () => Buffer.from('not a picture'), 'Pictures are PNG, JPEG, GIF or WebP files; this is none of them.'],
    ['an SVG', async () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>'), 'This is an SVG drawing, which could hold scripts. Export it as PNG first.'],
    ['a TIFF', () => sharp({ create: { width: 4, height: 4, channels: 3, background: 'red' } }).tiff().toBuffer(), 'This is a TIFF picture, which few browsers show. Save it as PNG first.'],
    ['an AVIF', () => sharp({ create: { width: 4, height: 4, channels: 3, background: 'red' } }).avif().toBuffer(), 'This is an AVIF picture, which not every reader can see. Save it as PNG or JPEG first.'],
    ['a HEIC', async () => Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic'), 'This is a HEIC photograph, which few browsers show. Save it as JPEG first.'],
    ['a page that begins as a picture', async () => Buffer.from('GIF89a<script>alert(1)</script>'), 'This picture is damaged: nothing in it can be read.'],
    ['a bomb: 65,000 by 65,000 pixels in 100 bytes', async () => bomb(), 'A picture can have at most 40 megapixels.'],
    ['half a picture', async () => (await square('png', 400, 300)).subarray(0, 300), 'This picture is damaged: it cannot be read to its end.'],
    ['more than 40 megapixels', () => square('png', 8001, 5000), 'A picture can have at most 40 megapixels.'],
    ['more than 10 MB', async () => Buffer.alloc(10 * 1024 * 1024 + 1), 'A picture can have at most 10 MB.'],
  ])('%s', async (_, make, sentence) => {
    const refusal = await upload(await someone(), about('a/paper'), await make()).catch((error: unknown) => error)
    expect(refusal).toBeInstanceOf(Invalid)
    expect((refusal as Invalid).fields).toEqual({ picture: sentence })
    expect(await db.image.count()).toBe(0)
  })

  it('for a paper that is not here, and beyond a day’s room', async () => {
    const person = await createPerson()
    await expect(upload(actorOf(person), about('no/paper'), await square('png'))).rejects.toThrow(Invalid)
    await createImage({ ownerId: person.id, bytes: 200 * 1024 * 1024 - 1 })
    await expect(upload(actorOf(person), about('a/paper'), await square('png'))).rejects.toThrow(Invalid)
  })

  it('someone whose address is not confirmed', async () => {
    await expect(upload(await someone({ emailVerified: null }), about('a/paper'), await square('png'))).rejects.toThrow(Forbidden)
  })
})
