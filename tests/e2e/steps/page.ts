import { expect, type Locator, type Page } from '@playwright/test'

/** Opens what is folded behind these words, unless it is open. */
export async function unfold(within: Page | Locator, words: string | RegExp): Promise<void> {
  const summary = within.locator('summary').filter({ hasText: words })
  if (!(await summary.evaluate((element) => element.closest('details')!.open))) await summary.click()
}

/** The status with which the page's form is answered once `press` has sent it. */
export async function statusAfter(page: Page, press: () => Promise<void>): Promise<number> {
  const { pathname } = new URL(page.url())
  const answer = page.waitForResponse((one) => one.request().method() === 'POST' && new URL(one.url()).pathname === pathname)
  await press()
  return (await answer).status()
}

/** Lets forms go as they are: what the browser would stop is the server's to refuse. */
export async function sendUnchecked(page: Page): Promise<void> {
  await page.locator('input, textarea').evaluateAll((fields) => {
    for (const field of fields) for (const check of ['required', 'maxlength', 'pattern', 'minlength']) field.removeAttribute(check)
  })
}

/** A field that is marked as wrong, with this sentence beside it. */
export async function expectRefused(field: Locator, sentence: string): Promise<void> {
  await expect(field).toHaveAttribute('aria-invalid', 'true')
  await expect(field).toHaveAccessibleDescription(new RegExp(`^${escaped(sentence)}`))
}

const escaped = (sentence: string) => sentence.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
