import { randomUUID } from 'node:crypto'
import type { Page } from '@playwright/test'
import { db } from '@/lib/db'
import { recognise } from '@/lib/papers/identifiers'
import { paperPath } from '@/lib/papers/key'
import { expectAccessible } from '../../support/accessible'
import { expect, test } from '../../support/test'
import { statusAfter } from '../steps/page'

/** A DOI that nobody has asked for, of a paper that Crossref knows. */
const newDoi = () => `10.5555/${randomUUID().slice(0, 8)}-here`
const fetchButton = (page: Page) => page.getByRole('button', { name: 'Fetch it' })

/** Fetches it, and finds all that was recognised in order. */
async function fetchIt(page: Page): Promise<void> {
  await fetchButton(page).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Is this the paper?')
  await page.getByRole('link', { name: 'Leave it as it is' }).click()
}

async function expectPaper(page: Page, doi: string): Promise<void> {
  await expect(page).toHaveURL(paperPath(doi))
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Found at ${doi}`)
  await expect(page.getByRole('link', { name: 'Lise Meitner' })).toBeVisible()
  await expect(page.getByText('Why nuclei burst.')).toBeVisible()
  expect(await db.paperIdentifier.count({ where: { value: doi } })).toBe(1)
}

/** From something pasted to the page of the paper that it names. */
export function fetchingPapers(): void {
  test('an identifier that search does not know is fetched in one press, and then leads to its paper', async ({ page, signedInAs, javaScriptEnabled: script = true }) => {
    await signedInAs()
    const doi = newDoi()
    await page.goto(`/search?q=${encodeURIComponent(`https://doi.org/${doi.toUpperCase()}`)}`)
    await page.getByRole('link', { name: 'Add the paper' }).click()
    await expect(page.getByRole('region', { name: 'From its source' })).toContainText(`the DOI ${doi}`)
    if (script) await expectAccessible(page)
    await fetchIt(page)
    await expectPaper(page, doi)
    await page.goto('/papers/new')
    await page.getByLabel('Identifier or address').fill(`doi:${doi}`)
    await page.getByRole('button', { name: 'Look it up' }).click()
    await expectPaper(page, doi)
  })

  test('the address of a paper that is not here offers the same press', async ({ page, signedInAs, anotherBrowser, javaScriptEnabled: script = true }) => {
    const doi = `10.5555/(a)<${randomUUID().slice(0, 8)}>-here`
    const visitor = await anotherBrowser()
    expect((await visitor.goto(paperPath(doi)))!.status()).toBe(404)
    await expect(fetchButton(visitor)).toHaveCount(0)
    await visitor.getByRole('link', { name: 'Add it' }).click()
    await expect(visitor.getByRole('main').getByRole('link', { name: 'Sign in' })).toHaveAttribute('href', /next=.*10\.5555/)
    await signedInAs()
    expect((await page.goto(paperPath(doi)))!.status()).toBe(404)
    if (script) await expectAccessible(page)
    await fetchIt(page)
    await expectPaper(page, doi)
    await visitor.goto(paperPath(doi))
    await expect(visitor.getByRole('heading', { level: 1 })).toHaveText(`Found at ${doi}`)
  })

  for (const [from, status, sentence] of [
    ['10.5555/away', 503, 'Crossref does not answer as it should just now. Please try again in a few minutes, or add the paper by hand.'],
    ['10.5555/ten-megabytes', 503, 'Crossref does not answer as it should just now.'],
    ['10.5555/nobody-knows', 404, 'Neither Crossref nor DataCite nor doi.org knows 10.5555/nobody-knows.'],
  ] as const) {
    test(`${from} cannot be fetched: a sentence says so, and it is added by hand with what was pasted`, async ({ page, signedInAs }) => {
      await signedInAs()
      await page.goto(`/papers/new?from=${encodeURIComponent(from)}`)
      expect(await statusAfter(page, () => fetchButton(page).click())).toBe(status)
      await expect(page.getByRole('alert').filter({ hasText: sentence })).toBeVisible()
      await expect(page.getByLabel('Identifier or address')).toHaveValue(from)
      await expect(page.getByLabel('Link')).toHaveValue(`https://doi.org/${from}`)
      const title = `Typed in ${randomUUID().slice(0, 8)}`
      await page.getByLabel('Title').fill(title)
      await page.getByLabel('Authors').fill('Lise Meitner')
      await page.getByRole('button', { name: 'Add only' }).click()
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(title)
      expect(recognise(from) && (await db.paperIdentifier.count({ where: { value: from } }))).toBe(0)
    })
  }

  test('who has not confirmed an address is told so', async ({ page, signedInAs }) => {
    await signedInAs({ emailVerified: null })
    await page.goto(`/papers/new?from=${newDoi()}`)
    expect(await statusAfter(page, () => fetchButton(page).click())).toBe(403)
    await expect(page.getByRole('alert').filter({ hasText: 'Confirm your e-mail address first' })).toBeVisible()
  })
}
