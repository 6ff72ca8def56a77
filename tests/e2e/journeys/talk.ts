import { db } from '@/lib/db'
import { createComment, createSummary } from '../../support/factories'
import { expect, test } from '../../support/test'
import { expectRefused, sendUnchecked, statusAfter, unfold } from '../steps/page'
import { actsOf, commentBy, reply } from '../steps/reading'

const tooLong = 'A comment can have at most 10,000 characters.'

/** What people do with what they have written: comments and whole summaries. */
export function talk(): void {
  test('a comment is changed for an hour, and says so; after that it stands', async ({ page, signedInAs }) => {
    const { id: authorId, name } = await signedInAs()
    const { id, summaryId } = await createComment({ authorId, text: 'There is a tpyo.' })
    await page.goto(`/summaries/${summaryId}`)
    const mine = commentBy(page, name)
    await expect(mine).not.toContainText('edited')
    await unfold(actsOf(mine), 'Edit')
    await expect(page.getByLabel('Your comment').first()).toHaveValue('There is a tpyo.')
    await page.getByLabel('Your comment').first().fill('There is no typo.')
    await page.getByRole('button', { name: 'Save' }).click()
    await expect(mine.locator('.prose')).toHaveText('There is no typo.')
    await expect(mine).toContainText('edited')

    await db.comment.update({ where: { id }, data: { createdAt: new Date(Date.now() - 61 * 60_000) } })
    await page.reload()
    await expect(mine).toContainText('There is no typo.')
    await expect(actsOf(mine).locator('summary')).toHaveText(['Reply', 'Delete'])
  })

  test('a refused answer shows why, and what was typed, where it was typed', async ({ page, signedInAs }) => {
    await signedInAs()
    const { summaryId } = await createComment()
    await page.goto(`/summaries/${summaryId}`)
    await sendUnchecked(page)
    expect(await statusAfter(page, () => reply(page, 'Ada Lovelace', 'x'.repeat(10_001)))).toBe(422)
    const field = page.getByLabel('Your reply to Ada Lovelace')
    await expect(field).toBeVisible()
    await expect(field).toHaveValue('x'.repeat(10_001))
    await expectRefused(field, tooLong)
  })

  test('a deleted comment without answers is gone', async ({ page, signedInAs }) => {
    const { id: authorId, name } = await signedInAs()
    const { id, summaryId } = await createComment({ authorId })
    await page.goto(`/summaries/${summaryId}`)
    await unfold(actsOf(commentBy(page, name)), 'Delete')
    await page.getByRole('button', { name: 'Delete comment' }).click()
    await expect(commentBy(page, name)).toHaveCount(0)
    await expect(page.getByText('This comment was deleted.')).toHaveCount(0)
    expect(await db.comment.findUnique({ where: { id }, select: { text: true } })).toEqual({ text: '' })
  })

  test('a summary is deleted by its author after being asked once, with its talk', async ({ page, signedInAs }) => {
    const { id: authorId } = await signedInAs({ name: 'Mary Cartwright' })
    const { id } = await createSummary({ authorId })
    await createComment({ summaryId: id })
    await page.goto(`/summaries/${id}`)
    const article = page.getByRole('article').filter({ has: page.getByRole('heading', { name: 'Summary by' }) })
    await unfold(article.locator('> .acts'), 'Delete')
    await expect(article).toContainText('the 1 comment below it')
    await page.getByRole('button', { name: 'Delete summary' }).click()
    await expect(page.getByText('Nobody has explained this paper here yet.')).toBeVisible()
    expect(await db.summary.count({ where: { id } })).toBe(0)
    expect(await db.comment.count({ where: { summaryId: id } })).toBe(0)
    expect((await page.goto(`/summaries/${id}`))?.status()).toBe(404)
  })
}
