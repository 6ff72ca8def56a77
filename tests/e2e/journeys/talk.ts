import { db } from '@/lib/db'
import { createComment, createPerson, createSummary } from '../../support/factories'
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

  test('answers fold away together, and each says whom it answers', async ({ page, signedInAs }) => {
    await signedInAs()
    const first = await createComment({ text: 'A question.' })
    const { summaryId } = first
    const second = await createComment({ summaryId, parentId: first.id, text: 'An answer.', authorId: (await createPerson({ name: 'Max Noether' })).id })
    await createComment({ summaryId, parentId: second.id, text: 'An answer to that.', authorId: (await createPerson({ name: 'Paul Gordan' })).id })
    await page.goto(`/summaries/${summaryId}#comment-${second.id}`)
    await expect(commentBy(page, 'Paul Gordan').getByRole('link', { name: 'to Max Noether' })).toHaveAttribute('href', `#comment-${second.id}`)
    const fold = page.locator('summary', { hasText: '2 answers' })
    // Focused for each press: the browser may still be on its way to the comment of the address.
    await fold.press('Enter')
    await expect(page.getByText('An answer to that.')).toBeHidden()
    await expect(page.getByText('A question.')).toBeVisible()
    await fold.press('Enter')
    await expect(page.getByText('An answer to that.')).toBeVisible()
  })

  test('all of a thread is done by keyboard: unfolded, answered, voted on', async ({ page, signedInAs }) => {
    await signedInAs({ name: 'Sofja Kowalewskaja' })
    const { id, summaryId } = await createComment({ text: 'Is it so?' })
    await page.goto(`/summaries/${summaryId}`)
    const acts = actsOf(commentBy(page, 'Ada Lovelace'))
    await acts.locator('summary', { hasText: 'Reply' }).focus()
    await page.keyboard.press('Enter')
    const field = page.getByLabel('Your reply to Ada Lovelace')
    await expect(field).toBeVisible()
    await page.keyboard.press('Tab')
    await expect(field).toBeFocused()
    await page.keyboard.type('It is.')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await expect(commentBy(page, 'Sofja Kowalewskaja')).toContainText('It is.')
    expect(await db.comment.count({ where: { parentId: id } })).toBe(1)
    await acts.getByRole('button', { name: 'Vote up' }).focus()
    await page.keyboard.press('Enter')
    await expect(acts.getByRole('status', { name: 'Score' })).toHaveText('1')
  })
}
