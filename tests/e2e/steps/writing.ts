import { randomUUID } from 'node:crypto'
import type { Page } from '@playwright/test'
import sharp from 'sharp'
import { expect } from '../../support/test'
import { unfold } from './page'

/** Adds a paper by hand, one that nobody else adds, and comes to the writing page; returns its title. */
export async function addPaper(page: Page): Promise<string> {
  const title = `On sums of squares ${randomUUID().slice(0, 8)}`
  await page.goto('/papers/new')
  await page.getByLabel('Title').fill(title)
  await page.getByLabel('Authors').fill('Carl Friedrich Gauss, Adrien-Marie Legendre and Sophie Germain')
  await page.getByLabel('Conference or journal').fill('Disquisitiones')
  await page.getByLabel('Year').fill('1801')
  await page.getByLabel('Field', { exact: true }).selectOption({ label: 'Mathematics' })
  await page.getByRole('button', { name: 'Add and write' }).click()
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
  return title
}

/** The two panes of the writing page. */
export const desk = (page: Page) => ({
  source: page.getByRole('textbox', { name: 'Source of your' }),
  preview: page.getByRole('region', { name: 'Preview' }),
  publish: page.getByRole('button', { name: 'Publish', exact: true }),
})

/** Waits until the site has what was typed. */
export async function saved(page: Page): Promise<void> {
  await expect(page.locator('.state')).toHaveText(/^Saved \d\d:\d\d$/)
}

/** A picture as a file of one's own, 60 by 40 pixels. */
export async function somePicture(name = 'squares.png') {
  const { data, info } = await sharp({ create: { width: 60, height: 40, channels: 3, background: '#2a3dab' } })
    .png()
    .toBuffer({ resolveWithObject: true })
  return { name, mimeType: 'image/png', buffer: data, width: info.width, height: info.height }
}

/** Chooses a picture on the writing page; with script it is sent at once, without by its button. */
export async function choosePicture(page: Page, script: boolean): Promise<void> {
  await unfold(page.getByRole('main'), 'Picture')
  await page.getByLabel('PNG, JPEG, GIF or WebP').setInputFiles(await somePicture())
  if (!script) await page.getByRole('button', { name: 'Add picture' }).click()
  await expect(desk(page).source).toHaveValue(/!\[squares\]\(\/images\/[\w-]{22}\.png\)/)
}

/** Asks for the preview, which with script follows the typing by itself. */
export async function showPreview(page: Page, script: boolean): Promise<void> {
  if (!script) await page.getByRole('button', { name: 'Preview' }).click()
}

/** The HTML of the text shown here, without the prefixes that keep the ids of several texts on a page apart. */
export async function proseOf(place: ReturnType<Page['locator']>): Promise<string> {
  const html = await place.locator('.prose').first().innerHTML()
  return html.replaceAll(/(["#])(?:preview|[sc]\d+)-/g, '$1')
}
