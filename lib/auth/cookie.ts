import { SESSION_SECONDS } from '@/lib/auth/sessions'
import { env } from '@/lib/env'

/** The session's cookie: behind https its prefix keeps other hosts of the domain from setting it. */
export function sessionCookie() {
  const secure = env().SITE_URL.startsWith('https:')
  const options = { httpOnly: true, sameSite: 'lax', path: '/', secure, maxAge: SESSION_SECONDS } as const
  return { name: secure ? '__Host-session' : 'session', options }
}
