import { test } from '../support/test'
import { forPeople, forVisitors } from './addresses'
import { expectSound } from './sound'

for (const address of forVisitors) {
  test(`a visitor opens ${address.path}`, async ({ page }) => expectSound(page, address))
}

for (const address of forPeople) {
  test(`someone signed in opens ${address.path}`, async ({ page, signedInAs }) => {
    await signedInAs()
    await expectSound(page, address)
  })
}
