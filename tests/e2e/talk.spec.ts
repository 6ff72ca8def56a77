import { db } from '@/lib/db'
import { createComment } from '../support/factories'
import { expect, test } from '../support/test'
import { talk } from './journeys/talk'
import { statusAfter, unfold } from './steps/page'
import { actsOf, commentBy, reply } from './steps/reading'

talk()

test('a change that comes too late is refused and kept', async ({ page, signedInAs }) => {
  const { id: authorId, name } = await signedInAs()
  const { id, summaryId } = await createComment({ authorId, text: 'Five minutes to go.' })
  await page.goto(`/summaries/${summaryId}`)
  await unfold(actsOf(commentBy(page, name)), 'Edit')
  await page.getByLabel('Your comment').first().fill('Too late.')
  await db.comment.update({ where: { id }, data: { createdAt: new Date(Date.now() - 61 * 60_000) } })
  expect(await statusAfter(page, () => page.getByRole('button', { name: 'Save' }).click())).toBe(403)
  await expect(page.getByRole('alert').filter({ hasText: 'A comment can be changed for an hour.' })).toBeVisible()
  await expect(page.getByRole('textbox').filter({ visible: true }).first()).toHaveValue('Too late.')
  expect(await db.comment.findUnique({ where: { id }, select: { text: true } })).toEqual({ text: 'Five minutes to go.' })
})

test('an answer to what is deleted meanwhile is refused and kept', async ({ page, signedInAs }) => {
  await signedInAs()
  const { id, summaryId } = await createComment()
  await page.goto(`/summaries/${summaryId}`)
  await db.comment.update({ where: { id }, data: { deletedAt: new Date(), text: '' } })
  expect(await statusAfter(page, () => reply(page, 'Ada Lovelace', 'Every word of this took time.'))).toBe(409)
  await expect(page.getByRole('alert').filter({ hasText: 'The comment you answer has been deleted.' })).toBeVisible()
  await expect(page.getByRole('textbox').filter({ visible: true }).first()).toHaveValue('Every word of this took time.')
})

test('a comment that was posted has the focus, where its writer reads it once more', async ({ page, signedInAs }) => {
  await signedInAs({ name: 'Sophie Germain' })
  const { summaryId } = await createComment()
  await page.goto(`/summaries/${summaryId}`)
  await reply(page, 'Ada Lovelace', 'Because $a^2 + b^2$.')
  await expect(commentBy(page, 'Sophie Germain')).toBeFocused()
  await expect(page.getByLabel('Your reply to Ada Lovelace')).toBeHidden()
  await expect(page.getByLabel('Your reply to Ada Lovelace')).toHaveValue('')
})
