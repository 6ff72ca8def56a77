import { runOnce } from 'graphile-worker'
import type { RequestListener } from 'node:http'
import pg from 'pg'
import sharp from 'sharp'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import * as comments from '@/lib/comments/commands'
import { db } from '@/lib/db'
import { upload } from '@/lib/images/commands'
import { bringHome, bringPictures } from '@/lib/images/foreign'
import { store } from '@/lib/images/store'
import { jobOptions } from '@/lib/jobs/run'
import * as summaries from '@/lib/summaries/commands'
import { preview } from '@/lib/summaries/desk'
import { summariesOfPaper } from '@/lib/summaries/queries'
import { about, actorOf, createImage, createPaper, createPerson, createSummary } from '../support/factories'
import { forgetJobs, jobs } from '../support/picture-jobs'
import { picture, pictureServer, wayHere } from '../support/picture-server'

let server: Awaited<ReturnType<typeof pictureServer>>
let answer: RequestListener
let bytes: Buffer

beforeEach(async () => {
  bytes = await picture('png')
  answer = (_, response) => void response.end(bytes)
  server = await pictureServer((request, response) => answer(request, response))
})
afterEach(() => server.close())

const someone = async () => actorOf(await createPerson())
const address = (name = 'a.png') => `${server.url}/${name}`
const written = (...names: string[]) => names.map((name) => `![What ${name} shows](${address(name)})`).join('\n\n')

async function publish(text: string, actor?: Awaited<ReturnType<typeof someone>>, visibility: 'PUBLIC' | 'ANONYMOUS' = 'PUBLIC') {
  const [by, { id, key }] = [actor ?? (await someone()), await createPaper()]
  await summaries.publish(by, { paper: key, text, language: '', visibility })
  return { by, paperId: id, key }
}
const bodyOn = async (paperId: number) => (await summariesOfPaper(null, paperId, 'score')).summaries[0]!.body

const known = (name = 'a.png') => db.foreignPicture.findUniqueOrThrow({ where: { address: address(name) } })
const aDayLater = () => db.$executeRaw`UPDATE foreign_pictures SET "askedAt" = "askedAt" - interval '25 hours'`

describe('a foreign picture', () => {
  it('is a link when its text is published, and then the picture, made anew and from here', async () => {
    bytes = await sharp(await picture('jpeg')).withMetadata({ orientation: 6, exif: { IFD0: { Artist: 'Somebody' } } }).toBuffer()
    const { by, paperId } = await publish(`Words.\n\n![A](${address()}#top "Fig. 1")`)
    expect(await bodyOn(paperId)).toContain(`<figure><a class="picture" href="${address()}#top" rel="ugc nofollow noopener">A</a><figcaption>Fig. 1</figcaption></figure>`)
    expect(await jobs()).toEqual([{ address: address(), after: 0, priority: 1, queue: 'bring_picture' }])

    await bringHome(address(), wayHere())
    const { imageName, failure } = await known()
    expect(failure).toBeNull()
    expect(await db.image.findUniqueOrThrow({ where: { name: imageName! } })).toMatchObject({ ownerId: by.id, format: 'jpeg', width: 30, height: 40 })
    const stored = (await store().get(imageName!))!
    expect(stored.includes('Somebody')).toBe(false)
    expect(await bodyOn(paperId)).toContain(
      `<figure><a href="/images/${imageName}"><img src="/images/${imageName}" width="30" height="40" alt="A" loading="lazy" decoding="async"></a><figcaption>Fig. 1</figcaption></figure>`)
    expect(await bodyOn(paperId)).not.toContain(server.url)
    expect((await preview(written('a.png'))).blocks[0]?.html).toContain(`/images/${imageName}`)
  })

  it('that is here is told to the pages that lack something, once', async () => {
    await publish(written('a.png'))
    const client = new pg.Client(process.env.DATABASE_URL)
    const heard: string[] = []
    client.on('notification', ({ payload }) => heard.push(payload!))
    await client.connect()
    await client.query('LISTEN changes')
    await bringHome(address(), wayHere())
    await bringHome(address(), wayHere())
    await client.query('SELECT 1')
    await client.end()
    expect(heard).toEqual(['absent'])
    expect(server.asked).toEqual(['/a.png'])
  })

  it('is asked for once, in however many texts and spellings', async () => {
    await publish(`${written('a.png', 'a.png')}\n\n${address()}\n\n![B](${server.url.replace('http', 'HTTP')}/./a.png#b)`)
    await publish(written('a.png'))
    expect(await jobs()).toHaveLength(1)
    await bringHome(address(), wayHere())
    await publish(written('a.png'))
    expect(await jobs()).toHaveLength(1)
  })

  it('of a comment, and of its change, is brought too', async () => {
    const [actor, { id: summary }] = [await someone(), await createSummary()]
    const { id } = await comments.post(actor, { summary, text: written('a.png') })
    await comments.edit(actor, { id, text: written('b.png') })
    expect((await jobs()).map((job) => job.address)).toEqual([address('a.png'), address('b.png')])
  })

  it('of what is not published is not', async () => {
    const [actor, { key }] = [await someone(), await createPaper()]
    const input = { paper: key, text: written('a.png'), language: '' as const }
    await summaries.saveDraft(actor, input)
    await summaries.keepNote(actor, input)
    await preview(input.text)
    const unconfirmed = actorOf(await createPerson({ emailVerified: null }))
    await expect(summaries.publish(unconfirmed, { ...input, visibility: 'PUBLIC' })).rejects.toThrow('Confirm your e-mail address')
    await expect(db.$transaction(async (tx) => {
      await bringPictures(tx, actor.id, (await preview(input.text)).blocks.map(({ html }) => html).join(''))
      throw new Error('changed my mind')
    })).rejects.toThrow('changed my mind')
    expect(await jobs()).toEqual([])
    expect(await db.foreignPicture.count()).toBe(0)
  })

  it('of somebody else, or no picture, is no business of ours: links, drawings, films and sounds', async () => {
    await publish(`see ${address()}\n\n[![A](/images/a.png)](${address()})\n\n![B](${address('b.svg')})\n\n![C](${address('c.mp4')})\n\nhttps://youtu.be/dQw4w9WgXcQ\n\n\`${address()}\``)
    expect(await jobs()).toEqual([])
  })

  it('has a name that tells neither its address nor who published it', async () => {
    const { by, key } = await publish(written('a.png', 'b.png'), undefined, 'ANONYMOUS')
    for (const name of ['a.png', 'b.png']) await bringHome(address(name), wayHere())
    const sent = await upload(by, about(key), { size: bytes.length, read: async () => bytes })
    const names = [(await known('a.png')).imageName, (await known('b.png')).imageName, sent.name]
    expect(new Set(names).size).toBe(3)
  })

  it('is a link again when our picture is gone', async () => {
    const { by, paperId } = await publish(written('a.png'))
    await bringHome(address(), wayHere())
    await db.image.deleteMany({ where: { ownerId: by.id } })
    expect(await bodyOn(paperId)).toContain('<a class="picture"')
  })
})

const giving = (made: Promise<Buffer>) => made.then((given): RequestListener => (_, response) => void response.end(given))

describe('a picture that cannot be had', () => {
  it.each<[string, () => RequestListener | Promise<RequestListener>, string]>([
    ['not there', () => (_, response) => void response.writeHead(404).end(), 'Its server answers 404.'],
    ['a page', () => (_, response) => void response.end('<!doctype html><title>A</title>'), 'Pictures are PNG, JPEG, GIF or WebP files; this is none of them.'],
    ['a drawing', () => (_, response) => void response.end('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>'), 'This is an SVG drawing, which could hold scripts. Export it as PNG first.'],
    ['half of one', () => giving(picture('png', 400, 300).then((whole) => whole.subarray(0, 300))), 'This picture is damaged: it cannot be read to its end.'],
    ['too large to unpack', () => giving(picture('png', 8001, 5000)), 'A picture can have at most 40 megapixels.'],
    ['behind a redirect to our own network', () => (_, response) => void response.writeHead(302, { location: 'http://169.254.169.254/' }).end(), 'Its address is not one of the public web.'],
  ])('as it is %s, is remembered with the reason and not asked for again', async (_, make, reason) => {
    answer = await make()
    const { paperId } = await publish(written('a.png'))
    await forgetJobs()
    await bringHome(address(), wayHere())
    expect(await known()).toMatchObject({ imageName: null, failure: reason })
    await publish(written('a.png'))
    expect(await jobs()).toEqual([])
    expect(await bodyOn(paperId)).toContain('<a class="picture"')
    expect(await db.image.count()).toBe(0)
  })

  it('for now is tried six times, later and later, after those that are new', async () => {
    answer = (_, response) => void response.writeHead(503).end()
    await publish(written('a.png'))
    const tried: [after: number, priority: number][] = []
    for (let round = 0; round < 8; round++) {
      await forgetJobs()
      await bringHome(address(), wayHere())
      for (const { after, priority } of await jobs()) tried.push([after, priority])
    }
    expect(tried).toEqual([[60, 2], [600, 3], [3600, 4], [21_600, 5], [64_800, 6]])
    expect(server.asked).toHaveLength(6)
    expect(await known()).toMatchObject({ imageName: null, tries: 6, failure: 'Its server answers 503.' })
  })

  it('is asked for again after a day, when somebody publishes it', async () => {
    answer = (_, response) => void response.writeHead(404).end()
    await publish(written('a.png'))
    await bringHome(address(), wayHere())
    await forgetJobs()
    await aDayLater()
    answer = (_, response) => void response.end(bytes)
    const { by } = await publish(written('a.png'))
    expect(await jobs()).toHaveLength(1)
    await bringHome(address(), wayHere())
    expect(await known()).toMatchObject({ imageName: expect.any(String), failure: null, ownerId: by.id })
  })

  it('on a machine of ours is not asked for by the job as it runs in production', async () => {
    await publish(written('a.png'))
    await runOnce(jobOptions)
    expect(await known()).toMatchObject({ imageName: null, tries: 1, failure: 'Its address is not one of the public web.' })
    expect(server.asked).toEqual([])
    expect(await jobs()).toEqual([])
  })
})

describe('there is room for', () => {
  it('fifty pictures of a text', async () => {
    await publish(written(...Array.from({ length: 60 }, (_, n) => `${n}.png`)))
    expect((await jobs()).map((job) => job.address).toSorted()).toEqual(Array.from({ length: 50 }, (_, n) => address(`${n}.png`)).toSorted())
  })

  it('two hundred of a person in a day', async () => {
    const actor = await someone()
    const of = (text: number) => written(...Array.from({ length: 45 }, (_, n) => `${text}-${n}.png`))
    for (let text = 0; text < 5; text++) await publish(of(text), actor)
    expect(await jobs()).toHaveLength(200)
    await publish(written('another.png'))
    expect(await jobs()).toHaveLength(201)
    await aDayLater()
    await publish(of(5), actor)
    expect(await jobs()).toHaveLength(246)
  })

  it('as many bytes as a person may send; what is more waits', async () => {
    const { by } = await publish(written('a.png', 'b.png'))
    await forgetJobs()
    const { name } = await createImage({ ownerId: by.id, bytes: 200 * 1024 * 1024 })
    await bringHome(address(), wayHere())
    expect(server.asked).toEqual([])
    await db.image.update({ where: { name }, data: { bytes: 200 * 1024 * 1024 - 10 } })
    await bringHome(address('b.png'), wayHere())
    expect(server.asked).toEqual(['/b.png'])
    expect(await db.image.count()).toBe(1)
    expect((await jobs()).map((job) => [job.address, job.after])).toEqual([[address(), 60], [address('b.png'), 60]])
  })
})
