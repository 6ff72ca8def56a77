import { randomUUID } from 'node:crypto'
import type { Page } from '@playwright/test'
import { db } from '@/lib/db'
import { createPerson } from '../support/factories'
import { startIssuer } from '../support/issuer'
import { service } from '../support/server'
import { expect, test } from '../support/test'
import { expectSignedIn, expectSignedOut, signOut } from './steps/accounts'

const run = randomUUID().slice(0, 8)
const emilie = { name: `Émilie ${run}`, email: `emilie-${run}@example.org`, email_verified: true }
const known = { name: 'Someone at Work', email: `known-${run}@example.org`, email_verified: true }

test.describe.configure({ mode: 'default' }) // one worker: the service has one port

let issuer: Awaited<ReturnType<typeof startIssuer>>
test.beforeAll(async () => {
  issuer = await startIssuer({ [`emilie-${run}`]: emilie, [`known-${run}`]: known })
})
test.afterAll(() => issuer.stop())

/** Leaves for the other service, says there who one is and that the site may know. */
async function signInThere(page: Page, login: string): Promise<void> {
  await page.getByRole('button', { name: 'Continue with Test University' }).click()
  await expect(page).toHaveURL(new RegExp(`^${service.issuer}`))
  await page.getByPlaceholder('Enter any login').fill(login)
  await page.getByPlaceholder('and password').fill('any')
  await page.getByRole('button', { name: 'Sign-in' }).click()
  await page.getByRole('button', { name: 'Continue' }).click()
}

test('someone new who signs in elsewhere gets a handle and a session like any other', async ({ page }) => {
  await page.goto('/sign-in?next=/papers/new')
  await signInThere(page, `emilie-${run}`)
  await expect(page).toHaveURL('/papers/new')
  await expectSignedIn(page, emilie.name)
  const person = await db.person.findUniqueOrThrow({ where: { email: emilie.email }, include: { sessions: true } })
  expect(person).toMatchObject({ handle: `emilie-${run}`, passwordHash: null, sessions: [{ userAgent: expect.stringContaining('Chrom') }] })
  await page.goto(`/people/${person.handle}`)
  await expect(page.getByRole('heading', { level: 1, name: emilie.name })).toBeVisible()

  await signOut(page)
  expect(await db.session.count({ where: { userId: person.id } })).toBe(0)
  await page.goto('/settings')
  await expectSignedOut(page)
})

test('who has an account with the same confirmed address comes to it', async ({ page }) => {
  const { id, name } = await createPerson({ name: 'Someone at Home', email: known.email })
  await page.goto('/sign-in')
  await signInThere(page, `known-${run}`)
  await expectSignedIn(page, name)
  expect(await db.session.count({ where: { userId: id } })).toBe(1)
})

test('who says no there is told here that it did not work', async ({ page }) => {
  await page.goto('/sign-in')
  await page.getByRole('button', { name: 'Continue with Test University' }).click()
  await page.getByRole('link', { name: 'Cancel' }).click()
  await expect(page.getByRole('alert').filter({ hasText: 'Signing in by the other service did not work.' })).toBeVisible()
  await expectSignedOut(page)
})
