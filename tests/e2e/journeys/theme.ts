import { createSummary } from '../../support/factories'
import { expect, test } from '../../support/test'

/** The theme: three buttons and a cookie. */
export function theme(): void {
  test('the theme is chosen by three buttons and stays', async ({ page }) => {
    await page.emulateMedia({ colorScheme: 'light' })
    const { id } = await createSummary()
    await page.goto(`/summaries/${id}`)
    const choose = page.getByRole('contentinfo').getByRole('form', { name: 'Theme' })
    const paper = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)
    const light = await paper()
    await expect(choose.getByRole('button', { name: 'Auto' })).toHaveAttribute('aria-pressed', 'true')

    await choose.getByRole('button', { name: 'Dark' }).click()
    await expect(page).toHaveURL(`/summaries/${id}`)
    await expect(choose.getByRole('button', { name: 'Dark' })).toHaveAttribute('aria-pressed', 'true')
    const dark = await paper()
    expect(dark).not.toBe(light)
    const html = await (await page.reload())!.text()
    expect(html).toMatch(/<html[^>]* data-theme="dark"/)
    expect(await paper()).toBe(dark)
    await page.goto('/people')
    expect(await paper()).toBe(dark)

    await choose.getByRole('button', { name: 'Auto' }).click()
    await expect(page).toHaveURL('/people')
    await expect(choose.getByRole('button', { name: 'Auto' })).toHaveAttribute('aria-pressed', 'true')
    expect(await paper()).toBe(light)
    await page.emulateMedia({ colorScheme: 'dark' })
    expect(await paper()).toBe(dark)
    await choose.getByRole('button', { name: 'Light' }).click()
    await expect(choose.getByRole('button', { name: 'Light' })).toHaveAttribute('aria-pressed', 'true')
    expect(await paper()).toBe(light)
  })
}
