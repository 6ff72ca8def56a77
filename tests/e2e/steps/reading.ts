import type { Locator, Page } from '@playwright/test'
import { unfold } from './page'

/** Someone's summary on the page, by the name it stands under. */
export const summaryBy = (page: Page, name: string) =>
  page.getByRole('article').filter({ has: page.getByRole('heading', { name: `Summary by ${name}` }) })

/** Someone's comment, by the name it stands under. */
export const commentBy = (page: Page, name: string) => page.getByRole('article', { name: `Comment by ${name}` })

/** What can be done with a comment itself, not with the answers below it. */
export const actsOf = (comment: Locator) => comment.locator('> .acts')

/** The vote on a text: its two buttons and its score. */
export const voteOn = (page: Page, what: string) => {
  const buttons = page.getByRole('group', { name: `Vote on ${what}` })
  return {
    buttons,
    form: page.locator('form').filter({ has: buttons }),
    up: buttons.getByRole('button', { name: 'Vote up' }),
    down: buttons.getByRole('button', { name: 'Vote down' }),
    score: buttons.getByRole('status', { name: 'Score' }),
  }
}

/** Comments below a summary. */
export async function comment(page: Page, summary: Locator, text: string): Promise<void> {
  await unfold(summary, /^(Comment|\d+ comments?)$/)
  await send(page, 'Your comment', text)
}

/** Answers a comment. */
export async function reply(page: Page, to: string, text: string): Promise<void> {
  await unfold(actsOf(commentBy(page, to)), 'Reply')
  await send(page, `Your reply to ${to}`, text)
}

async function send(page: Page, label: string, text: string): Promise<void> {
  const field = page.getByLabel(label, { exact: true })
  await field.fill(text)
  await page.locator('form').filter({ has: field }).getByRole('button', { name: 'Post comment' }).click()
}
