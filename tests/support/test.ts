import { test as base, expect, type BrowserContext, type Page } from '@playwright/test'
import type { Person } from '@/lib/generated/prisma/client'
import { createPerson } from './factories'
import { service, site } from './server'
import { signIn } from './session'

type Like = Parameters<typeof createPerson>[0]

type Fixtures = {
  /** Signs the test's browser in as someone new. */
  signedInAs: (like?: Like) => Promise<Person>
  /** A page in another browser, where nobody is signed in. */
  anotherBrowser: () => Promise<Page>
  /** Someone else new, signed in to a browser of their own. */
  someoneElse: (like?: Like) => Promise<{ person: Person; page: Page }>
}

/**
 * Playwright's `test` with people to sign in as. Whatever a browser complains of or asks of another site fails the test.
 */
export const test = base.extend<Fixtures>({
  extraHTTPHeaders: async ({}, use) => use(fromNewAddress()),

  context: async ({ context }, use) => {
    const complaints = watch(context)
    await use(context)
    expect(complaints).toEqual([])
  },

  signedInAs: async ({ context }, use) => {
    await use(async (like) => {
      const person = await createPerson(like)
      await signIn(context, person)
      return person
    })
  },

  anotherBrowser: async ({ browser }, use) => {
    const open: { context: BrowserContext; complaints: string[] }[] = []
    await use(async () => {
      const context = await browser.newContext({ extraHTTPHeaders: fromNewAddress() })
      open.push({ context, complaints: watch(context) })
      return context.newPage()
    })
    for (const { context } of open) await context.close()
    expect(open.flatMap(({ complaints }) => complaints)).toEqual([])
  },

  someoneElse: async ({ anotherBrowser }, use) => {
    await use(async (like) => {
      const page = await anotherBrowser()
      const person = await createPerson(like)
      await signIn(page.context(), person)
      return { person, page }
    })
  },
})

export { expect }

let visitors = 0

/** The header in which the site's proxy would tell an address that no other test comes from. */
function fromNewAddress() {
  const number = ++visitors
  return { 'X-Forwarded-For': `10.${Number(process.env.TEST_WORKER_INDEX) & 255}.${number >> 8}.${number & 255}` }
}

/** Statuses with which the site refuses what was sent, as lib/errors has them, and a post that is too large. */
const refusals = new Set(['401', '403', '409', '413', '422', '429'])

/** Collects errors in the console, errors of scripts and requests to other sites. */
function watch(context: BrowserContext): string[] {
  const complaints: string[] = []
  context.on('console', (message) => {
    const { url } = message.location()
    const answered = /^Failed to load resource: .* status of (\d+)/.exec(message.text())?.[1]
    // A refusal, and the status of the page itself, are for the test to expect.
    const expected = answered && (refusals.has(answered) || url === message.page()?.url())
    if (message.type() === 'error' && !expected) complaints.push(`${message.text()} (${url})`)
  })
  context.on('weberror', (error) => void complaints.push(String(error.error())))
  context.on('request', (request) => {
    const { protocol, origin } = new URL(request.url())
    if (protocol.startsWith('http') && origin !== site.url && origin !== service.issuer) complaints.push(`asked ${request.url()}`)
  })
  return complaints
}
