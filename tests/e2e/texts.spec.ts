import { createPerson, createSummary } from '../support/factories'
import { signIn } from '../support/session'
import { expect, test } from '../support/test'

test('a page that an extension changed before the script came still shows its texts', async ({ browser, baseURL }) => {
  const { id } = await createSummary({ text: 'Kept whatever **happens**.' })
  const context = await browser.newContext({ baseURL })
  await signIn(context, await createPerson())
  const page = await context.newPage()
  const told: string[] = []
  page.on('pageerror', ({ message }) => told.push(message))
  await page.addInitScript(() => {
    new MutationObserver((_, observer) => {
      const name = document.querySelector('header .name')
      if (!name) return
      name.replaceChildren('Translated')
      observer.disconnect()
    }).observe(document, { childList: true, subtree: true })
  })
  await page.goto(`/summaries/${id}`)
  // The framework tells that it drew the page anew.
  await expect.poll(() => told.join()).toMatch(/#418|[Hh]ydration/)
  await expect(page.getByRole('strong').getByText('happens')).toBeVisible()
  await context.close()
})

test('a text travels once in a page, and not at all in its data', async ({ page, signedInAs }) => {
  const { id } = await createSummary({ text: 'A word like floccinaucinihilipilification.' })
  await signedInAs()
  const html = await (await page.request.get(`/summaries/${id}`)).text()
  expect(html.split('floccinaucinihilipilification')).toHaveLength(2)
})
