import { linkIn, mailTo } from '../../support/outbox'
import { expect, test } from '../../support/test'
import { confirm, expectSignedOut, member, newcomer, signInByForm, signOut, signUp } from '../steps/accounts'
import { unfold } from '../steps/page'
import { actsOf, comment, commentBy, reply, summaryBy, voteOn } from '../steps/reading'
import { addPaper, choosePicture, desk, proseOf, showPreview } from '../steps/writing'

const text = String.raw`# What it shows

Every prime $p \equiv 1 \pmod 4$ is $a^2 + b^2$ in one way, so that

$$\sum_i x_i^2$$

counts what it should.[^1]

[^1]: Up to order and sign.
`

/** From signing up to signing out: a summary is written, read, voted on, discussed, edited. */
export function mainJob(): void {
  test('the main job: a summary from its writer to its readers and back', async ({ page, javaScriptEnabled: script = true }) => {
    test.setTimeout(180_000)
    const writer = newcomer('Sophie Germain')
    const reader = await member('Ernst Kummer')
    let title = ''

    await test.step('sign up and confirm the address', async () => {
      await signUp(page, writer)
      await expectSignedOut(page)
      await confirm(page, writer)
    })

    await test.step('write about a paper that was not here yet, seeing what it will be', async () => {
      title = await addPaper(page)
      const { source, preview, publish } = desk(page)
      await source.fill(text)
      await choosePicture(page, script)
      await showPreview(page, script)
      await expect(preview.getByRole('math').last()).toContainText(String.raw`\sum_i x_i^2`)
      await expect(preview.getByRole('img', { name: 'squares' })).toHaveJSProperty('naturalWidth', 60)
      await expect(preview.getByRole('heading', { name: 'What it shows' })).toBeVisible()
      const promised = await proseOf(preview)
      await publish.click()
      await expect(page).toHaveURL(/\/papers\/[^#]+#summary-\d+$/)
      const summary = summaryBy(page, writer.name)
      await expect(summary.getByRole('img', { name: 'squares' })).toHaveJSProperty('naturalWidth', 60)
      await page.waitForLoadState()
      expect(await proseOf(summary)).toBe(promised)
    })

    const here = new URL(page.url()).pathname
    await signOut(page)
    await signInByForm(page, reader)

    await test.step('someone else finds it, votes, takes it back, votes again', async () => {
      await page.goto(`/search?q=${encodeURIComponent(title)}`)
      await page.getByRole('link', { name: title }).click()
      const { buttons, up, score } = voteOn(page, `the summary by ${writer.name}`)
      await expect(score).toHaveText('1')
      for (const [shown, pressed] of [['2', 'true'], ['1', 'false'], ['2', 'true']] as const) {
        await up.click()
        await expect(score).toHaveText(shown)
        await expect(up).toHaveAttribute('aria-pressed', pressed)
      }
      // The number moves before the vote is counted; who leaves the page at once takes it along.
      await expect(buttons).not.toHaveAttribute('aria-busy')
      await page.goto(here)
      await expect(score).toHaveText('2')
      await expect(up).toHaveAttribute('aria-pressed', 'true')
    })

    await test.step('and comments; the author is told, and answers', async () => {
      await comment(page, summaryBy(page, writer.name), 'Is $2$ not $1^2 + 1^2$?')
      await expect(commentBy(page, reader.name)).toContainText('Is')
      await expect(commentBy(page, reader.name).getByRole('math')).toHaveCount(2)
      await signOut(page)
      await signInByForm(page, writer)
      const news = await mailTo(writer.email, /Kummer commented on your summary/)
      expect(news.text).toContain('> Is 2 not 1²+1²?')
      await page.goto(linkIn(news))
      await reply(page, reader.name, 'It is, but $2 \\not\\equiv 1$.')
      await expect(commentBy(page, reader.name).getByRole('article', { name: `Comment by ${writer.name}` })).toContainText('It is, but')
      expect((await mailTo(reader.email, /Germain answered your comment/)).text).toContain('> It is, but')
    })

    await test.step('edit it, and see in its history what changed', async () => {
      await page.goto(here)
      const summary = summaryBy(page, writer.name)
      await expect(summary.getByRole('link', { name: 'History' })).toHaveCount(0)
      await summary.getByRole('link', { name: 'Edit' }).click()
      const { source, publish } = desk(page)
      await expect(source).toHaveValue(new RegExp('counts what it should'))
      await source.fill((await source.inputValue()).replace('counts what it should', 'measures what it should'))
      await publish.click()
      await expect(summary).toContainText('measures what it should')
      await expect(voteOn(page, `the summary by ${writer.name}`).form).toHaveCount(0)
      await summary.getByRole('link', { name: 'History' }).click()
      const latest = page.getByRole('region', { name: 'Edit 1' }).locator('.prose')
      await expect(latest.getByRole('insertion')).toHaveText(['measures'])
      await expect(latest.getByRole('deletion')).toHaveText(['counts'])
      await expect(page.getByRole('region', { name: 'First published' })).toContainText('counts what it should')
    })

    await signOut(page)
    await signInByForm(page, reader)

    await test.step('a deleted comment that has an answer leaves its place', async () => {
      await page.goto(here)
      await unfold(actsOf(commentBy(page, reader.name)), 'Delete')
      await page.getByRole('button', { name: 'Delete comment' }).click()
      await expect(page.getByText('This comment was deleted.')).toBeVisible()
      await expect(page.getByText('It is, but')).toBeVisible()
      await expect(page.getByText('Is $2$ not')).toHaveCount(0)
    })

    await signOut(page)
    await page.goto(here)
    await expect(voteOn(page, `the summary by ${writer.name}`).score).toHaveText('2')
  })
}
