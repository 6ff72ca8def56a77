import type { Locator, Page } from '@playwright/test'
import { site } from '../../support/server'
import { expect } from '../../support/test'

export type Answer = { status: number; body: string; headers: Headers }
export type Entry = [name: string, value: string]

/** Asks by plain HTTP, from an address of its own; whatever the answer, it tells nothing of the machinery behind. */
export async function ask(path: string, init: RequestInit = {}): Promise<Answer> {
  const headers = { 'x-forwarded-for': '10.250.0.1', ...(init.headers as Record<string, string>) }
  const answer = await fetch(new URL(path, site.url), { redirect: 'manual', ...init, headers })
  const body = await answer.text()
  expect(body, path).not.toMatch(/node_modules|\bat \S.*\.[cm]?[jt]sx?:\d+|Prisma|postgres(ql)?:\/\//)
  return { status: answer.status, body, headers: answer.headers }
}

/** The same with a form, as a page of the site sends it. */
export function post(path: string, body: BodyInit, headers: Record<string, string> = {}): Promise<Answer> {
  return ask(path, { method: 'POST', body, headers: { origin: site.url, ...headers } })
}

/** What a form sends without script, all but the pressed button. */
export const entriesOf = (form: Locator) =>
  form.evaluate((element) => [...new FormData(element as HTMLFormElement)] as Entry[])

/** These entries as the browser packs them; several of one name stay several. */
export function packed(entries: Entry[]): FormData {
  const body = new FormData()
  for (const [name, value] of entries) body.append(name, value)
  return body
}

/** The page's cookies as a header. */
export async function cookiesOf(page: Page): Promise<{ cookie: string }> {
  const cookies = await page.context().cookies()
  return { cookie: cookies.map(({ name, value }) => `${name}=${value}`).join('; ') }
}

/** The first score on a page. */
export const scoreOn = (page: string) => /<output[^>]*aria-label="Score"[^>]*>([^<]*)/.exec(page)?.[1]
