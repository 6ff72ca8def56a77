import sharp from 'sharp'
import { beforeEach, describe, expect, it } from 'vitest'
import { db } from '@/lib/db'
import { Forbidden, Invalid } from '@/lib/errors'
import { upload } from '@/lib/images/commands'
import { get } from '@/lib/images/store'
import { actorOf, createImage, createPaper, createPerson } from '../support/factories'

const someone = async (over = {}) => actorOf(await createPerson(over))
const square = (format: 'png' | 'jpeg' | 'webp' | 'gif', width = 40, height = 30) =>
  sharp({ create: { width, height, channels: 3, background: '#2a3dab' } }).toFormat(format).toBuffer()

beforeEach(async () => {
  for (const key of ['a/paper', 'another/paper']) await createPaper({ key })
})

describe('a picture', () => {
  it.each(['png', 'jpeg', 'webp', 'gif'] as const)('in %s is stored with its size', async (format) => {
    const stored = await upload(await someone(), 'a/paper', await square(format))
    expect(stored).toMatchObject({ width: 40, height: 30, name: expect.stringMatching(/^[\w-]{22}\.(png|jpg|webp|gif)$/) })
    expect((await sharp((await get(stored.name))!).metadata()).format).toBe(format)
    expect(await db.image.findUniqueOrThrow({ where: { name: stored.name } })).toMatchObject({ format, width: 40 })
  })

  it('loses its metadata and keeps its orientation', async () => {
    const turned = await sharp(await square('jpeg')).withMetadata({ orientation: 6, exif: { IFD0: { Artist: 'Somebody' } } }).toBuffer()
    const stored = await upload(await someone(), 'a/paper', turned)
    expect(stored).toMatchObject({ width: 30, height: 40 })
    const bytes = (await get(stored.name))!
    expect(bytes.includes('Somebody')).toBe(false)
    expect((await sharp(bytes).metadata()).exif).toBeUndefined()
  })

  it('again is the same picture; for another paper or by someone else it has another name', async () => {
    const [actor, bytes] = [await someone(), await square('png')]
    const first = await upload(actor, 'a/paper', bytes)
    expect(await upload(actor, 'a/paper', bytes)).toEqual(first)
    expect((await upload(actor, 'another/paper', bytes)).name).not.toBe(first.name)
    expect((await upload(await someone(), 'a/paper', bytes)).name).not.toBe(first.name)
  })
})

describe('refuses with the reason', () => {
  it.each([
    ['an empty file', async () => Buffer.alloc(0), 'Choose a picture first.'],
    ['a text', async () => Buffer.from('not a picture'), 'Pictures are PNG, JPEG, GIF or WebP files; this is none of them.'],
    ['an SVG', async () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>'), 'Pictures are PNG, JPEG, GIF or WebP files; this is none of them.'],
    ['a TIFF', () => sharp({ create: { width: 4, height: 4, channels: 3, background: 'red' } }).tiff().toBuffer(), 'Pictures are PNG, JPEG, GIF or WebP files; this is none of them.'],
    ['half a picture', async () => (await square('png', 400, 300)).subarray(0, 300), 'This picture is damaged: it cannot be read to its end.'],
    ['more than 40 megapixels', () => square('png', 8001, 5000), 'A picture can have at most 40 megapixels.'],
    ['more than 10 MB', async () => Buffer.alloc(10 * 1024 * 1024 + 1), 'A picture can have at most 10 MB.'],
  ])('%s', async (_, make, sentence) => {
    const refusal = await upload(await someone(), 'a/paper', await make()).catch((error: unknown) => error)
    expect(refusal).toBeInstanceOf(Invalid)
    expect((refusal as Invalid).fields).toEqual({ picture: sentence })
    expect(await db.image.count()).toBe(0)
  })

  it('for a paper that is not here, and beyond a day’s room', async () => {
    const person = await createPerson()
    await expect(upload(actorOf(person), 'no/paper', await square('png'))).rejects.toThrow(Invalid)
    await createImage({ ownerId: person.id, bytes: 200 * 1024 * 1024 })
    await expect(upload(actorOf(person), 'a/paper', await square('png'))).rejects.toThrow(Invalid)
  })

  it('someone whose address is not confirmed', async () => {
    await expect(upload(await someone({ emailVerified: null }), 'a/paper', await square('png'))).rejects.toThrow(Forbidden)
  })
})
