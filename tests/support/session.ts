import { createHash, randomBytes } from 'node:crypto'
import type { BrowserContext } from '@playwright/test'
import { db } from '@/lib/db'
import type { Person } from '@/lib/generated/prisma/client'
import { site } from './server'

const aDay = 24 * 60 * 60 * 1000

/** Signs a browser in as a person, as if they had just typed their password. */
export async function signIn(context: BrowserContext, person: Person): Promise<void> {
  const token = randomBytes(32).toString('base64url')
  const sessionToken = createHash('sha256').update(token).digest('base64url')
  await db.session.create({ data: { sessionToken, userId: person.id, expires: new Date(Date.now() + aDay) } })
  await context.addCookies([{ name: 'session', value: token, url: site.url, httpOnly: true, sameSite: 'Lax' }])
}
