import { expect, type Page } from '@playwright/test'
import type { Address } from './addresses'

/** Opens a page and expects its status, one heading of the first level, a title, and no sideways scroll at any width. */
export async function expectSound(page: Page, { path, status = 200 }: Address): Promise<void> {
  const response = await page.goto(path)
  expect(response?.status()).toBe(status)
  await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1)
  await expect(page).toHaveTitle(/\S/)
  for (const width of [1600, 768, 320]) {
    await page.setViewportSize({ width, height: 800 })
    const wider = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
    expect(wider, `pixels beyond the right edge at ${width} px`).toBeLessThanOrEqual(0)
  }
  await page.setViewportSize({ width: 1280, height: 800 })
}
