import type { BrowserContext } from '@playwright/test'
import { createSession } from '@/lib/auth/sessions'
import type { Person } from '@/lib/generated/prisma/client'
import { site } from './server'

/** Signs a browser in as a person, as if they had just typed their password. */
export async function signIn(context: BrowserContext, person: Person): Promise<void> {
  const value = await createSession(person.id, 'Chromium')
  await context.addCookies([{ name: 'session', value, url: site.url, httpOnly: true, sameSite: 'Lax' }])
}
