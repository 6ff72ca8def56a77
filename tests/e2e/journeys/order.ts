import { randomUUID } from 'node:crypto'
import { db } from '@/lib/db'
import { paperPath } from '@/lib/papers/key'
import { expectAccessible } from '../../support/accessible'
import { createComment, createSummary } from '../../support/factories'
import { mailTo } from '../../support/outbox'
import { expect, test } from '../../support/test'
import { unfold } from '../steps/page'
import { actsOf, comment, commentBy, summaryBy } from '../steps/reading'

const unlike = () => randomUUID().slice(0, 8)

/** Reports, what moderators do with them, and the log that everyone can read. */
export function keepingOrder(): void {
  test('a reported summary is hidden with a reason that its author reads, and shown again', async ({ page, signedInAs, someoneElse, anotherBrowser, javaScriptEnabled: script = true }) => {
    const [why, whyNot] = [`Advertising is not what this is for (${unlike()})`, `He has taken the advertising out (${unlike()})`]
    const author = await someoneElse({ name: 'Robert Recorde' })
    const { id, paperId } = await createSummary({ authorId: author.person.id, text: 'Buy my lenses.' })
    const { key } = await db.paper.findUniqueOrThrow({ where: { id: paperId } })
    const visitor = await anotherBrowser()
    await visitor.goto(paperPath(key))
    await summaryBy(visitor, 'Robert Recorde').getByRole('link', { name: 'Report' }).click()
    await expect(visitor).toHaveURL(/\/sign-in\?next=/)

    const reader = await someoneElse({ name: 'John Dee' })
    await reader.page.goto(paperPath(key))
    await actsOf(summaryBy(reader.page, 'Robert Recorde')).getByRole('link', { name: 'Report' }).click()
    await reader.page.getByLabel('What is wrong with it?').selectOption({ label: 'Advertising or spam' })
    await reader.page.getByLabel('More, if you like').fill(`He sells lenses ${why}.`)
    if (script) await expectAccessible(reader.page)
    await reader.page.getByRole('button', { name: 'Report' }).click()
    await expect(reader.page.getByRole('status').filter({ hasText: 'A moderator will look at it.' })).toBeVisible()
    await reader.page.goto('/moderation')
    await expect(reader.page.getByRole('heading', { level: 1 })).not.toHaveText('Moderation')

    await signedInAs({ role: 'MODERATOR', name: 'Ann Moderator' })
    await page.goto('/moderation')
    const line = page.getByRole('listitem').filter({ hasText: `He sells lenses ${why}.` })
    await expect(line).toContainText('Buy my lenses.')
    await expect(line).toContainText('Summary by Robert Recorde')
    if (script) await expectAccessible(page)
    await line.getByLabel('Reason').fill(why)
    await line.getByRole('button', { name: 'Hide' }).click()
    await expect(line).toHaveCount(0)

    await expect(async () => expect((await visitor.goto(`/summaries/${id}`))!.status()).toBe(404)).toPass()
    await visitor.goto(paperPath(key))
    await expect(visitor.getByText('Buy my lenses.')).toHaveCount(0)
    await author.page.goto(`/summaries/${id}`)
    await expect(author.page.getByText(`The reason given: ${why}`)).toBeVisible()
    expect((await mailTo(author.person.email!, /A moderator hid your summary/)).text).toContain(`> ${why}`)

    const decision = (on: typeof page) => on.getByRole('listitem').filter({ hasText: why })
    await visitor.goto('/moderation/log')
    await expect(decision(visitor)).toContainText('Ann Moderator hid a summary of')
    await expect(decision(visitor).getByRole('button')).toHaveCount(0)
    expect(await visitor.content()).not.toMatch(/Recorde|Buy my lenses|John Dee/)

    await page.goto('/moderation/log')
    if (script) await expectAccessible(page)
    await unfold(decision(page), 'Take it back')
    await decision(page).getByLabel('Reason').fill(whyNot)
    await decision(page).getByRole('button', { name: 'Show again' }).click()
    await expect(page.getByRole('listitem').filter({ hasText: whyNot })).toBeVisible()
    await expect(async () => expect((await visitor.goto(`/summaries/${id}`))!.status()).toBe(200)).toPass()
  })

  test('a hidden comment leaves its place, and its author reads why', async ({ page, signedInAs, someoneElse, anotherBrowser }) => {
    const insult = `An insult, no argument (${unlike()})`
    const author = await someoneElse({ name: 'Thomas Harriot' })
    const { id, summaryId } = await createComment({ authorId: author.person.id, text: 'You are all fools.' })
    await createComment({ summaryId, parentId: id, text: 'Are we?' })
    await signedInAs({ role: 'MODERATOR' })
    await page.goto(`/summaries/${summaryId}`)
    await actsOf(commentBy(page, 'Thomas Harriot')).getByRole('link', { name: 'Report' }).click()
    await page.getByLabel('Reason').fill(insult)
    await page.getByRole('button', { name: 'Hide' }).click()
    await expect(page).toHaveURL('/moderation/log')
    const visitor = await anotherBrowser()
    await expect(async () => {
      await visitor.goto(`/summaries/${summaryId}`)
      await expect(visitor.getByText('You are all fools.')).toHaveCount(0, { timeout: 500 })
    }).toPass()
    await expect(visitor.getByText('Are we?')).toBeAttached()
    await author.page.goto(`/summaries/${summaryId}`)
    await expect(author.page.getByText(`The reason given: ${insult}`)).toBeVisible()
  })

  test('who is suspended reads until when and why, cannot comment, loses no word, and can again when it is lifted', async ({ page, signedInAs, someoneElse, javaScriptEnabled: script = true }) => {
    const insults = `Insults, thrice (${unlike()})`
    const { person, page: theirs } = await someoneElse({ name: 'Simon Forman' })
    const { id } = await createSummary()
    await signedInAs({ role: 'MODERATOR' })
    await page.goto(`/moderation/people?handle=${person.handle}`)
    if (script) await expectAccessible(page)
    await page.getByLabel('For', { exact: true }).selectOption({ label: 'A week' })
    await page.getByRole('form', { name: 'Suspend somebody' }).getByLabel('Reason').fill(insults)
    await page.getByRole('button', { name: 'Suspend', exact: true }).click()
    await expect(page.getByRole('listitem').filter({ hasText: insults })).toContainText(insults)

    await theirs.goto(`/summaries/${id}`)
    await comment(theirs, theirs.getByRole('article'), 'But I say')
    await expect(theirs.getByRole('alert').filter({ hasText: 'A moderator has suspended your account until' })).toBeVisible()
    await expect(theirs.getByLabel('Your comment', { exact: true })).toHaveValue('But I say')
    await theirs.goto('/settings')
    await expect(theirs.getByText(`The reason given: ${insults}`)).toBeVisible()

    await page.goto('/moderation/people')
    const line = page.getByRole('listitem').filter({ hasText: insults })
    await line.getByLabel('Reason').fill('He has apologised')
    await line.getByRole('button', { name: 'End the suspension' }).click()
    await expect(line).toHaveCount(0)
    await theirs.goto(`/summaries/${id}`)
    await comment(theirs, theirs.getByRole('article'), 'I am sorry.')
    await expect(commentBy(theirs, 'Simon Forman')).toContainText('I am sorry.')
  })
}
