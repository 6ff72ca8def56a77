import type { Page } from '@playwright/test'
import { db } from '@/lib/db'
import { createPaper } from '../support/factories'
import { expect, test } from '../support/test'
import { unfold } from './steps/page'
import { desk, saved, somePicture } from './steps/writing'

/** Puts a picture into the clipboard, as a program that takes screenshots does. */
async function copyPicture(page: Page): Promise<void> {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  const { buffer } = await somePicture()
  await page.evaluate(async (base64) => {
    const blob = new Blob([Uint8Array.from(atob(base64), (char) => char.charCodeAt(0))], { type: 'image/png' })
    await navigator.clipboard.write([new ClipboardItem({ 'image/png': blob })])
  }, buffer.toString('base64'))
}

test('a picture pasted into the text stands where the caret was, and in the preview', async ({ page, signedInAs }) => {
  await signedInAs()
  const { key } = await createPaper()
  await page.goto(`/write?paper=${key}`)
  const { source, preview } = desk(page)
  await source.fill('Before.\n\nAfter.')
  await copyPicture(page)
  await source.press('Control+Home')
  await source.press('End')
  await source.press('Control+V')
  await expect(source).toHaveValue(/^Before\.\s+!\[image\]\(\/images\/[\w-]{22}\.png\)\s+After\.$/)
  await expect(preview.getByRole('img', { name: 'image' })).toHaveJSProperty('naturalWidth', 60)
})

test('a picture dropped into the text stands in it; what is no picture is refused with a sentence', async ({ page, signedInAs }) => {
  const { id: ownerId } = await signedInAs()
  const { key } = await createPaper()
  await page.goto(`/write?paper=${key}`)
  const { source, preview } = desk(page)
  const drop = async (name: string, base64: string) => {
    const dropped = await page.evaluateHandle(
      async ([fileName, bytes]) => {
        const transfer = new DataTransfer()
        transfer.items.add(new File([Uint8Array.from(atob(bytes), (char) => char.charCodeAt(0))], fileName, { type: 'image/png' }))
        return transfer
      },
      [name, base64] as const,
    )
    await source.dispatchEvent('drop', { dataTransfer: dropped })
  }
  await drop('plot.png', (await somePicture()).buffer.toString('base64'))
  await expect(preview.getByRole('img', { name: 'plot' })).toHaveJSProperty('naturalHeight', 40)
  expect(await db.image.count({ where: { ownerId } })).toBe(1)
})

test('the preview follows the typing and names what TeX cannot read', async ({ page, signedInAs }) => {
  await signedInAs()
  const { key } = await createPaper()
  await page.goto(`/write?paper=${key}`)
  const { source, preview } = desk(page)
  await source.pressSequentially('Let $x \\in \\mathbb{R}$.')
  await expect(preview.getByRole('math')).toHaveCount(1)
  await source.press('Enter')
  await source.pressSequentially('\n$\\frac{1}$')
  await expect(page.getByRole('main').getByText(/^Line 3: /)).toBeVisible()
  await expect(preview).toContainText('\\frac{1}')
  await source.fill('Nothing wrong.')
  await expect(preview.locator('.prose')).toHaveText('Nothing wrong.')
  await expect(page.getByRole('main').getByText(/^Line 3: /)).toHaveCount(0)
})

test('a draft is kept for its writer alone, published later, thrown away at will', async ({ page, signedInAs, someoneElse }) => {
  const { id: authorId } = await signedInAs({ name: 'Ruth Moufang' })
  const { key, id: paperId } = await createPaper()
  await page.goto(`/write?paper=${key}`)
  await desk(page).source.fill('Not yet ready.')
  await saved(page)
  await page.goto(`/papers/${key}`)
  await expect(page.getByText('Not yet ready.')).toHaveCount(0)
  const { page: theirs } = await someoneElse()
  await theirs.goto(`/papers/${key}`)
  await expect(theirs.getByText('Not yet ready.')).toHaveCount(0)

  await page.getByRole('link', { name: 'Your draft' }).click()
  await expect(desk(page).source).toHaveValue('Not yet ready.')
  await desk(page).publish.click()
  await expect(page.getByRole('article')).toContainText('Not yet ready.')

  await page.goto(`/write?paper=${key}`)
  await desk(page).source.fill('Worse.')
  await saved(page)
  await page.locator('summary', { hasText: 'Throw the draft away' }).click()
  await page.getByRole('button', { name: 'Delete draft' }).click()
  await expect(page.getByRole('article')).toContainText('Not yet ready.')
  expect(await db.draft.count({ where: { summary: { paperId, authorId } } })).toBe(0)
})

test('what has just been begun can be shown by a secret link without loading the page again', async ({ page, signedInAs, anotherBrowser }) => {
  await signedInAs()
  const { key } = await createPaper()
  await page.goto(`/write?paper=${key}`)
  await unfold(page, 'Show it to others by a secret link')
  await page.getByRole('button', { name: 'Make a secret link' }).click()
  await expect(page.getByRole('alert').filter({ hasText: 'Nothing of it is kept yet.' })).toBeVisible()
  await desk(page).source.pressSequentially('Begun just now')
  await saved(page)
  await page.getByRole('button', { name: 'Make a secret link' }).click()
  const link = await page.getByLabel('Whoever has this address reads the draft').inputValue()
  await expect(desk(page).source).toHaveValue('Begun just now')
  await desk(page).source.press('End')
  await desk(page).source.pressSequentially(', and on')
  await saved(page)
  const friend = await anotherBrowser()
  await friend.goto(link)
  await expect(friend.getByRole('article')).toContainText('Begun just now, and on')
})
