import { publish } from '@/lib/summaries/commands'
import { post } from '@/lib/comments/commands'
import { paperPath } from '@/lib/papers/key'
import { actorOf, createPaper, createPerson, createSummary } from '../../support/factories'
import { linkIn, mailTo } from '../../support/outbox'
import { site } from '../../support/server'
import { expect, test } from '../../support/test'

const writing = (paper: string, text: string) => ({ paper, text, language: 'en', copy: 0, visibility: 'PUBLIC' as const })

/** Being told, following and keeping, as people do it. */
export function told(): void {
  test('a comment is told on the site and by mail, and its mails end by a link in one', async ({ page, signedInAs }) => {
    const me = await signedInAs({ name: 'Ida Rhodes' })
    const { id } = await createSummary({ authorId: me.id })
    const eve = actorOf(await createPerson({ name: 'Eve Merriam' }))
    await post(eve, { summary: id, text: 'Is $\\alpha^2$ meant?' })
    const mail = await mailTo(me.email!, /^Eve Merriam commented/)
    expect(mail.text).toContain('> Is α² meant?')
    expect(mail.html).toContain('<i>α²</i>')

    await page.goto('/notices')
    await expect(page.getByRole('banner').getByRole('link', { name: 'News 1' })).toBeVisible()
    const line = page.getByRole('listitem').filter({ hasText: 'Eve Merriam commented on your summary of' })
    await expect(line).toContainText('New:')
    await page.getByRole('button', { name: 'Mark all as read' }).click()
    await expect(page.getByRole('button', { name: 'Mark all as read' })).toHaveCount(0)
    await expect(line).not.toContainText('New:')
    await line.getByRole('link', { name: /Invariant/ }).click()
    await expect(page).toHaveURL(/\/summaries\/\d+#comment-\d+$/)

    await page.context().clearCookies()
    const links = mail.text!.split(/\s/).filter((word) => word.startsWith(site.url))
    expect(links[0]).toBe(linkIn(mail))
    await page.goto(links.find((link) => link.includes('/unsubscribe'))!)
    await page.getByRole('button', { name: 'End these mails' }).click()
    await expect(page.getByRole('status')).toHaveText('You get no more of these mails.')
  })

  test('how one hears is chosen in the settings', async ({ page, signedInAs }) => {
    await signedInAs()
    await page.goto('/settings')
    await page.getByLabel('Comments on my summaries').selectOption('Never')
    await page.getByRole('button', { name: 'Save choices' }).click()
    await expect(page.getByRole('status')).toHaveText('Saved.')
    await page.goto('/settings')
    await expect(page.getByLabel('Comments on my summaries')).toHaveValue('NEVER')
    await expect(page.getByLabel('Summaries by people I follow')).toHaveValue('DAILY')
  })

  test('a paper is followed; its new summary is news, and stands under Following and in a feed', async ({ page, request, signedInAs }) => {
    const me = await signedInAs()
    const paper = await createPaper({ title: 'Of things to come' })
    await page.goto(paperPath(paper.key))
    await page.getByRole('button', { name: 'Follow this paper' }).click()
    await expect(page.getByRole('button', { name: 'Stop following this paper' })).toBeVisible()
    await publish(actorOf(await createPerson({ name: 'Cassandra' })), writing(paper.key, 'It will come.'))
    await mailTo(me.email!, /^Cassandra explained a paper/)
    await page.goto('/following')
    await expect(page.getByRole('article').filter({ hasText: 'Of things to come' })).toContainText('It will come.')
    await page.getByRole('button', { name: 'Make an address' }).click()
    const address = await page.getByLabel('Your feed’s address').inputValue()
    const feed = await request.get(address)
    expect(feed.headers()['content-type']).toContain('application/atom+xml')
    expect(feed.headers()['cache-control']).toBe('no-store')
    expect(await feed.text()).toContain('Of things to come')
    await page.goto('/following')
    await page.getByRole('button', { name: 'Stop following Of things to come' }).click()
    await expect(page.getByText('You follow nothing yet.')).toBeVisible()
  })

  test('a person, a venue and a field are followed from their pages', async ({ page, signedInAs }) => {
    await signedInAs()
    for (const [path, name] of [['/people/meilin-hart', 'Mei-Lin Hart'], ['/venues/conf/nips', 'NeurIPS'], ['/?field=computer-science', 'Computer science']] as const) {
      await page.goto(path)
      await page.getByRole('button', { name: `Follow ${name}` }).click()
      await expect(page.getByRole('button', { name: `Stop following ${name}` })).toBeVisible()
    }
    await page.goto('/following')
    for (const name of ['Mei-Lin Hart', 'NeurIPS', 'Computer science']) await expect(page.getByRole('complementary').getByRole('link', { name })).toBeVisible()
  })

  test('a paper is saved, put into a list with a note, cited from there and taken out again', async ({ page, signedInAs }) => {
    await signedInAs()
    const { key } = await createPaper({ title: 'Worth keeping' })
    await page.goto(paperPath(key))
    await page.getByRole('button', { name: 'Save', exact: true }).click()
    await page.getByRole('link', { name: 'Saved: lists and note' }).click()
    await page.getByLabel('A new list').fill('Reading group')
    await page.getByLabel('Note for yourself').fill('Lemma 3 is the point.')
    await page.getByRole('button', { name: 'Save changes' }).click()
    await expect(page.getByRole('status')).toHaveText('Saved.')
    await page.goto('/library')
    await page.getByRole('link', { name: /^Reading group/ }).click()
    await expect(page.getByRole('heading', { name: 'Reading group' })).toBeVisible()
    await expect(page.getByText('Lemma 3 is the point.')).toBeVisible()
    const file = await page.getByRole('link', { name: 'BibTeX' }).getAttribute('href')
    const exported = await page.request.get(file!)
    expect(await exported.text()).toContain('title = {{Worth keeping}}')
    await page.getByRole('link', { name: 'Lists and note' }).click()
    await expect(page.getByLabel('Reading group')).toBeChecked()
    await page.getByRole('button', { name: 'Remove from your library' }).click()
    await expect(page.getByRole('button', { name: 'Save paper' })).toBeVisible()
    await page.goto('/library')
    await expect(page.getByText('You have saved no paper yet.')).toBeVisible()
  })
}
