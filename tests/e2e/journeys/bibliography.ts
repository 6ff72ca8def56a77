import { randomUUID } from 'node:crypto'
import type { Page } from '@playwright/test'
import { db } from '@/lib/db'
import { expectAccessible } from '../../support/accessible'
import { createPaper } from '../../support/factories'
import { expect, test } from '../../support/test'
import { unfold } from '../steps/page'

const bibliography = (name: string) => `@article{known${name}, title = {What somebody typed}, author = {No Body}, doi = {10.5555/${name}-here}}
@article{meitner${name}, title = {On {Uranium} ${name}}, author = {Meitner, Lise and Frisch, Otto}, journal = {Nature of ${name}}, year = 1939, volume = 143}
@article{broken${name}, title = {Unclosed
@misc{last${name}, title = {The last of ${name}}, author = {A. Nother}}`

const entry = (page: Page, title: string) => page.getByRole('listitem').filter({ hasText: title })

/** Many papers from one text. */
export function pastingBibliographies(): void {
  test('a bibliography is looked through, fetched and added entry by entry, and nothing of it is lost', async ({ page, signedInAs, javaScriptEnabled: script = true }) => {
    await signedInAs()
    const name = randomUUID().slice(0, 8)
    await page.goto('/papers/new')
    await unfold(page, 'Many at once')
    await page.getByLabel('BibTeX, RIS or CSL-JSON').fill(bibliography(name))
    await page.getByRole('button', { name: 'Look through it' }).click()
    await expect(entry(page, 'Unclosed')).toContainText('Line 3: Its closing brace is missing.')
    await expect(entry(page, `On Uranium ${name}`)).toContainText('Lise Meitner, Otto Frisch · Nature of')
    if (script) await expectAccessible(page)
    await page.getByRole('button', { name: 'Fetch it What somebody typed' }).click()
    await expect(page.getByRole('status').filter({ hasText: 'It was fetched.' })).toBeVisible()
    await expect(entry(page, 'What somebody typed')).toContainText('Here already.')
    await page.getByRole('button', { name: `Add as typed On Uranium ${name}` }).click()
    await expect(page.getByRole('status').filter({ hasText: 'It was added.' })).toBeVisible()
    await expect(page.getByLabel('BibTeX, RIS or CSL-JSON')).toHaveValue(bibliography(name))
    await page.getByRole('link', { name: `On Uranium ${name}` }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(`On Uranium ${name}`)
    expect(await db.paper.findFirst({ where: { key: `meitner${name}` } })).toMatchObject({ volume: '143', year: 1939 })
  })

  test('an entry that may be here is added once somebody has looked', async ({ page, signedInAs, javaScriptEnabled: script = true }) => {
    await signedInAs()
    const { title } = await createPaper({ title: `Of ${randomUUID()}` })
    await page.goto('/papers/new')
    await unfold(page, 'Many at once')
    await page.getByLabel('BibTeX, RIS or CSL-JSON').fill(`@misc{, title = {${title}}, author = {A. Nother}}`)
    await page.getByRole('button', { name: 'Look through it' }).click()
    await page.getByRole('button', { name: `Add as typed ${title}` }).click()
    await expect(entry(page, title).first()).toContainText('Is it one of these?')
    if (script) await expectAccessible(page)
    await page.getByRole('button', { name: `None of these: add it ${title}` }).click()
    await expect(page.getByRole('status').filter({ hasText: 'It was added.' })).toBeVisible()
    expect(await db.paper.count({ where: { title } })).toBe(2)
  })

  test('an entry pasted where words are searched for is recognised; a visitor is asked to sign in', async ({ page }) => {
    const name = randomUUID().slice(0, 8)
    await page.goto('/')
    await page.getByLabel('Find a paper').fill(`@misc{k${name}, title = {Pasted ${name}}, author = {A. Nother}}`)
    await page.getByRole('button', { name: 'Find paper' }).click()
    await expect(page).toHaveURL(/\/papers\/new\?from=/)
    await expect(entry(page, `Pasted ${name}`)).toBeVisible()
    await expect(page.getByRole('main').getByRole('link', { name: 'Sign in' })).toBeVisible()
  })

  test('what was typed by hand is there still when fetching fails after it', async ({ page, signedInAs }) => {
    await signedInAs()
    await page.goto('/papers/new?from=10.5555/away')
    await page.getByLabel('Title').fill('Typed before')
    await page.getByLabel('Authors').fill('Lise Meitner')
    await page.getByRole('button', { name: 'Fetch it' }).click()
    await expect(page.getByRole('alert').filter({ hasText: 'Crossref does not answer' })).toBeVisible()
    await expect(page.getByLabel('Title')).toHaveValue('Typed before')
    await expect(page.getByLabel('Authors')).toHaveValue('Lise Meitner')
  })
}
