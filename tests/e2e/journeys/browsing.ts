import type { Page } from '@playwright/test'
import { db } from '@/lib/db'
import { createPaper, createSummary } from '../../support/factories'
import { expect, test } from '../../support/test'
import { unfold } from '../steps/page'

const adam = '/papers/journals/corr/KingmaB14'

/** The ids of the summaries that a list shows, in its order. */
async function shown(page: Page): Promise<number[]> {
  await page.waitForLoadState()
  const ids = await page.getByRole('main').getByRole('article').evaluateAll((all) => all.map(({ id }) => id))
  return ids.map((id) => Number(id.replace('summary-', '')))
}

/** What a visitor reads and how they get about. */
export function browsing(): void {
  test('Recent is paged without gaps or repeats while others publish', async ({ page }) => {
    await Promise.all(Array.from({ length: 3 }, () => createSummary()))
    const older = page.getByRole('link', { name: 'Older summaries' })
    // A visitor's page shows what is new within a second.
    await expect(async () => {
      await page.goto('/')
      await expect(older).toBeVisible({ timeout: 1000 })
    }).toPass()
    const first = await shown(page)
    expect(first).toHaveLength(20)
    await createSummary()
    await older.click()
    await expect(page).toHaveURL(/[?&]after=/)
    const last = await db.summary.findUniqueOrThrow({ where: { id: first.at(-1) } })
    const next = await db.summary.findMany({
      where: { visibility: { not: 'DRAFT' }, OR: [{ publishedAt: { lt: last.publishedAt! } }, { publishedAt: last.publishedAt, id: { lt: last.id } }] },
      orderBy: [{ publishedAt: 'desc' }, { id: 'desc' }],
      take: 20,
      select: { id: true },
    })
    expect(await shown(page)).toEqual(next.map(({ id }) => id))
    expect(next.length).toBeGreaterThan(0)
  })

  test('the lists lead from one to the other and narrow to a field', async ({ page }) => {
    await page.goto('/')
    const order = page.getByRole('navigation', { name: 'Order' })
    await expect(order.getByRole('link', { name: 'Recent' })).toHaveAttribute('aria-current', 'page')
    await order.getByRole('link', { name: 'Best' }).click()
    await expect(page).toHaveURL('/?list=best')
    await page.waitForLoadState()
    const scores = await page.getByRole('main').getByRole('article').getByRole('status', { name: 'Score' }).allTextContents()
    const numbers = scores.map((score) => Number(score.replace('−', '-')))
    expect(numbers.length).toBeGreaterThan(5)
    expect(numbers[0]).toBeGreaterThan(1)
    await order.getByRole('link', { name: 'Popular' }).click()
    await expect(page).toHaveURL('/?list=popular')
    await order.getByRole('link', { name: 'This week' }).click()
    await expect(order.getByRole('link', { name: 'This week' })).toHaveAttribute('aria-current', 'true')
    await page.getByRole('complementary', { name: 'More to read' }).getByRole('link', { name: 'Biology' }).click()
    await expect(page).toHaveURL('/?list=popular&period=week&field=biology')
    await expect(page).toHaveTitle(/Popular summaries in Biology/)
    await order.getByRole('link', { name: 'Best' }).click()
    await expect(page).toHaveURL('/?list=best&field=biology')
    await page.waitForLoadState()
    const entries = await page.getByRole('main').getByRole('article').all()
    expect(entries.length).toBeGreaterThan(0)
    for (const entry of entries) await expect(entry).toContainText('Biology')
    await order.getByRole('link', { name: 'show all fields' }).click()
    await expect(page).toHaveURL('/?list=best')
  })

  test('a paper’s page holds its abstract, its summaries by score, their talk, and the way on', async ({ page }) => {
    await page.goto(adam)
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Adam')
    const abstract = page.getByRole('main').locator('details', { has: page.locator('summary', { hasText: 'Abstract' }) })
    await expect(abstract.getByRole('paragraph')).toBeHidden()
    await unfold(page.getByRole('main'), 'Abstract')
    await expect(abstract.getByRole('paragraph')).toBeVisible()

    const summaries = page.getByRole('article').filter({ has: page.getByRole('heading', { name: 'Summary by' }) })
    expect(await summaries.count()).toBeGreaterThan(1)
    const scores = await summaries.evaluateAll((all) => all.map((one) => Number(one.querySelector('output')!.textContent!.replace('−', '-'))))
    expect(scores).toEqual(scores.toSorted((a, b) => b - a))
    await expect(summaries.first().getByRole('math').first()).toBeAttached()
    await page.getByRole('link', { name: 'By date' }).click()
    await expect(page.getByRole('link', { name: 'By date' })).toHaveAttribute('aria-current', 'true')
    await summaries.first().getByRole('link', { name: 'Permalink' }).click()
    await expect(page).toHaveURL(/\/summaries\/\d+$/)
    await page.getByRole('link', { name: 'All summaries of this paper' }).click()
    await expect(page).toHaveURL(adam)
  })

  test('search finds by title, by author and by identifier', async ({ page }) => {
    await page.goto('/')
    const find = async (words: string) => {
      await page.getByRole('search', { name: 'Papers' }).getByRole('textbox').or(page.getByRole('search', { name: 'Papers' }).getByRole('searchbox')).fill(words)
      await page.getByRole('search', { name: 'Papers' }).getByRole('button').click()
    }
    await find('stochast optim')
    await expect(page.getByRole('main').getByRole('link', { name: /Adam: A Method for Stochastic Optimization/ })).toBeVisible()
    // Each found word is marked, and seen.
    await find('the of')
    await expect(page.locator('mark').first()).toBeVisible()
    expect(await page.locator('mark').evaluateAll((all) => all.filter((mark) => mark.getClientRects().length === 0).length)).toBe(0)
    await find('kingma')
    await expect(page.getByRole('main').getByRole('link', { name: /Adam: A Method/ })).toBeVisible()
    await find('nothing is called this')
    await expect(page.getByRole('main')).toContainText('No paper matches')
    await find('arXiv:1412.6980')
    await expect(page).toHaveURL(adam)
  })

  test('a venue tells of its years, what is explained of each and what waits, and is found under a former key', async ({ page }) => {
    const { id: venueId } = await db.venue.findUniqueOrThrow({ where: { key: 'conf/nips' } })
    const { title } = await createPaper({ venueId, year: 2009 })
    await page.goto('/venue?key=conf/neurips&year=2009')
    await expect(page).toHaveURL('/venues/conf/nips?year=2009')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('NeurIPS 2009')
    const waiting = page.getByRole('listitem').filter({ has: page.getByRole('link', { name: title }) })
    await expect(page.getByRole('heading', { name: 'Waiting for a summary' })).toBeVisible()
    await expect(waiting.getByRole('link', { name: 'Write the first' })).toHaveAttribute('href', /^\/write\?paper=/)
    await page.getByRole('navigation', { name: 'Years' }).getByRole('link', { name: /^2017/ }).click()
    await expect(page).toHaveURL('/venues/conf/nips?year=2017')
    await expect(page.getByRole('main').getByRole('link', { name: 'Attention Is All You Need' })).toBeVisible()
  })

  test('venues, people and chance lead to papers', async ({ page }) => {
    await page.goto('/venues')
    await page.getByRole('main').getByRole('listitem').getByRole('link').first().click()
    await expect(page).toHaveURL(/\/venues\/./)
    await page.getByRole('main').getByRole('listitem').getByRole('link').first().click()
    await expect(page).toHaveURL(/\/papers\/./)
    await page.goto('/people')
    await page.getByRole('main').getByRole('listitem').getByRole('link').first().click()
    await expect(page.getByRole('complementary', { name: 'In figures' })).toBeVisible()
    await page.getByRole('main').getByRole('list').getByRole('link').first().click()
    await expect(page).toHaveURL(/\/summaries\/\d+$/)
    await page.getByRole('contentinfo').getByRole('link', { name: 'A random paper' }).click()
    await expect(page).toHaveURL(/\/papers\/./)
    await expect(page.getByRole('article').first()).toBeVisible()
  })
}
