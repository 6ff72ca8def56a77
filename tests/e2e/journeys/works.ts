import { randomUUID } from 'node:crypto'
import { db } from '@/lib/db'
import { paperPath } from '@/lib/papers/key'
import { expectAccessible } from '../../support/accessible'
import { createPaper, createSummary } from '../../support/factories'
import { expect, test } from '../../support/test'
import { unfold } from '../steps/page'
import { summaryBy } from '../steps/reading'
import { desk } from '../steps/writing'

const some = () => randomUUID().slice(0, 8)
/** A title unlike any other, to the letter and in its parts. */
const title = () => `${randomUUID()} considered`

/** One page for each work: recognised, set right, not added twice, asked for, merged. */
export function works(): void {
  test('paste, check what was recognised, correct it, write', async ({ page, signedInAs, anotherBrowser, javaScriptEnabled: script = true }) => {
    const { name } = await signedInAs()
    const doi = `10.5555/${some()}-here`
    await page.goto(`/papers/new?from=${doi}`)
    await page.getByRole('button', { name: 'Fetch it' }).click()
    await expect(page).toHaveURL(`/correct?${new URLSearchParams({ paper: doi })}`)
    await expect(page.getByLabel('Title')).toHaveValue(`Found at ${doi}`)
    await expect(page.getByLabel('Authors')).toHaveValue('Lise Meitner')
    await expect(page.getByLabel('Year')).toHaveValue('1939')
    if (script) await expectAccessible(page)
    await page.getByLabel('Title').fill('')
    await page.getByLabel('Title').fill('Disintegration of uranium by neutrons')
    await page.getByLabel('Authors').fill('Lise Meitner, Otto Robert Frisch')
    await page.getByLabel('Year').fill('39')
    await page.getByRole('button', { name: 'Save and write' }).click()
    await expect(page.getByText('A year has four digits, as 2015.').first()).toBeVisible()
    await expect(page.getByLabel('Authors')).toHaveValue('Lise Meitner, Otto Robert Frisch')
    await page.getByLabel('Year').fill('1939')
    await page.getByRole('button', { name: 'Save and write' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Disintegration of uranium by neutrons' })).toBeVisible()
    await desk(page).source.fill('Why nuclei burst.')
    await desk(page).publish.click()
    await expect(summaryBy(page, name)).toContainText('Why nuclei burst.')
    const visitor = await anotherBrowser()
    await visitor.goto(paperPath(doi))
    await expect(visitor.getByRole('heading', { level: 1 })).toHaveText('Disintegration of uranium by neutrons')
    await expect(visitor.getByRole('link', { name: 'Otto Robert Frisch' })).toBeVisible()
    await expect(visitor.getByRole('link', { name: 'Correct them' })).toHaveCount(0)
    expect((await visitor.request.get(`/correct?paper=${doi}`, { maxRedirects: 0 })).status()).toBe(307)
  })

  test('who adds what may be here is shown it first, and loses nothing', async ({ page, signedInAs, javaScriptEnabled: script = true }) => {
    await signedInAs()
    const here = await createPaper({ title: title() })
    await page.goto('/papers/new')
    await page.getByLabel('Title').fill(here.title.toUpperCase())
    await page.getByLabel('Authors').fill('Emmy Noether')
    await unfold(page, 'Abstract, keywords')
    await page.getByLabel('Abstract').fill('Something else altogether.')
    await page.getByRole('button', { name: 'Add only' }).click()
    const near = page.getByRole('region', { name: 'Is it one of these?' })
    await expect(near.getByRole('link', { name: here.title })).toHaveAttribute('href', paperPath(here.key))
    await expect(page.getByLabel('Abstract')).toHaveValue('Something else altogether.')
    expect(await db.paper.count({ where: { title: here.title.toUpperCase() } })).toBe(0)
    if (script) await expectAccessible(page)
    await near.getByRole('button', { name: 'None of these: add it', exact: true }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(here.title.toUpperCase())
  })

  test('readers ask for a summary, and the paper is off the list once there is one', async ({ page, signedInAs, someoneElse, anotherBrowser }) => {
    const paper = await createPaper({ title: title() })
    const first = await someoneElse({ handle: `asker-${some()}` })
    const visitor = await anotherBrowser()
    await visitor.goto(paperPath(paper.key))
    await expect(visitor.getByRole('main').getByRole('link', { name: 'Ask for a summary' })).toHaveAttribute('href', /^\/sign-in\?next=.*asking/)
    await signedInAs()
    for (const reader of [first.page, page]) {
      await reader.goto(paperPath(paper.key))
      await reader.getByRole('button', { name: 'Ask for a summary' }).click()
      await expect(reader.getByRole('button', { name: 'Stop asking' })).toBeVisible()
    }
    await expect(page.getByText('You and 1 other reader ask for a summary.')).toBeVisible()
    await visitor.reload()
    await expect(visitor.getByText('2 readers ask for a summary.')).toBeVisible()
    expect(await visitor.content()).not.toContain(first.person.handle)
    await visitor.goto('/waiting')
    const line = (on: typeof page) => on.getByRole('listitem').filter({ hasText: paper.title })
    await expect(line(visitor)).toContainText('2 readers ask')
    await page.goto('/waiting')
    await line(page).getByRole('button', { name: 'Stop asking' }).click()
    await expect(line(page)).toContainText('1 reader asks')
    await createSummary({ paperId: paper.id })
    // A kept page may serve for a second more.
    await expect(async () => {
      await visitor.goto('/waiting')
      await expect(line(visitor)).toHaveCount(0, { timeout: 500 })
    }).toPass()
  })

  test('a moderator merges two papers, and every old address leads on', async ({ page, signedInAs, anotherBrowser, someoneElse, javaScriptEnabled: script = true }) => {
    const doi = `10.5555/${some()}`
    const [typed, fetched] = [await createPaper({ title: title() }), await createPaper({ title: title(), key: doi, identifiers: { create: { scheme: 'DOI', value: doi } } })]
    const [one, other] = [await createSummary({ paperId: typed.id, text: 'Told there.' }), await createSummary({ paperId: fetched.id, text: 'Told here.' })]
    const visitor = await anotherBrowser()
    await visitor.goto(paperPath(typed.key))
    await expect(visitor.getByText('Told there.')).toBeVisible()
    const member = await someoneElse()
    expect((await member.page.goto('/moderation'))!.status()).toBe(404)
    await signedInAs({ role: 'MODERATOR' })
    await page.goto('/')
    await page.goto('/moderation/papers')
    await page.getByLabel('One paper').fill(typed.key)
    await page.getByLabel('The other').fill(`doi:${doi}`)
    await page.getByRole('button', { name: 'Lay side by side' }).click()
    const proposal = page.getByRole('listitem').filter({ hasText: typed.title })
    await expect(proposal.getByRole('link', { name: fetched.title })).toBeVisible()
    if (script) await expectAccessible(page)
    await proposal.getByLabel('Reason').fill('The same work')
    await proposal.getByRole('button', { name: 'Merge' }).click()
    await expect(proposal).toHaveCount(0)
    await visitor.reload()
    await expect(visitor).toHaveURL(paperPath(doi))
    for (const text of ['Told there.', 'Told here.']) await expect(visitor.getByText(text)).toBeVisible()
    for (const [from, to] of [[`${paperPath(typed.key)}.bib`, `${paperPath(doi)}.bib`], [`${paperPath(typed.key)}.atom`, `${paperPath(doi)}.atom`], [`/paper?bibtexKey=${typed.key}`, paperPath(doi)]]) {
      const answer = await visitor.request.get(from!, { maxRedirects: 0 })
      expect([301, 308]).toContain(answer.status())
      expect([from, new URL(answer.headers()['location']!, 'http://x').pathname]).toEqual([from, to])
    }
    for (const { id } of [one, other]) expect((await visitor.goto(`/summaries/${id}`))!.status()).toBe(200)
    expect(await db.moderatorAction.count({ where: { paperId: fetched.id, otherPaperId: typed.id, verb: 'MERGE' } })).toBe(1)
  })
}
