import { actorOf, createPaper, createPerson } from '../support/factories'
import { mailChoicesOf } from '@/lib/notices/queries'
import { unsubscribeToken } from '@/lib/notices/unsubscribe'
import { save } from '@/lib/library/commands'
import { expect, test } from '../support/test'
import { told } from './journeys/told'

told()

test('a mail program ends mails by one press, without cookies or an origin; looking at its address does not', async ({ request }) => {
  const { id } = await createPerson()
  const address = `/unsubscribe/one-click?token=${unsubscribeToken({ personId: id, kind: 'REPLY' })}`
  const looked = await request.get(address)
  expect([looked.status(), new URL(looked.url()).pathname, (await mailChoicesOf(id)).REPLY]).toEqual([200, '/unsubscribe', 'AT_ONCE'])
  const pressed = await request.post(address, { form: { 'List-Unsubscribe': 'One-Click' } })
  expect([pressed.status(), (await mailChoicesOf(id)).REPLY]).toEqual([200, 'NEVER'])
  expect((await request.post(`${address}x`, { form: { 'List-Unsubscribe': 'One-Click' } })).status()).toBe(404)
})

test('nobody has another’s library, news or feed', async ({ page, request }) => {
  const owner = actorOf(await createPerson())
  const paper = await createPaper({ title: 'Kept in secret' })
  await save(owner, paper.key, true)
  for (const path of ['/library', '/library?list=1', '/notices', '/following', `/library/paper?paper=${paper.key}`]) {
    await page.goto(path)
    await expect(page).toHaveURL(/\/sign-in\?next=/)
  }
  for (const path of ['/library.bib', '/library.ris?list=1']) expect((await request.get(path)).status()).toBe(401)
  for (const path of ['/following/x.atom', '/following/.rss', `/following/${'A'.repeat(54)}.feed.json`]) expect((await request.get(path)).status()).toBe(404)
})
