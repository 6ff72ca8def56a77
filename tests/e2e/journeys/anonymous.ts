import { db } from '@/lib/db'
import { paperPath } from '@/lib/papers/key'
import { createPaper, createSummary } from '../../support/factories'
import { mailTo } from '../../support/outbox'
import { expect, test } from '../../support/test'
import { comment, commentBy, summaryBy } from '../steps/reading'
import { desk } from '../steps/writing'

/** Who publishes without a name is known to nobody but themselves. */
export function anonymous(): void {
  test('an anonymous summary tells nobody who wrote it, and its author comments as "the author"', async ({ page, signedInAs, someoneElse }) => {
    const writer = await signedInAs({ name: 'Currer Bell' })
    const paper = await createPaper()
    const here = paperPath(paper.key)

    await page.goto(`/write?paper=${paper.key}`)
    await desk(page).source.fill('Nobody shall know that I, of all people, wrote this.')
    await page.getByLabel('Publish as').selectOption({ label: 'An anonymous reader' })
    await expect(page.getByText('Only you and the moderators will know.')).toBeVisible()
    await desk(page).publish.click()
    const own = summaryBy(page, 'an anonymous reader')
    await expect(own).toContainText('you, as an anonymous reader')

    const { person: reader, page: theirs } = await someoneElse({ name: 'George Smith' })
    await theirs.goto(here)
    await comment(theirs, summaryBy(theirs, 'an anonymous reader'), 'Who are you?')
    await expect(commentBy(theirs, reader.name)).toBeVisible()

    await page.goto(here)
    await comment(page, own, 'That I shall not say.')
    await expect(commentBy(page, 'the author')).toContainText('That I shall not say.')
    const { id, commentCount } = await db.summary.findFirstOrThrow({ where: { paperId: paper.id } })
    expect(commentCount).toBe(2)

    const asked = [here, `/summaries/${id}`, `/summaries/${id}/history`, '/', '/people', `/search?q=${encodeURIComponent(paper.title)}`]
    for (const path of asked) {
      await theirs.goto(path)
      const html = await theirs.content()
      expect(html, path).not.toContain(writer.name)
      expect(html, path).not.toContain(writer.handle)
      expect(html, path).not.toContain(writer.email!)
    }
    await theirs.goto(here)
    await expect(summaryBy(theirs, 'an anonymous reader')).toContainText('Nobody shall know')
    await expect(commentBy(theirs, 'the author')).toContainText('That I shall not say.')
    await theirs.goto(`/people/${writer.handle}`)
    await expect(theirs.getByRole('main')).not.toContainText('Nobody shall know')
    await expect(theirs.getByRole('main')).not.toContainText(paper.title)
    await theirs.goto(`/people/${writer.handle}?show=comments`)
    await expect(theirs.getByRole('main')).not.toContainText('That I shall not say.')

    await page.goto(`/people/${writer.handle}`)
    await expect(page.getByRole('main')).toContainText('Nobody shall know')

    expect((await mailTo(writer.email!, /George Smith commented on your summary/)).text).toContain('> Who are you?')
  })

  test('a summary that turns anonymous hides its name and its earlier texts', async ({ page, signedInAs, someoneElse }) => {
    const writer = await signedInAs({ name: 'Ellis Bell' })
    const paper = await createPaper()
    const { id } = await createSummary({ paperId: paper.id, authorId: writer.id, text: 'I, Ellis, saw it on the moor.' })
    await page.goto(`/write?paper=${paper.key}`)
    await desk(page).source.fill('It was seen on the moor.')
    await page.getByLabel('Publish as').selectOption({ label: 'An anonymous reader' })
    await desk(page).publish.click()
    await expect(summaryBy(page, 'an anonymous reader')).toContainText('It was seen on the moor.')

    const { page: theirs } = await someoneElse()
    for (const path of [paperPath(paper.key), `/summaries/${id}`, `/summaries/${id}/history`]) {
      await theirs.goto(path)
      await expect(theirs.getByRole('main')).toContainText('seen on the moor.')
      const html = await theirs.content()
      expect(html, path).not.toContain('Ellis')
      expect(html, path).not.toContain(writer.handle)
    }
  })

  test('a private note is there for its writer alone', async ({ page, signedInAs, someoneElse }) => {
    const writer = await signedInAs()
    const { paperId } = await createSummary()
    const { key, title } = await db.paper.findUniqueOrThrow({ where: { id: paperId } })
    await page.goto(paperPath(key))
    await page.getByRole('link', { name: 'Private note' }).click()
    await page.getByLabel('Source of your note').fill('Doubtful: see $x^2$ in the margin.')
    await page.getByRole('button', { name: 'Keep note' }).click()
    const note = page.getByRole('complementary', { name: 'Your private note' })
    await expect(note).toContainText('Doubtful')
    await expect(note.getByRole('math')).toHaveCount(1)

    await note.getByRole('link', { name: 'Edit' }).click()
    await page.getByLabel('Source of your note').fill('Doubtful no more.')
    await page.getByRole('button', { name: 'Keep note' }).click()
    await expect(note).toContainText('Doubtful no more.')

    const { page: theirs } = await someoneElse()
    const { id } = await db.summary.findFirstOrThrow({ where: { authorId: writer.id, kind: 'NOTE' } })
    for (const path of [paperPath(key), '/', `/people/${writer.handle}`, `/people/${writer.handle}?show=drafts`, `/search?q=${encodeURIComponent(title)}`]) {
      await theirs.goto(path)
      expect(await theirs.content(), path).not.toContain('Doubtful')
    }
    for (const path of [`/summaries/${id}`, `/summaries/${id}/history`]) expect((await theirs.goto(path))?.status(), path).toBe(404)
  })
}
