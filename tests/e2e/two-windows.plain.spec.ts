import { db } from '@/lib/db'
import { createPaper } from '../support/factories'
import { expect, test } from '../support/test'
import { statusAfter } from './steps/page'
import { desk } from './steps/writing'

test('without script, too, two windows with one draft lose nothing', async ({ page, signedInAs }) => {
  await signedInAs()
  const { id, key } = await createPaper()
  const kept = async () => (await db.draft.findFirst({ where: { summary: { paperId: id } } }))?.text
  const other = await page.context().newPage()
  for (const window of [page, other]) await window.goto(`/write?paper=${key}`)
  await desk(page).source.fill('Ground.\nFrom the first.\n')
  await page.getByRole('button', { name: 'Save draft' }).click()
  await expect(page.getByText('Draft saved. Only you can see it.')).toBeVisible()
  await desk(page).source.fill('Ground.\nFrom the first window.\n')
  await page.getByRole('button', { name: 'Save draft' }).click()
  await expect(page.getByText('Draft saved. Only you can see it.')).toBeVisible()

  await desk(other).source.fill('Ground.\nFrom the second window.\n')
  expect(await statusAfter(other, () => other.getByRole('button', { name: 'Save draft' }).click())).toBe(409)
  const versions = other.getByRole('region', { name: 'This text was changed in another window' })
  await expect(versions.getByRole('group', { name: 'The other window’s' })).toContainText('From the first window.')
  await expect(desk(other).source).toHaveValue('Ground.\nFrom the second window.\n')
  expect(await kept()).toBe('Ground.\nFrom the first window.\n')
  await versions.getByRole('button', { name: 'Put both together' }).click()
  const both = 'Ground.\nFrom the first window.\nFrom the second window.\n'
  await expect(desk(other).source).toHaveValue(both)
  await other.getByRole('button', { name: 'Save draft' }).click()
  await expect(other.getByText('Draft saved. Only you can see it.')).toBeVisible()
  expect(await kept()).toBe(both)

  await desk(page).source.fill('Mine alone.\n')
  await desk(page).publish.click()
  await page.getByRole('region', { name: 'This text was changed' }).getByRole('button', { name: 'Keep this one' }).click()
  await expect(page.getByText('Draft saved. Only you can see it.')).toBeVisible()
  expect(await kept()).toBe('Mine alone.\n')

  await other.getByText('Throw the draft away').click()
  await other.getByRole('button', { name: 'Delete draft' }).click()
  await expect(versions.getByRole('group', { name: 'The other window’s' })).toContainText('Mine alone.')
  expect(await kept()).toBe('Mine alone.\n')
})
