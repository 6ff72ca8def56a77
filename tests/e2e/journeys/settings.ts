import { readFile } from 'node:fs/promises'
import { unzipSync, strFromU8 } from 'fflate'
import { db } from '@/lib/db'
import { expectAccessible } from '../../support/accessible'
import { createComment, createPaper, createSummary } from '../../support/factories'
import { linkIn, mailTo } from '../../support/outbox'
import { expect, test } from '../../support/test'
import { expectSignedIn, expectSignedOut, member, signInByForm } from '../steps/accounts'
import { unfold } from '../steps/page'

/** What someone decides of their own account. */
export function settings(): void {
  test('an address is changed once both the new one and the old have confirmed it', async ({ page, anotherBrowser }) => {
    const me = await member('Maria Agnesi')
    await signInByForm(page, me)
    await page.goto('/settings')
    const wanted = `new-${me.handle}@example.org`
    await page.getByLabel('New address').fill(wanted)
    await page.getByLabel('Your password').first().fill(me.password)
    await page.getByRole('button', { name: 'Send a link there' }).click()
    await expect(page.getByRole('status').filter({ hasText: `on its way to ${wanted}` })).toBeVisible()
    const stranger = await anotherBrowser()
    await stranger.goto(linkIn(await mailTo(wanted, /confirm your address/i)))
    await stranger.getByRole('button', { name: 'Confirm it' }).click()
    await expect(stranger.getByRole('heading', { name: 'Half of it is done' })).toBeVisible()
    await expectSignedOut(stranger)
    await page.goto('/settings')
    await expect(page.locator('#address')).toContainText(`waits for the link that was sent to ${me.email}`)
    await page.goto(linkIn(await mailTo(me.email, /Another address for your account/)))
    await page.getByRole('button', { name: 'Let it be so' }).click()
    await expect(page).toHaveURL(/\/settings/)
    await expect(page.getByText(`${wanted} is confirmed.`)).toBeVisible()
    expect(await db.person.findUnique({ where: { id: me.id } })).toMatchObject({ email: wanted })
  })

  test('one session elsewhere is ended, and the avatar has another colour', async ({ page, anotherBrowser }) => {
    const me = await member('Sofia Kovalevskaya')
    const elsewhere = await anotherBrowser()
    await signInByForm(elsewhere, me)
    await signInByForm(page, me)
    await page.goto('/settings')
    await page.getByLabel('Plum').check()
    await page.getByRole('button', { name: 'Save changes' }).click()
    await expect(page.getByRole('status').filter({ hasText: 'Saved.' })).toBeVisible()
    expect(await db.person.findUnique({ where: { id: me.id } })).toMatchObject({ colour: 3 })
    const there = page.locator('#sessions').getByRole('button', { name: /^Sign out Chrome/ })
    await there.click()
    await expect(there).toHaveCount(0)
    await elsewhere.goto('/settings')
    await expectSignedOut(elsewhere)
    await page.goto('/settings')
    await expect(page.getByLabel('Plum')).toBeChecked()
    await expectSignedIn(page, me.name)
  })

  test('everything of mine comes as an archive, and a file of texts becomes drafts', async ({ page, signedInAs, anotherBrowser, javaScriptEnabled: script = true }) => {
    const me = await signedInAs()
    const { id } = await createSummary({ authorId: me.id, text: 'Mine, all of it.' })
    const paper = await createPaper()
    await page.goto('/settings')
    if (script) await expectAccessible(page)
    const downloading = page.waitForEvent('download')
    await page.getByRole('link', { name: 'Download everything' }).click()
    const download = await downloading
    expect(download.suggestedFilename()).toMatch(new RegExp(`^${me.handle}-\\d{4}-\\d\\d-\\d\\d\\.zip$`))
    const files = unzipSync(await readFile(await download.path()))
    expect(strFromU8(Object.entries(files).find(([name]) => name.startsWith(`summaries/${id}-`))![1])).toContain('Mine, all of it.')
    const visitor = await anotherBrowser()
    await visitor.goto('/settings/export')
    await expect(visitor).toHaveURL(/\/sign-in/)

    await page.getByRole('link', { name: 'Bring texts along from a file' }).click()
    if (script) await expectAccessible(page)
    const file = (text: string) => ({ name: 'texts.csv', mimeType: 'text/csv', buffer: Buffer.from(text) })
    await page.getByLabel('File').setInputFiles(file('nothing,of,use\n1,2,3'))
    await page.getByRole('button', { name: 'Make drafts of it' }).click()
    await expect(page.getByText('This is no CSV file whose first line names')).toBeVisible()
    await page.getByLabel('File').setInputFiles(file(`bibtexKey,text\n${paper.key},"Brought\nalong."\nnobody/has/this,Lost.\n`))
    await page.getByRole('button', { name: 'Make drafts of it' }).click()
    await expect(page.getByText('1 draft was made')).toBeVisible()
    await expect(page.getByRole('link', { name: 'nobody/has/this' })).toHaveAttribute('href', /^\/papers\/new\?from=/)
    await page.getByRole('link', { name: 'Your drafts' }).click()
    await expect(page.getByRole('main')).toContainText('Brought along.')
  })

  test('who deletes their account leaves their texts under no name, as they chose', async ({ page, anotherBrowser }) => {
    const me = await member('Émilie du Châtelet')
    const { id } = await createSummary({ authorId: me.id, text: 'Force is not motion.' })
    const remark = await createComment({ authorId: me.id, text: 'It is squared.' })
    await signInByForm(page, me)
    await page.goto('/settings')
    await unfold(page, 'Delete my account')
    const form = page.getByRole('form', { name: 'Delete my account' })
    await form.getByLabel('goes: summaries with what').check()
    await form.getByLabel('Your password').fill('not this one')
    await form.getByRole('button').click()
    await expect(page.getByText('This is not your password.').first()).toBeVisible()
    await expect(form.getByLabel('goes: summaries with what')).toBeChecked()
    await form.getByLabel('stays: summaries under no name').check()
    await form.getByLabel('Your password').fill(me.password)
    await form.getByRole('button').click()
    await expect(page).toHaveURL('/')
    await expectSignedOut(page)
    const visitor = await anotherBrowser()
    await expect(async () => {
      await visitor.goto(`/summaries/${id}`)
      await expect(visitor.getByRole('heading', { name: 'Summary by an anonymous reader' })).toBeAttached({ timeout: 500 })
    }).toPass()
    await expect(visitor.getByRole('article')).toContainText('Force is not motion.')
    await visitor.goto(`/summaries/${remark.summaryId}`)
    await expect(visitor.getByRole('article', { name: 'Comment by someone who left' })).toContainText('It is squared.')
    expect(await visitor.content()).not.toContain('Châtelet')
    expect((await visitor.goto(`/people/${me.handle}`))!.status()).toBe(404)
  })
}
