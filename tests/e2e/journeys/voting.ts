import { db } from '@/lib/db'
import { paperPath } from '@/lib/papers/key'
import { createComment, createPerson, createSummary } from '../../support/factories'
import { expect, test } from '../../support/test'
import { expectSignedIn, member, signInByForm, typePassword } from '../steps/accounts'
import { actsOf, commentBy, voteOn } from '../steps/reading'

const byAda = 'the summary by Ada Lovelace'

/** Votes on summaries and comments. */
export function voting(): void {
  test('a visitor who votes is led to sign in and back to the same button; the vote is not cast', async ({ page }) => {
    const person = await member('Nicolas Bourbaki')
    const { id, paperId } = await createSummary()
    const { key } = await db.paper.findUniqueOrThrow({ where: { id: paperId } })
    await page.goto(paperPath(key))
    const { up, score } = voteOn(page, byAda)
    await up.click()
    await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible()
    await typePassword(page, person.handle, person.password)
    await expectSignedIn(page, person.name)
    await expect(page).toHaveURL(`${paperPath(key)}#vote-summary-${id}`)
    await expect(up).toBeFocused()
    await expect(up).toHaveAttribute('aria-pressed', 'false')
    await expect(score).toHaveText('1')
    expect(await db.summaryVote.count({ where: { personId: person.id } })).toBe(0)
    await page.keyboard.press('Enter')
    await expect(score).toHaveText('2')
  })

  test('whose session has ended meanwhile is led the same way', async ({ page }) => {
    const person = await member('André Weil')
    const { id } = await createSummary()
    await signInByForm(page, person)
    await page.goto(`/summaries/${id}`)
    await db.session.deleteMany({ where: { userId: person.id } })
    const { down, up, score } = voteOn(page, byAda)
    await down.click()
    await typePassword(page, person.handle, person.password)
    await expect(page).toHaveURL(`/summaries/${id}#vote-summary-${id}`)
    await expect(up).toBeFocused()
    await expect(score).toHaveText('1')
    expect(await db.summaryVote.count({ where: { personId: person.id } })).toBe(0)
  })

  test('a vote goes down, up and away', async ({ page, signedInAs }) => {
    const { id: personId } = await signedInAs()
    const { id } = await createSummary()
    await page.goto(`/summaries/${id}`)
    const { up, down, score } = voteOn(page, byAda)
    for (const [button, shown, votes] of [[down, '0', [-1]], [up, '2', [1]], [down, '0', [-1]], [down, '1', []]] as const) {
      await button.click()
      await expect(score).toHaveText(shown)
      const cast = async () => (await db.summaryVote.findMany({ where: { personId } })).map(({ value }) => value)
      await expect.poll(cast).toEqual(votes)
      await page.reload()
      await expect(score).toHaveText(shown)
    }
  })

  test('one’s own texts take no vote of one’s own; someone else’s comment does', async ({ page, signedInAs }) => {
    const me = await signedInAs({ name: 'Olga Taussky' })
    const other = await createPerson({ name: 'Hans Zassenhaus' })
    const { id } = await createSummary({ authorId: me.id })
    await createComment({ summaryId: id, authorId: me.id })
    await createComment({ summaryId: id, authorId: other.id })
    await page.goto(`/summaries/${id}`)
    const own = page.getByRole('group', { name: 'Votes on the summary by Olga Taussky' })
    await expect(own.getByRole('button', { name: 'Vote up: your own summary keeps your vote' })).toHaveAttribute('aria-disabled', 'true')
    await expect(actsOf(commentBy(page, me.name)).getByRole('button', { name: 'Vote up: nobody votes on their own comment' })).toBeVisible()
    const { up, score } = voteOn(page, 'the comment by Hans Zassenhaus')
    await up.click()
    await expect(score).toHaveText('1')
    await expect(up).toHaveAttribute('aria-pressed', 'true')
    await expect(own.getByRole('status', { name: 'Score' })).toHaveText('1')
  })

  test('who has not confirmed an address reads why their vote does not count', async ({ page, signedInAs }) => {
    await signedInAs({ email: null, emailVerified: null })
    const { id } = await createSummary()
    await page.goto(`/summaries/${id}`)
    const { up, score, form } = voteOn(page, byAda)
    await up.click()
    await expect(form.getByRole('alert')).toContainText(/confirm/i)
    await expect(score).toHaveText('1')
    await expect(up).toHaveAttribute('aria-pressed', 'false')
  })
}
