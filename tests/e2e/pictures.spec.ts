import type { Page } from '@playwright/test'
import sharp from 'sharp'
import { createSession } from '@/lib/auth/sessions'
import { db } from '@/lib/db'
import { createPaper, createPerson } from '../support/factories'
import { site } from '../support/server'
import { expect, test } from '../support/test'
import { ask, cookiesOf } from './steps/http'
import { unfold } from './steps/page'
import { desk } from './steps/writing'

const picture = (width: number) =>
  sharp({ create: { width, height: 40, channels: 3, background: '#2a3dab' } }).png().toBuffer()
const file = async (name: string, buffer: Buffer | Promise<Buffer>) => ({ name, mimeType: 'image/png', buffer: await buffer })

async function choose(page: Page, ...files: Awaited<ReturnType<typeof file>>[]): Promise<void> {
  await unfold(page.getByRole('main'), 'Picture')
  await page.getByLabel('PNG, JPEG, GIF or WebP').setInputFiles(files)
}

test('several pictures at once stand in the text in their order; one that cannot be taken says why and leaves no trace', async ({ page, signedInAs }) => {
  const { id: ownerId } = await signedInAs()
  const { key } = await createPaper()
  await page.goto(`/write?paper=${key}`)
  const { source, preview } = desk(page)
  await source.fill('Before.')
  const names = Array.from({ length: 6 }, (_, n) => `plot ${n}.png`)
  const files = await Promise.all(names.map((name, n) => file(name, picture(50 + n))))
  await choose(page, ...files, await file('drawing.svg', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')))
  const underway = page.getByRole('list', { name: 'Pictures on their way' })
  await expect(underway.getByRole('listitem')).toHaveText([/drawing\.svg.*This is an SVG drawing/])
  await expect(source).toHaveValue(/Before\.\s+!\[plot 0\]\(\/images\/\S+\)\s+!\[plot 1\][^]*!\[plot 5\]/)
  await underway.getByRole('button', { name: 'Leave it out' }).click()
  await expect(underway).toHaveCount(0)
  await expect(source).not.toHaveValue(/uploading|drawing/)
  for (const [n, name] of names.entries())
    await expect(preview.getByRole('img', { name: name.replace('.png', '') })).toHaveJSProperty('naturalWidth', 50 + n)
  expect(await db.image.count({ where: { ownerId } })).toBe(6)
})

test('a picture that could not be taken just then is not lost: it is tried again', async ({ page, signedInAs }) => {
  await signedInAs()
  const { key } = await createPaper()
  await page.goto(`/write?paper=${key}`)
  let isAway = true
  await page.route('**/images?*', (route) => (isAway ? route.fulfill({ status: 429, json: { message: 'That is too often.' } }) : route.continue()))
  await choose(page, await file('plot.png', picture(70)))
  const underway = page.getByRole('list', { name: 'Pictures on their way' })
  await expect(underway).toContainText('That is too often.')
  isAway = false
  await underway.getByRole('button', { name: 'Try again' }).click()
  await expect(desk(page).source).toHaveValue(/!\[plot\]\(\/images\/[\w-]{22}\.png\)/)
  await expect(underway).toHaveCount(0)
})

test('a picture is served from its own path, for ever, and can do nothing; a narrow screen gets a small one', async ({ page, signedInAs }) => {
  await signedInAs()
  const { key } = await createPaper()
  const noise = sharp({ create: { width: 2000, height: 900, channels: 3, background: '#fff', noise: { type: 'gaussian', mean: 128, sigma: 20 } } })
  const sent = await ask(`/images?${new URLSearchParams({ paper: key })}`, {
    method: 'POST', body: new Uint8Array(await noise.jpeg({ quality: 70 }).toBuffer()),
    headers: { ...(await cookiesOf(page)), origin: site.url, 'content-type': 'application/octet-stream' },
  })
  expect([sent.status, JSON.parse(sent.body)]).toEqual([201, { name: expect.stringMatching(/\.jpg$/), width: 2000, height: 900 }])
  const { name } = JSON.parse(sent.body) as { name: string }
  for (const path of [`/images/${name}`, `/images/${name.slice(0, 22)}-800.webp`]) {
    const { status, headers } = await ask(path)
    expect([status, headers.get('cache-control'), headers.get('content-security-policy'), headers.get('x-content-type-options')])
      .toEqual([200, 'public, max-age=31536000, immutable', "default-src 'none'; sandbox", 'nosniff'])
  }
  expect((await ask(`/images/${name.slice(0, 22)}-801.webp`)).status).toBe(404)
  await page.setViewportSize({ width: 375, height: 800 })
  await page.goto(`/write?paper=${key}`)
  await desk(page).source.fill(`![noise](/images/${name})`)
  await page.getByText('Preview', { exact: true }).first().click()
  const shown = desk(page).preview.getByRole('img', { name: 'noise' })
  await expect(shown).toHaveJSProperty('currentSrc', `${site.url}/images/${name.slice(0, 22)}-400.webp`)
})

test('two hundred pictures at once are all taken, and readers are answered meanwhile', async () => {
  test.setTimeout(120_000)
  const { key } = await createPaper()
  const people = await Promise.all(Array.from({ length: 10 }, () => createPerson()))
  const tokens = await Promise.all(people.map(({ id }) => createSession(id, 'a test')))
  const large = await sharp({ create: { width: 1200, height: 900, channels: 3, background: '#fff', noise: { type: 'gaussian', mean: 128, sigma: 40 } } }).png().toBuffer()
  const send = async (n: number) => {
    const headers = {
      cookie: `session=${tokens[n % 10]}`, origin: site.url, 'content-type': 'application/octet-stream', 'x-forwarded-for': `10.248.0.${n % 10}`,
    }
    // One in twenty is of two megabytes; what differs stands behind the picture's end.
    const body = n % 20 ? await picture(20 + n) : Buffer.concat([large, Buffer.from(String(n))])
    return ask(`/images?${new URLSearchParams({ paper: key })}`, { method: 'POST', body: new Uint8Array(body), headers })
  }
  const sending = Promise.all(Array.from({ length: 200 }, (_, n) => send(n)))
  const reads = await Promise.all(Array.from({ length: 20 }, () => ask('/')))
  expect(new Set(reads.map(({ status }) => status))).toEqual(new Set([200]))
  const sent = await sending
  expect(sent.filter(({ status }) => status !== 201)).toEqual([])
  const names = sent.map(({ body }) => (JSON.parse(body) as { name: string }).name)
  expect(new Set(names).size).toBe(200)
  expect(await db.image.count({ where: { name: { in: names } } })).toBe(200)
})
