import type { Locator, Page } from '@playwright/test'
import { db } from '@/lib/db'
import { createPaper, createSummary } from '../support/factories'
import { expect, test } from '../support/test'
import { commentBy, voteOn } from './steps/reading'

/** What has the focus without showing that, or without being seen at all; null where all is well. */
const hidden = (page: Page) =>
  page.evaluate(() => {
    const element = document.activeElement!
    const ring = element.closest('label:has(:focus-visible)') ?? element
    const { outlineStyle, outlineWidth } = getComputedStyle(ring)
    const { top, bottom, left, right } = ring.getBoundingClientRect()
    const seen = bottom > top && right > left && bottom > 0 && right > 0 && top < innerHeight && left < innerWidth
    return seen && outlineStyle !== 'none' && parseFloat(outlineWidth) > 0 ? null : element.outerHTML.slice(0, 200)
  })

/** Presses Tab until this has the focus; every stop on the way shows where one is. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  const has = () => target.evaluate((element) => element === document.activeElement)
  for (let stops = 0; !(await has()); stops++) {
    expect(stops, `Tab does not lead to ${target.toString()}`).toBeLessThan(60)
    await page.keyboard.press('Tab')
    await expect.poll(() => hidden(page)).toBeNull()
  }
}

test('a reader gets past the top, votes, comments and answers by keyboard alone', async ({ page, signedInAs }) => {
  const reader = await signedInAs({ name: 'Sofia Kovalevskaya' })
  const { id } = await createSummary()
  await page.goto(`/summaries/${id}`)

  await page.keyboard.press('Tab')
  const skip = page.getByRole('link', { name: 'Skip to content' })
  await expect(skip).toBeFocused()
  await expect.poll(() => hidden(page)).toBeNull()
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true)

  const { up, score } = voteOn(page, 'the summary by Ada Lovelace')
  await tabTo(page, up)
  await page.keyboard.press('Enter')
  await expect(score).toHaveText('2')
  await expect(up).toBeFocused()
  await page.keyboard.press('Space')
  await expect(score).toHaveText('1')

  await tabTo(page, page.getByRole('textbox', { name: 'Your comment' }))
  await page.keyboard.type('Typed with ten fingers.')
  await tabTo(page, page.getByRole('button', { name: 'Post comment' }).last())
  await page.keyboard.press('Enter')
  const mine = commentBy(page, reader.name)
  await expect(mine).toContainText('Typed with ten fingers.')
  await expect.poll(() => db.comment.count({ where: { summaryId: id } })).toBe(1)

  await page.goto(`/summaries/${id}`)
  await tabTo(page, mine.locator('summary', { hasText: 'Reply' }))
  await page.keyboard.press('Enter')
  const reply = page.getByLabel(`Your reply to ${reader.name}`)
  // Whoever goes on has seen it open: until it is drawn there is nothing in it to go to.
  await expect(reply).toBeVisible()
  await tabTo(page, reply)
})

test('the menus of the top open, lead on and close by keyboard', async ({ page, signedInAs }) => {
  await signedInAs({ name: 'Sofia Kovalevskaya' })
  await page.goto('/about')
  await tabTo(page, page.getByRole('banner').locator('summary', { hasText: 'Fields' }))
  await page.keyboard.press('Enter')
  await tabTo(page, page.getByRole('banner').getByRole('link', { name: 'Physics' }))
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL('/?field=physics')
  await tabTo(page, page.getByRole('banner').locator('summary', { hasText: 'Your account' }))
  await page.keyboard.press('Space')
  await tabTo(page, page.getByRole('banner').getByRole('link', { name: 'Settings' }))
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL('/settings')
})

test('a summary is written and published by keyboard alone', async ({ page, signedInAs }) => {
  const { name } = await signedInAs({ name: 'Sofia Kovalevskaya' })
  const { key } = await createPaper()
  await page.goto(`/write?paper=${key}`)
  await tabTo(page, page.getByRole('textbox', { name: 'Source of your summary' }))
  await page.keyboard.type('By keyboard: $x^2$.')
  await expect(page.getByRole('region', { name: 'Preview' }).getByRole('math')).toHaveCount(1)
  await tabTo(page, page.getByRole('button', { name: 'Publish', exact: true }))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: `Summary by ${name}` })).toBeAttached()
})
