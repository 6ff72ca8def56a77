import type { Page } from '@playwright/test'
import { db } from '@/lib/db'
import { linkIn, mailTo } from '../../support/outbox'
import { expect, test } from '../../support/test'
import { confirm, expectSignedIn, expectSignedOut, member, newcomer, signInByForm, signUp, typePassword } from '../steps/accounts'
import { expectRefused, sendUnchecked, statusAfter } from '../steps/page'

const wrong = 'There is no account with that name and password.'
const spent = 'This link does not work any more'

/** Asks for a link that sets a new password, and returns what the page then says. */
async function forget(page: Page, email: string): Promise<string | null> {
  await page.goto('/forgot')
  await page.getByLabel('E-mail address').fill(email)
  await page.getByRole('button', { name: 'Send the link' }).click()
  return page.getByRole('main').getByRole('status').textContent()
}

/** Passwords, the links in mails, and the sessions that end with them. */
export function passwords(): void {
  test('a forgotten password is set anew by a link that works once', async ({ page, anotherBrowser }) => {
    const person = await member('Emmy Noether')
    const elsewhere = await anotherBrowser()
    await signInByForm(elsewhere, person)

    expect(await forget(page, person.email)).toBe(await forget(page, newcomer('Nobody').email))
    const link = linkIn(await mailTo(person.email, /new password/i))
    await page.goto(link)
    await page.goto(link)
    await sendUnchecked(page)
    await page.getByLabel('New password').fill('short')
    await page.getByRole('button', { name: 'Set the password' }).click()
    await expectRefused(page.getByLabel('New password'), 'A password has at least 8 characters.')
    await page.getByLabel('New password').fill('a new one, long enough')
    await page.getByRole('button', { name: 'Set the password' }).click()
    await expectSignedIn(page, person.name)

    await elsewhere.goto('/')
    await expectSignedOut(elsewhere)
    await elsewhere.goto(link)
    await expect(elsewhere.getByRole('heading', { name: spent })).toBeVisible()
    await elsewhere.goto('/sign-in')
    await typePassword(elsewhere, person.handle, person.password)
    await expect(elsewhere.getByRole('alert').filter({ hasText: wrong })).toBeVisible()
    await signInByForm(elsewhere, { ...person, password: 'a new one, long enough' })
  })

  test('a changed password ends the other session at once, and this one goes on', async ({ page, anotherBrowser }) => {
    const person = await member('Hermann Weyl')
    const elsewhere = await anotherBrowser()
    await signInByForm(page, person)
    await signInByForm(elsewhere, person)
    const before = await page.context().cookies()

    await page.goto('/settings')
    await page.getByLabel('Present password').fill('not this one')
    await page.getByLabel('New password').fill('a new one, long enough')
    await page.getByRole('button', { name: 'Change password' }).click()
    await expectRefused(page.getByLabel('Present password'), 'This is not your password.')
    await page.getByLabel('Present password').fill(person.password)
    await page.getByLabel('New password').fill('a new one, long enough')
    await page.getByRole('button', { name: 'Change password' }).click()
    await expect(page.getByText('Your password is changed.')).toBeVisible()

    await elsewhere.goto('/settings')
    await expect(elsewhere).toHaveURL('/sign-in?next=%2Fsettings')
    await page.goto('/settings')
    await expectSignedIn(page, person.name)
    const token = (cookies: typeof before) => cookies.find(({ name }) => name === 'session')?.value
    expect(token(before)).toBeTruthy()
    expect(token(await page.context().cookies())).not.toBe(token(before))
  })

  test('signing out everywhere ends this session and the others', async ({ page, anotherBrowser }) => {
    const person = await member('David Hilbert')
    const elsewhere = await anotherBrowser()
    await signInByForm(elsewhere, person)
    await signInByForm(page, person)
    await page.goto('/settings')
    await page.getByRole('button', { name: 'Sign out everywhere', exact: true }).click()
    await expectSignedOut(page)
    await elsewhere.goto('/')
    await expectSignedOut(elsewhere)
    expect(await db.session.count({ where: { userId: person.id } })).toBe(0)
  })

  test('a wrong password says the same as an unknown handle', async ({ page }) => {
    const person = await member('Felix Klein')
    const said: (string | null)[] = []
    for (const login of [person.handle, person.email, newcomer('Nobody').handle, newcomer('Nobody').email]) {
      await page.goto('/sign-in')
      expect(await statusAfter(page, () => typePassword(page, login, 'not the password'))).toBe(403)
      const alert = page.getByRole('alert').filter({ hasText: wrong })
      await expect(alert).toBeVisible()
      await expect(page.getByLabel('Handle or e-mail address')).toHaveValue(login)
      expect(await page.content()).not.toContain('not the password')
      said.push(await alert.textContent())
    }
    expect(new Set(said).size).toBe(1)
  })

  test('looking at the link of a mail spends nothing; spent or expired it says so', async ({ page, anotherBrowser }) => {
    const person = newcomer('Grete Hermann')
    await signUp(page, person)
    const link = linkIn(await mailTo(person.email, /confirm your address/i))
    for (const method of ['GET', 'HEAD']) await fetch(link, { method })
    await confirm(page, person)
    const elsewhere = await anotherBrowser()
    await elsewhere.goto(link)
    await expect(elsewhere.getByRole('heading', { name: spent })).toBeVisible()

    await forget(page, person.email)
    const reset = linkIn(await mailTo(person.email, /new password/i))
    await elsewhere.goto(reset)
    await elsewhere.getByLabel('New password').fill('a new one, long enough')
    await db.mailToken.updateMany({ where: { email: person.email }, data: { expiresAt: new Date(0) } })
    expect(await statusAfter(elsewhere, () => elsewhere.getByRole('button', { name: 'Set the password' }).click())).toBe(409)
    await expect(elsewhere.getByRole('main')).toContainText(/This link (has been used|does not work any more)/)
    await elsewhere.goto(reset)
    await expect(elsewhere.getByRole('heading', { name: spent })).toBeVisible()
  })

  test('a taken handle and a bad address are refused beside their fields; what was typed stays, save the password', async ({ page }) => {
    const { handle } = await member('Max Noether')
    await page.goto('/sign-up')
    await sendUnchecked(page)
    await page.getByLabel('Handle').fill(handle.toUpperCase())
    await page.getByLabel('Name', { exact: true }).fill('Fritz Noether')
    await page.getByLabel('E-mail address').fill(`${handle}-2@example.org`)
    await page.getByLabel('Password').fill('long enough')
    expect(await statusAfter(page, () => page.getByRole('button', { name: 'Create account' }).click())).toBe(422)
    await expectRefused(page.getByLabel('Handle'), 'This handle is taken.')
    await expect(page.getByLabel('Name', { exact: true })).toHaveValue('Fritz Noether')
    await expect(page.getByLabel('E-mail address')).toHaveValue(`${handle}-2@example.org`)
    expect(await page.content()).not.toContain('long enough')
  })
}
