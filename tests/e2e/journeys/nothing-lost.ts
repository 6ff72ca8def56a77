import { randomUUID } from 'node:crypto'
import type { Page } from '@playwright/test'
import { db } from '@/lib/db'
import { createPaper, createSummary } from '../../support/factories'
import { expect, test } from '../../support/test'
import { paperPath } from '@/lib/papers/key'
import { member, signInByForm, typePassword } from '../steps/accounts'
import { expectRefused, sendUnchecked, statusAfter } from '../steps/page'
import { comment, commentBy, summaryBy } from '../steps/reading'
import { desk, showPreview } from '../steps/writing'

const text = 'Every word of this took time.\n\n$$\\int_0^1 x\\,dx$$\n'

/** Signs in in another tab, by the link beside the refusal, which opens one. */
async function signInElsewhere(page: Page, login: { handle: string; password: string }): Promise<void> {
  const opened = page.context().waitForEvent('page')
  await page.getByRole('alert').getByRole('link', { name: 'Sign in' }).click()
  const tab = await opened
  await typePassword(tab, login.handle, login.password)
  await expect(tab).toHaveURL('/')
  await tab.close()
}

/** Whatever becomes of a form, what was typed into it stays. */
export function nothingLost(): void {
  test('a summary published after the session has ended elsewhere comes back whole, and goes out after signing in', async ({ page, javaScriptEnabled: script = true }) => {
    const writer = await member('Bernhard Riemann')
    const { id, key } = await createPaper()
    await signInByForm(page, writer)
    await page.goto(`/write?paper=${key}`)
    const { source, preview, publish } = desk(page)
    await source.fill(text)
    await showPreview(page, script)
    await expect(preview).toContainText('Every word of this took time.')
    await page.getByLabel('Publish as').selectOption('ANONYMOUS')
    await db.session.deleteMany({ where: { userId: writer.id } })

    expect(await statusAfter(page, () => publish.click())).toBe(401)
    await expect(page.getByRole('alert').filter({ hasText: 'You are signed out.' })).toBeVisible()
    await expect(source).toHaveValue(text)
    await expect(page.getByLabel('Publish as')).toHaveValue('ANONYMOUS')
    expect(await db.summary.count({ where: { paperId: id } })).toBe(0)

    await signInElsewhere(page, writer)
    await publish.click()
    await expect(page).toHaveURL(new RegExp(`${paperPath(key)}#summary-`))
    await expect(page.getByRole('article')).toContainText('Every word of this took time.')
    const [stored] = await db.summary.findMany({ where: { paperId: id }, select: { visibility: true, revision: { select: { text: true } } } })
    expect(stored).toEqual({ visibility: 'ANONYMOUS', revision: { text } })
  })

  test('a comment posted after the session has ended elsewhere comes back whole, and goes out after signing in', async ({ page }) => {
    const reader = await member('Richard Dedekind')
    const { id, paperId } = await createSummary()
    const { key } = await db.paper.findUniqueOrThrow({ where: { id: paperId } })
    await signInByForm(page, reader)
    await page.goto(paperPath(key))
    await db.session.deleteMany({ where: { userId: reader.id } })
    expect(await statusAfter(page, () => comment(page, summaryBy(page, 'Ada Lovelace'), text))).toBe(401)
    const field = page.getByRole('textbox', { name: 'Your comment' })
    await expect(field).toBeVisible()
    await expect(field).toHaveValue(text)
    await expect(page.getByRole('alert').filter({ hasText: 'You are signed out.' })).toBeVisible()
    expect(await db.comment.count({ where: { summaryId: id } })).toBe(0)

    await signInElsewhere(page, reader)
    await page.getByRole('button', { name: 'Post comment' }).click()
    await expect(commentBy(page, reader.name)).toContainText('Every word of this took time.')
    expect(await db.comment.findMany({ where: { summaryId: id }, select: { text: true } })).toEqual([{ text }])
  })

  test('an empty summary, and one that is too long, are refused with a sentence', async ({ page, signedInAs }) => {
    await signedInAs()
    const { id, key } = await createPaper()
    await page.goto(`/write?paper=${key}`)
    const { source, publish } = desk(page)
    expect(await statusAfter(page, () => publish.click())).toBe(422)
    await expectRefused(source, 'The text is missing.')
    await sendUnchecked(page)
    const long = 'word '.repeat(20_001)
    await source.evaluate((area: HTMLTextAreaElement, value) => void (area.value = value), long)
    expect(await statusAfter(page, () => publish.click())).toBe(422)
    await expectRefused(source, 'The text can have at most 100,000 characters.')
    await expect(source).toHaveValue(long)
    expect(await db.summary.count({ where: { paperId: id } })).toBe(0)
  })

  test('a comment that is too long is refused with a sentence and kept', async ({ page, signedInAs }) => {
    await signedInAs()
    const { id } = await createSummary()
    await page.goto(`/summaries/${id}`)
    await sendUnchecked(page)
    const long = '$x$ '.repeat(2501)
    expect(await statusAfter(page, () => comment(page, page.getByRole('article'), long))).toBe(422)
    const field = page.getByRole('textbox', { name: 'Your comment' })
    await expectRefused(field, 'A comment can have at most 10,000 characters.')
    await expect(field).toHaveValue(long)
    expect(await db.comment.count({ where: { summaryId: id } })).toBe(0)
  })

  test('a paper with faults is refused with a sentence beside each, and everything typed stays', async ({ page, signedInAs }) => {
    const { id } = await signedInAs()
    await page.goto('/papers/new')
    await sendUnchecked(page)
    const title = page.getByLabel('Title')
    const authors = page.getByLabel('Authors')
    const year = page.getByLabel('Year')
    await title.fill('x'.repeat(501))
    await year.fill('18O1')
    await page.getByLabel('Conference or journal').fill('Disquisitiones')
    await page.getByLabel('Field', { exact: true }).selectOption('physics')
    expect(await statusAfter(page, () => page.getByRole('button', { name: 'Add and write' }).click())).toBe(422)
    await expectRefused(title, 'A title can have at most 500 characters.')
    await expectRefused(authors, 'The authors are missing.')
    await expectRefused(year, 'A year has four digits, as 2015.')
    await expect(title).toHaveValue('x'.repeat(501))
    await expect(year).toHaveValue('18O1')
    await expect(page.getByLabel('Conference or journal')).toHaveValue('Disquisitiones')
    await expect(page.getByLabel('Field', { exact: true })).toHaveValue('physics')
    expect(await db.paper.count({ where: { addedById: id } })).toBe(0)
  })

  test('what no database can keep is left out of what was typed', async ({ page, signedInAs }) => {
    const { id } = await signedInAs()
    const title = `Sums of squares ${randomUUID().slice(0, 8)}`
    await page.goto('/papers/new')
    await page.getByLabel('Title').fill(title.replace('s of', 's\0 of'))
    await page.getByLabel('Authors').fill('Joseph \ud800 Liouville')
    await page.getByRole('button', { name: 'Add only' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(title)
    const [paper] = await db.paper.findMany({ where: { addedById: id }, select: { authors: { select: { name: true } } } })
    expect(paper?.authors).toEqual([{ name: 'Joseph \ufffd Liouville' }])
  })
}
