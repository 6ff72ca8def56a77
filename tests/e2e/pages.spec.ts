import { expectAccessible } from '../support/accessible'
import { expect, test } from '../support/test'
import { forPeople, forVisitors } from './addresses'
import { expectSound } from './sound'

for (const address of forVisitors) {
  test(`a visitor opens ${address.path}`, async ({ page }) => {
    await expectSound(page, address)
    await expectAccessible(page)
  })
}

for (const address of forPeople) {
  test(`someone signed in opens ${address.path}`, async ({ page, signedInAs }) => {
    const { name } = await signedInAs({ name: 'Grace Brewster Hopper' })
    await expectSound(page, address)
    await expect(page.getByRole('banner')).toContainText(name)
    await expectAccessible(page)
  })
}

test('a visitor who opens the settings is led to sign in and back', async ({ page }) => {
  await page.goto('/settings')
  await expect(page).toHaveURL('/sign-in?next=%2Fsettings')
})
