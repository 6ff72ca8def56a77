import { db } from '@/lib/db'
import { createSummary } from '../support/factories'
import { expect, test } from '../support/test'
import { voting } from './journeys/voting'
import { voteOn } from './steps/reading'

voting()

test('the score moves before the server has answered, and moves back when it refuses', async ({ page, signedInAs }) => {
  const { id: personId } = await signedInAs()
  const { id } = await createSummary()
  await page.goto(`/summaries/${id}`)
  const { up, score, form } = voteOn(page, 'the summary by Ada Lovelace')
  let letGo = () => {}
  const held = new Promise<void>((resolve) => (letGo = resolve))
  await page.route(`**/summaries/${id}`, async (route) => {
    if (route.request().method() === 'POST') await held
    await route.continue()
  })
  await up.click()
  await expect(score).toHaveText('2')
  await expect(up).toHaveAttribute('aria-pressed', 'true')
  expect(await db.summaryVote.count({ where: { personId } })).toBe(0)
  await db.person.update({ where: { id: personId }, data: { emailVerified: null } })
  letGo()
  await expect(form.getByRole('alert')).toContainText(/confirm/i)
  await expect(score).toHaveText('1')
  await expect(up).toHaveAttribute('aria-pressed', 'false')
  expect(await db.summaryVote.count({ where: { personId } })).toBe(0)
})
