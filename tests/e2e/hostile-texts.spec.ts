import { changed } from '@/lib/changes'
import { db } from '@/lib/db'
import { paperPath } from '@/lib/papers/key'
import { post } from '@/lib/comments/commands'
import { actorOf, createPaper, createPerson, createSummary } from '../support/factories'
import { mailTo } from '../support/outbox'
import { expect, test } from '../support/test'
import { hostile, hostileLines, wrongsOf } from './steps/hostile'
import { ask } from './steps/http'
import { desk } from './steps/writing'

/** Dialogs and windows that texts opened; errors in the console (as of the content security policy) and requests to other sites fail every test. */
let opened: string[] = []

test.beforeEach(({ context, page }) => {
  opened = []
  context.on('page', (another) => void opened.push(another.url()))
  page.on('dialog', (dialog) => {
    opened.push(dialog.message())
    return dialog.dismiss()
  })
})

test.afterEach(() => expect(opened).toEqual([]))

/** A paper of a hostile title, and a text of each on it by someone of a hostile name, who comments on it in the same words. */
async function writeAll() {
  const author = await createPerson({ name: hostileLines[1]! })
  const paper = await createPaper({ title: hostileLines.join(' '), authorNames: [hostileLines[0]!, hostileLines[1]!] })
  const people = await Promise.all(hostile.slice(1).map(() => createPerson({ name: hostileLines[0]! })))
  const summaries = []
  for (const [n, text] of hostile.entries()) {
    const summary = await createSummary({ paperId: paper.id, authorId: (people[n - 1] ?? author).id, text })
    await post(actorOf(author), { summary: summary.id, text: text.slice(0, 10_000) })
    summaries.push(summary)
  }
  return { author, paper, people, summaries }
}

test('hostile texts do nothing on a page, in a list, in a feed or in a mail', async ({ page }) => {
  const { author, paper, people, summaries } = await writeAll()
  const here = paperPath(paper.key)

  await test.step('pages and comments', async () => {
    for (const path of [here, `/summaries/${summaries[0]!.id}`]) {
      await page.goto(path)
      await expect(page.getByText('<script>alert(1)</script>').first()).toBeVisible()
      expect(await wrongsOf(page, '.prose, h1, .title, .by, .comment .name')).toEqual([])
      expect(await page.locator('.prose').getByText('This text is shown as it was written').count()).toBe(0)
      expect(await page.title()).toContain(hostileLines[0])
      expect(await page.locator('h1 [dir=auto]').evaluate((title) => getComputedStyle(title).unicodeBidi)).toBe('isolate')
    }
  })

  await test.step('excerpts', async () => {
    for (const path of ['/', `/people/${author.handle}`, `/people/${people[0]!.handle}`, '/search?q=alert']) {
      await page.goto(path)
      expect(await wrongsOf(page, '.prose, .snip, .title, .meta, h1')).toEqual([])
    }
  })

  await test.step('feeds, in a reader that has no policy', async () => {
    const feed = JSON.parse((await ask(`${here}.feed.json`)).body) as { items: { content_html: string; title: string }[] }
    expect(feed.items.length).toBe(hostile.length)
    for (const { content_html } of feed.items) {
      await page.goto('about:blank')
      await page.setContent(`<!doctype html><article>${content_html}</article>`)
      expect(await wrongsOf(page, 'article')).toEqual([])
    }
    for (const format of ['atom', 'rss']) {
      const { body } = await ask(`${here}.${format}`)
      await page.goto('about:blank')
      const broken = await page.evaluate((xml) => new DOMParser().parseFromString(xml, 'text/xml').querySelector('parsererror, script, svg'), body)
      expect(broken).toBeNull()
    }
  })

  await test.step('mails, in a reader that has no policy', async () => {
    const owner = await createPerson()
    const { id } = await createSummary({ paperId: paper.id, authorId: owner.id })
    await post(actorOf(author), { summary: id, text: hostile[0]!.slice(0, 10_000) })
    const mail = await mailTo(owner.email!, /commented/)
    await page.goto('about:blank')
    await page.setContent(String(mail.html))
    // Styles are the mail's own, for readers that take no others.
    expect((await wrongsOf(page, 'body')).filter((wrong) => wrong !== 'style')).toEqual([])
    const styles = await page.locator('[style]').evaluateAll((all) => all.map((one) => one.getAttribute('style')!))
    expect(styles.filter((style) => /url|@import|expression/i.test(style))).toEqual([])
    expect(mail.text).toContain('> <script>alert(1)</script>')
    expect(mail.headers.get('subject')).toContain('<script>')
  })

  // Such texts have links without words, which tests of other pages would find.
  await db.$transaction(async (tx) => {
    await tx.summary.updateMany({ where: { paperId: paper.id }, data: { hiddenAt: new Date(), hiddenReason: 'Hostile' } })
    await changed(tx, 'lists')
  })
})

test('hostile texts do nothing in the preview', async ({ page, signedInAs }) => {
  await signedInAs({ name: hostileLines[1]! })
  const paper = await createPaper({ title: hostileLines.join(' ') })
  await page.goto(`/write?paper=${paper.key}`)
  const { source, preview } = desk(page)
  for (const [n, text] of hostile.entries()) {
    // Pasted: Chromium takes seconds to type as much.
    await source.evaluate((area: HTMLTextAreaElement, pasted) => {
      area.value = pasted
      area.dispatchEvent(new Event('input', { bubbles: true }))
    }, `${text}\n\nText ${n} ends here.`)
    await expect(preview.getByText(`Text ${n} ends here.`)).toBeVisible()
    expect(await wrongsOf(page, '.pane.out .prose, h1')).toEqual([])
  }
})

test('what these tests look for would be found', async ({ page }) => {
  const found: [html: string, wrong: string][] = [
    ['<script></script>', 'script'], ['<p onclick="a"></p>', 'onclick'], ['<p style="color:red"></p>', 'style'], ['<a href="vbscript:a">x</a>', 'link vbscript:a'],
    ['<p id="a"></p><p id="a"></p>', 'the id a twice'], ['<p id="submit"></p>', 'id submit'], ['<svg></svg>', 'svg'], ['<input>', 'input'], ['<x-cite></x-cite>', 'x-cite'],
  ]
  for (const [html, wrong] of found) {
    await page.setContent(`<article>${html}</article>`)
    expect(await wrongsOf(page, 'article')).toEqual([wrong])
  }
})
