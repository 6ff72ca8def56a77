import type { Page } from '@playwright/test'
import { db } from '@/lib/db'
import { paperPath } from '@/lib/papers/key'
import { createComment, createPaper, createPerson, createSummary } from '../../support/factories'
import { expect, test } from '../../support/test'
import { expectSignedOut, member, signInByForm } from '../steps/accounts'
import { comment, commentBy, summaryBy, voteOn } from '../steps/reading'
import { addPaper, choosePicture, desk, showPreview } from '../steps/writing'

/** The page fits: whatever is wider scrolls within its own frame. */
async function expectFits(page: Page): Promise<void> {
  await page.waitForLoadState()
  const wider = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
  expect(wider, `pixels beyond the right edge of ${page.url()}`).toBeLessThanOrEqual(0)
}

const menu = (page: Page) => page.getByRole('banner').getByLabel('Menu')

const wide = [
  '# Überschrifteinundzwanzigtausenddreihundertfünfundvierzig',
  `https://example.org/${'a-very-long-address/'.repeat(12)}`,
  `$$${String.raw`\sum_{i=1}^{n} \alpha_i x_i + `.repeat(12)} 0$$`,
  `In a line, $${'f(x) + '.repeat(30)} 0$, and \`${'code'.repeat(60)}\`.`,
  `|${' column |'.repeat(14)}\n|${' --- |'.repeat(14)}\n|${' 3.14159 |'.repeat(14)}`,
  `    ${'preformatted '.repeat(20)}`,
].join('\n\n')

/** Everything on a screen 320 pixels wide. */
export function phone(): void {
  test.describe('on a phone', () => {
    test.use({ viewport: { width: 320, height: 640 }, hasTouch: true, isMobile: true })

    test('the way from signing in to a published summary fits, and the menu leads everywhere', async ({ page, javaScriptEnabled: script = true }) => {
      const person = await member('Wolfeschlegelsteinhausenbergerdorff')
      await page.goto('/')
      await expectFits(page)
      await menu(page).click()
      await expectFits(page)
      await page.getByRole('banner').getByRole('link', { name: 'Sign in' }).click()
      await expectFits(page)
      await signInByForm(page, person)
      await menu(page).click()
      await page.getByRole('banner').getByRole('link', { name: 'Settings' }).click()
      await expect(page).toHaveURL('/settings')
      await expectFits(page)

      await addPaper(page)
      await expectFits(page)
      const { source, preview, publish } = desk(page)
      await source.fill(wide)
      await choosePicture(page, script)
      await showPreview(page, script)
      await expect(preview).toBeHidden()
      await page.locator('label', { hasText: 'Preview' }).click()
      await expect(preview.getByRole('table')).toBeVisible()
      await expect(source).toBeHidden()
      await expectFits(page)
      await page.locator('label', { hasText: 'Source' }).filter({ visible: true }).click()
      await publish.click()
      await expect(summaryBy(page, person.name).getByRole('table')).toBeVisible()
      await expectFits(page)

      await menu(page).click()
      await page.getByRole('banner').getByRole('button', { name: 'Sign out' }).click()
      await expect(page).toHaveURL(({ pathname }) => pathname === '/')
      await expectFits(page)
      await menu(page).click()
      await expectSignedOut(page)
    })

    test('a long title, a long talk and their votes fit', async ({ page, signedInAs }) => {
      await signedInAs()
      const paper = await createPaper({ title: `Donaudampfschifffahrts${'gesellschaft'.repeat(12)}`, authorNames: ['x'.repeat(120)], keywords: ['long '.repeat(30)] })
      const { id: summaryId } = await createSummary({ paperId: paper.id })
      const talker = await createPerson({ name: 'N'.repeat(100) })
      let parentId: number | undefined
      for (let depth = 0; depth < 8; depth++) {
        parentId = (await createComment({ summaryId, parentId, authorId: talker.id, text: `Level ${depth} ${'deep'.repeat(60)}` })).id
      }
      await page.goto(paperPath(paper.key))
      await expectFits(page)
      const { up, score } = voteOn(page, 'the summary by Ada Lovelace')
      await up.click()
      await expect(score).toHaveText('2')
      await comment(page, summaryBy(page, 'Ada Lovelace'), 'Said with a thumb.')
      await expect(commentBy(page, 'Ada Lovelace')).toContainText('Said with a thumb.')
      await expectFits(page)
      for (const path of ['/', `/people/${talker.handle}?show=comments`, `/search?q=${paper.title.slice(0, 40)}`, `/write?paper=${paper.key}`]) {
        await page.goto(path)
        await expectFits(page)
      }
      expect(await db.comment.count({ where: { summaryId } })).toBe(9)
    })
  })
}
