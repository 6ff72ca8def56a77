import type { Page } from '@playwright/test'
import { db } from '@/lib/db'
import { createPaper, createSummary } from '../support/factories'
import { signIn } from '../support/session'
import { expect, test } from '../support/test'
import { desk, saved } from './steps/writing'

const draftOf = (paperId: number) => db.draft.findFirst({ where: { summary: { paperId } }, select: { text: true } })
const state = (page: Page) => page.locator('.state')

test('what is typed is on the site a moment later, without a press', async ({ page, signedInAs }) => {
  await signedInAs()
  const { id, key } = await createPaper()
  await page.goto(`/write?paper=${key}`)
  await desk(page).source.pressSequentially('Every word.')
  await page.getByLabel('Publish as').selectOption('ANONYMOUS')
  await saved(page)
  expect(await draftOf(id)).toEqual({ text: 'Every word.' })
  await page.reload()
  await expect(desk(page).source).toHaveValue('Every word.')
  await expect(page.getByLabel('Publish as')).toHaveValue('ANONYMOUS')
})

test('words typed right before the tab is closed are there again', async ({ page, signedInAs }) => {
  await signedInAs()
  const { key } = await createPaper()
  await page.goto(`/write?paper=${key}`)
  await desk(page).source.pressSequentially('Almost')
  await saved(page)
  await desk(page).source.pressSequentially(' too late')
  const closed = page.waitForEvent('close')
  await page.close({ runBeforeUnload: true })
  await closed
  const again = await page.context().newPage()
  await again.goto(`/write?paper=${key}`)
  await expect(desk(again).source).toHaveValue('Almost too late')
})

test('words typed while the site is away, or before a crash, come back and reach the site', async ({ page, signedInAs }) => {
  await signedInAs()
  const { id, key } = await createPaper()
  await page.goto(`/write?paper=${key}`)
  await page.evaluate(() => {
    const { fetch } = window
    window.fetch = (address, init) => (String(address).startsWith('/write/') ? Promise.reject(new TypeError('away')) : fetch(address, init))
  })
  await desk(page).source.pressSequentially('Typed in the dark')
  await expect(state(page)).toHaveText('The site is out of reach. Kept in this browser.')
  expect(await draftOf(id)).toBeNull()
  const crashed = page.waitForEvent('crash')
  void page.goto('chrome://crash').catch(() => {})
  await crashed
  const again = await page.context().newPage()
  await again.goto(`/write?paper=${key}`)
  await expect(desk(again).source).toHaveValue('Typed in the dark')
  await expect(again.getByText('What you had typed here before is back.')).toBeVisible()
  await saved(again)
  expect(await draftOf(id)).toEqual({ text: 'Typed in the dark' })
})

test('after the session has ended the text stays, and is saved once its writer is back', async ({ page, signedInAs }) => {
  const person = await signedInAs()
  const { id, key } = await createPaper()
  await page.goto(`/write?paper=${key}`)
  await db.session.deleteMany({ where: { userId: person.id } })
  await desk(page).source.pressSequentially('Still here')
  await expect(state(page)).toHaveText('You are signed out. Kept in this browser.Sign in')
  await expect(state(page).getByRole('link', { name: 'Sign in' })).toHaveAttribute('href', `/sign-in?next=${encodeURIComponent(`/write?paper=${key}`)}`)
  await signIn(page.context(), person)
  await page.goto(`/write?paper=${key}`)
  await expect(desk(page).source).toHaveValue('Still here')
  await saved(page)
  expect(await draftOf(id)).toEqual({ text: 'Still here' })
})

test('one draft in two windows: both versions are shown, and none is lost', async ({ page, signedInAs }) => {
  await signedInAs()
  const { id, key } = await createPaper()
  const other = await page.context().newPage()
  for (const window of [page, other]) await window.goto(`/write?paper=${key}`)
  await desk(page).source.fill('Common ground.\n\nFrom the first window.\n')
  await saved(page)
  await desk(other).source.fill('Common ground.\n\nFrom the second window.\n')
  const versions = other.getByRole('region', { name: 'This text was changed in another window' })
  await expect(versions.getByRole('group', { name: 'The other window’s' })).toContainText('From the first window.')
  await expect(versions.getByRole('group', { name: 'This one' })).toContainText('From the second window.')
  expect(await draftOf(id)).toEqual({ text: 'Common ground.\n\nFrom the first window.\n' })
  await versions.getByRole('button', { name: 'Put both together' }).click()
  await expect(versions).toHaveCount(0)
  const both = 'Common ground.\n\nFrom the first window.\nFrom the second window.\n'
  await expect(desk(other).source).toHaveValue(both)
  await saved(other)
  expect(await draftOf(id)).toEqual({ text: both })

  await desk(page).source.fill('Only the first.')
  const theirs = page.getByRole('region', { name: 'This text was changed in another window' })
  await theirs.getByRole('button', { name: 'Keep this one' }).click()
  await saved(page)
  expect(await draftOf(id)).toEqual({ text: 'Only the first.' })
  await desk(other).source.press('End')
  await desk(other).source.pressSequentially('More')
  await versions.getByRole('button', { name: 'Take the other' }).click()
  await expect(desk(other).source).toHaveValue('Only the first.')
})

test('a text that another window has published meanwhile is not overwritten by publishing', async ({ page, signedInAs }) => {
  const { id: authorId } = await signedInAs()
  const { id, paperId } = await createSummary({ authorId, text: 'First.' })
  const { key } = await db.paper.findUniqueOrThrow({ where: { id: paperId } })
  const other = await page.context().newPage()
  for (const window of [page, other]) await window.goto(`/write?paper=${key}`)
  await desk(page).source.fill('Second.')
  await desk(page).publish.click()
  await expect(page.getByRole('article')).toContainText('Second.')
  await desk(other).source.fill('Third.')
  await desk(other).publish.click()
  const versions = other.getByRole('region', { name: 'This text was changed in another window' })
  await expect(versions.getByRole('group', { name: 'The other window’s' })).toHaveText('Second.')
  expect(await db.revision.count({ where: { summaryId: id } })).toBe(2)
  await versions.getByRole('button', { name: 'Keep this one' }).click()
  await desk(other).publish.click()
  await expect(other.getByRole('article')).toContainText('Third.')
  expect(await db.revision.count({ where: { summaryId: id } })).toBe(3)
})

test('pressed twice, and again after going back, a summary is published once', async ({ page, signedInAs }) => {
  const { id: authorId } = await signedInAs()
  const { id: paperId, key } = await createPaper()
  await page.goto(`/write?paper=${key}`)
  await desk(page).source.fill('Once is enough.')
  await desk(page).publish.dblclick()
  await expect(page.getByRole('article')).toContainText('Once is enough.')
  await page.goBack()
  await expect(desk(page).source).toHaveValue('Once is enough.')
  await desk(page).publish.click()
  await expect(page.getByRole('article')).toContainText('Once is enough.')
  const { id } = await db.summary.findFirstOrThrow({ where: { paperId, authorId } })
  expect(await db.revision.count({ where: { summaryId: id } })).toBe(1)
  expect(await db.draft.count({ where: { summaryId: id } })).toBe(0)
})

test('a draft that the site refuses is not sent anew with every key', async ({ page, signedInAs }) => {
  await signedInAs()
  const { key } = await createPaper()
  let asked = 0
  await page.route('**/write/draft', (route) => {
    asked++
    return route.fulfill({ status: 422, json: { message: 'This cannot be read as a draft.' } })
  })
  await page.goto(`/write?paper=${key}`)
  // Without a pause in which it would be sent: it goes after ten seconds, and then not before another ten.
  await desk(page).source.pressSequentially('x'.repeat(140), { delay: 100 })
  expect(asked).toBeGreaterThan(0)
  expect(asked).toBeLessThan(5)
  await expect(state(page)).toHaveText('This cannot be read as a draft. Kept in this browser.')
})
