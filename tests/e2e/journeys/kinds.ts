import { db } from '@/lib/db'
import { paperPath } from '@/lib/papers/key'
import { expectAccessible } from '../../support/accessible'
import { createComment, createNote, createPaper, createSummary } from '../../support/factories'
import { expect, test } from '../../support/test'
import { unfold } from '../steps/page'
import { actsOf, commentBy, summaryBy } from '../steps/reading'
import { desk } from '../steps/writing'

/** Draft, private note with a secret link, public: and from one to the other. */
export function kinds(): void {
  test('a note is shown by a secret link, which no search engine and no cache keeps, until it is taken back', async ({ page, signedInAs, anotherBrowser, javaScriptEnabled: script = true }) => {
    const me = await signedInAs({ name: 'Blaise Pascal' })
    const paper = await createPaper()
    await createNote({ authorId: me.id, paperId: paper.id, text: 'Is $x^2$ right here?' })
    await page.goto(`/write?paper=${paper.key}&note=1`)
    await unfold(page, 'Show it to others by a secret link')
    await page.getByRole('button', { name: 'Make a secret link' }).click()
    const link = await page.getByLabel('Whoever has this address reads the note').inputValue()
    if (script) await expectAccessible(page)

    const friend = await anotherBrowser()
    const answer = (await friend.goto(link))!
    expect(answer.headers()).toMatchObject({ 'cache-control': 'no-store', 'x-robots-tag': 'noindex' })
    await expect(friend.getByRole('article')).toContainText('Private note, shown to you by a secret link')
    await expect(friend.getByRole('article').getByRole('math')).toHaveCount(1)
    await expect(friend.getByRole('article').getByRole('link', { name: 'Blaise Pascal' })).toBeVisible()
    await friend.goto(paperPath(paper.key))
    await expect(friend.getByRole('main')).not.toContainText('right here?')

    await page.getByRole('button', { name: 'Take the link back' }).click()
    if (script) await expect(page.getByRole('status').filter({ hasText: 'leads nowhere' })).toBeFocused()
    else await expect(page.getByText('Make a secret link')).toHaveCount(1)
    await unfold(page, 'Show it to others by a secret link')
    await expect(page.getByRole('button', { name: 'Make a secret link' })).toBeVisible()
    expect((await friend.goto(link))!.status()).toBe(404)
  })

  test('a withdrawn summary is a draft again, and comes back with its votes and comments', async ({ page, signedInAs, anotherBrowser }) => {
    const me = await signedInAs({ name: 'Pierre de Fermat' })
    const { id, paperId } = await createSummary({ authorId: me.id, text: 'The margin is too small.' })
    await createComment({ summaryId: id, text: 'For what?' })
    await db.summaryVote.create({ data: { summaryId: id, personId: (await createSummary()).authorId, value: 1 } })
    const { key } = await db.paper.findUniqueOrThrow({ where: { id: paperId } })
    await page.goto(paperPath(key))
    const acts = actsOf(summaryBy(page, 'Pierre de Fermat'))
    await unfold(acts, 'Withdraw')
    await page.getByRole('button', { name: 'Withdraw summary' }).click()
    await expect(page.getByRole('heading', { name: 'Summary by' })).toHaveCount(0)
    const visitor = await anotherBrowser()
    expect((await visitor.goto(`/summaries/${id}`))!.status()).toBe(404)
    await page.goto(`/people/${me.handle}?show=drafts`)
    await expect(page.getByRole('main')).toContainText('The margin is too small.')
    await page.goto(`/write?paper=${key}`)
    await expect(desk(page).source).toHaveValue('The margin is too small.')
    await desk(page).publish.click()
    await expect(summaryBy(page, 'Pierre de Fermat')).toContainText('The margin is too small.')
    await expect(async () => expect((await visitor.goto(`/summaries/${id}`))!.status()).toBe(200)).toPass()
    await expect(commentBy(visitor, 'Ada Lovelace')).toContainText('For what?')
    await expect(visitor.getByRole('status', { name: 'Score' }).first()).toHaveText('2')
  })

  test('a summary can be shared, cited and read as it is written, with nothing asked of other sites', async ({ page, anotherBrowser, javaScriptEnabled: script = true }) => {
    const { id } = await createSummary({ visibility: 'ANONYMOUS', text: 'A *law* for $s$.' })
    await page.goto(`/summaries/${id}`)
    const acts = actsOf(summaryBy(page, 'an anonymous reader'))
    await unfold(acts, 'Share')
    await expect(acts.getByLabel('Address')).toHaveValue(new URL(page.url()).origin + `/summaries/${id}`)
    await expect(acts.getByRole('link', { name: 'Send it by mail' })).toHaveAttribute('href', /^mailto:\?subject=/)
    await unfold(acts, 'Share')
    await unfold(acts, 'Cite')
    await expect(acts.getByRole('group', { name: 'BibTeX' })).toContainText('author = {{An anonymous reader}}')
    if (script) await expectAccessible(page)
    const source = await page.request.get((await acts.getByRole('link', { name: 'Source' }).getAttribute('href'))!)
    expect(await source.text()).toBe('A *law* for $s$.')
    expect(source.headers()['content-type']).toBe('text/plain; charset=utf-8')
    const visitor = await anotherBrowser()
    expect((await visitor.request.get('/summaries/2147483647/source')).status()).toBe(404)
  })
}
