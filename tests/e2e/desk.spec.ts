import type { Page } from '@playwright/test'
import { createPaper } from '../support/factories'
import { expect, test } from '../support/test'
import { desk } from './steps/writing'

async function openDesk(page: Page): Promise<ReturnType<typeof desk>['source']> {
  const { key } = await createPaper()
  await page.goto(`/write?paper=${key}`)
  await expect(page.getByRole('toolbar', { name: 'Formatting' })).toBeVisible()
  return desk(page).source
}

test('each tool does what it says, by press and by its keys, and can be undone', async ({ page, signedInAs }) => {
  await signedInAs()
  const source = await openDesk(page)
  const cases: [tool: string, keys: string | null, before: string, after: string][] = [
    ['Bold', 'Control+b', 'word', '**word**'],
    ['Italic', 'Control+i', 'word', '_word_'],
    ['Heading', 'Control+Shift+h', 'word', '# word'],
    ['Formula', 'Control+m', 'x^2', '$x^2$'],
    ['Displayed formula', 'Control+Shift+m', 'x^2', '$$\nx^2\n$$\n\n'],
    ['Link', 'Control+k', 'word', '[word](url)'],
    ['List', 'Control+Shift+l', 'one\ntwo', '- one\n- two'],
    ['Numbered list', null, 'one\ntwo', '1. one\n2. two'],
    ['Quotation', null, 'word', '> word'],
    ['Code', 'Control+e', 'word', '`word`'],
  ]
  for (const [tool, keys, before, after] of cases) {
    await source.fill(before)
    await source.selectText()
    await page.getByRole('button', { name: tool, exact: true }).click()
    await expect(source, tool).toHaveValue(after)
    await expect(source).toBeFocused()
    await source.press('Control+z')
    await expect(source, `${tool} undone`).toHaveValue(before)
    if (!keys) continue
    await source.selectText()
    await source.press(keys)
    await expect(source, keys).toHaveValue(after)
  }
  await source.fill('')
  await page.getByRole('button', { name: 'Table' }).click()
  await source.pressSequentially('Method')
  await expect(desk(page).preview.getByRole('columnheader', { name: 'Method' })).toBeVisible()
})

test('the toolbar is one stop for the keyboard, and the arrows go through it', async ({ page, signedInAs }) => {
  await signedInAs()
  const source = await openDesk(page)
  await source.focus()
  const toolbar = page.getByRole('toolbar', { name: 'Formatting' })
  await expect(toolbar).toHaveAttribute('tabindex', '0')
  await toolbar.focus()
  await expect(page.getByRole('button', { name: 'Bold' })).toBeFocused()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowRight')
  await expect(page.getByRole('button', { name: 'Formula', exact: true })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(source).toHaveValue('$$')
  await page.keyboard.type('a+b')
  await expect(desk(page).preview.getByRole('math')).toHaveCount(1)
})

test('Tab moves a line of a list in and out; elsewhere, and after Escape, it leaves the text', async ({ page, signedInAs }) => {
  await signedInAs()
  const source = await openDesk(page)
  await source.fill('- one\n- two')
  await source.press('Control+End')
  await source.press('Tab')
  await expect(source).toHaveValue('- one\n  - two')
  await source.press('Shift+Tab')
  await expect(source).toHaveValue('- one\n- two')
  await source.press('Escape')
  await source.press('Tab')
  await expect(source).not.toBeFocused()
  await expect(source).toHaveValue('- one\n- two')
  await source.fill('Plain words')
  await source.press('Tab')
  await expect(source).not.toBeFocused()
})

test('a citation and a mention are completed from the papers and people that are here', async ({ page, signedInAs }) => {
  const { handle } = await signedInAs({ name: 'Olga Taussky' })
  const { key: cited } = await createPaper({ title: 'A recurring theorem on determinants', authorNames: ['Olga Taussky-Todd'], year: 1949 })
  const source = await openDesk(page)
  const list = page.getByRole('listbox', { name: 'Completions' })
  await source.pressSequentially('See~\\cite{recurring theorem det')
  await expect(list.getByRole('option').first()).toContainText('A recurring theorem on determinants')
  await page.keyboard.press('Enter')
  await expect(source).toHaveValue(`See~\\cite{${cited}`)
  await source.pressSequentially(`}, says @${handle.slice(0, -1)}`)
  await list.getByRole('option', { name: 'Olga Taussky' }).click()
  await expect(source).toHaveValue(`See~\\cite{${cited}}, says @${handle} `)
  await expect(desk(page).preview.getByRole('link', { name: `@${handle}` })).toBeVisible()
  await expect(desk(page).preview.getByRole('link', { name: /Taussky-Todd \(1949\)/ })).toBeVisible()
  await source.press('Control+z')
  await expect(source).toHaveValue(`See~\\cite{${cited}}, says @${handle.slice(0, -1)}`)
  await source.press('End')
  await source.pressSequentially(handle.slice(-1))
  await expect(list).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(list).toHaveCount(0)
  await expect(source).toBeFocused()
})

test('a formula that cannot be read is marked at its line, and the list of problems leads there', async ({ page, signedInAs }) => {
  await signedInAs()
  const source = await openDesk(page)
  await source.fill(`${'Words.\n\n'.repeat(100)}$\\frac{1}$\n\nThe end`)
  const mark = page.locator('.marks [title]')
  await expect(mark).toHaveAttribute('title', /./)
  await page.getByRole('button', { name: 'Line 201' }).click()
  await expect(source).toBeFocused()
  expect(await source.evaluate((field: HTMLTextAreaElement) => field.value.slice(field.selectionStart, field.selectionEnd))).toBe('$\\frac{1}$')
  const [at, around] = [(await mark.boundingBox())!, (await source.boundingBox())!]
  expect(at.y).toBeGreaterThan(around.y)
  expect(at.y + at.height).toBeLessThan(around.y + around.height)
  await source.press('Delete')
  await expect(mark).toHaveCount(0)
})

test('the preview keeps the paragraph at the caret in view and leaves what has not changed alone; the caret never jumps', async ({ page, signedInAs }) => {
  await signedInAs()
  const source = await openDesk(page)
  const { preview } = desk(page)
  await source.fill(Array.from({ length: 120 }, (_, n) => `Paragraph ${n} with $x_${n}$.`).join('\n\n'))
  await expect(preview.getByText('Paragraph 119 with')).toBeInViewport()
  await preview.locator('p').first().evaluate((first) => first.setAttribute('data-same', ''))
  await source.evaluate((field: HTMLTextAreaElement) => {
    const at = field.value.indexOf('Paragraph 60')
    field.setSelectionRange(at, at)
  })
  await expect(preview.getByText('Paragraph 60 with')).toBeInViewport()
  await source.press('N') // which brings the caret into view
  const top = await source.evaluate((field) => field.scrollTop)
  await source.pressSequentially('ew words. ')
  await expect(preview.getByText('New words. Paragraph 60')).toBeInViewport()
  await expect(preview.locator('[data-same]')).toHaveText(/^Paragraph 0/)
  expect(await source.evaluate((field: HTMLTextAreaElement) => field.value.slice(field.selectionStart, field.selectionStart + 12))).toBe('Paragraph 60')
  expect(await source.evaluate((field) => field.scrollTop)).toBe(top)
})
