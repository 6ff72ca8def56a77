import { randomUUID } from 'node:crypto'
import type { Page } from '@playwright/test'
import { hashPassword } from '@/lib/auth/passwords'
import { createPerson } from '../../support/factories'
import { linkIn, mailTo } from '../../support/outbox'
import { expect } from '../../support/test'
import { unfold } from './page'

export type Login = { handle: string; name: string; email: string; password: string }

/** What someone who has never been here types when they sign up. */
export function newcomer(name: string): Login {
  const handle = `new-${randomUUID().slice(0, 8)}`
  return { handle, name, email: `${handle}@example.org`, password: `the password of ${handle}` }
}

/** Someone who has an account with a password, and what they sign in with. */
export async function member(name: string): Promise<Login & { id: number }> {
  const login = newcomer(name)
  const { handle, email, password } = login
  const { id } = await createPerson({ handle, name, email, passwordHash: await hashPassword(password) })
  return { ...login, id }
}

/** Fills the sign-up form in and sends it; the mail is on its way. */
export async function signUp(page: Page, { handle, name, email, password }: Login): Promise<void> {
  await page.goto('/sign-up')
  await page.getByLabel('Handle').fill(handle)
  await page.getByLabel('Name', { exact: true }).fill(name)
  await page.getByLabel('E-mail address').fill(email)
  await page.getByLabel('Password').fill(password)
  await page.getByRole('button', { name: 'Create account' }).click()
  await expect(page.getByRole('heading', { name: 'Look in your mail' })).toBeVisible()
}

/** Opens the link of the confirmation mail and presses its button: signed in. */
export async function confirm(page: Page, { email, name }: Login): Promise<void> {
  await page.goto(linkIn(await mailTo(email, /confirm your address/i)))
  await page.getByRole('button', { name: 'Confirm and sign in' }).click()
  await expectSignedIn(page, name)
}

/** Fills the sign-in form in, wherever it stands, and sends it. */
export async function typePassword(page: Page, login: string, password: string): Promise<void> {
  await page.getByLabel('Handle or e-mail address').fill(login)
  await page.getByLabel('Password').fill(password)
  await page.getByRole('main').getByRole('button', { name: 'Sign in' }).click()
}

/** Signs in by the page for it. */
export async function signInByForm(page: Page, { handle, password, name }: Login): Promise<void> {
  await page.goto('/sign-in')
  await typePassword(page, handle, password)
  await expectSignedIn(page, name)
}

export async function signOut(page: Page): Promise<void> {
  await unfold(page.getByRole('banner'), 'Your account')
  await page.getByRole('banner').getByRole('button', { name: 'Sign out' }).click()
  await expectSignedOut(page)
}

/** The page knows who this is: the menu names them. */
export async function expectSignedIn(page: Page, name: string): Promise<void> {
  await expect(page.getByRole('banner').locator('details', { hasText: 'Your account' })).toContainText(name)
}

export async function expectSignedOut(page: Page): Promise<void> {
  await expect(page.getByRole('banner').getByRole('link', { name: 'Sign in', exact: true })).toBeVisible()
}
