import nextAuth, { type AuthOptions } from 'next-auth'
import { adapter } from '@/lib/auth/adapter'
import { sessionCookie } from '@/lib/auth/cookie'
import { providers } from '@/lib/auth/providers'
import { SESSION_SECONDS } from '@/lib/auth/sessions'
import { newToken } from '@/lib/auth/tokens'
import { env } from '@/lib/env'

// Node gives what a CommonJS module exports as its default import; a bundler gives its default export.
const nextAuthHandler = ('default' in nextAuth ? nextAuth.default : nextAuth) as typeof nextAuth

/** What a browser brings to one of the two steps of signing in by another service. */
export type Asked = {
  provider: string
  cookies: Record<string, string>
  query?: Record<string, string>
  userAgent: string
}

/** Where the browser goes next, and the Set-Cookie headers it gets on the way. */
export type Sent = { location: string; cookies: string[] }

/** The first step: sends the browser to the service; `next` is the path it ends at. Null when there is no such service. */
export async function beginSignIn(asked: Asked, next: string): Promise<Sent | null> {
  if (!isKnown(asked.provider)) return null
  // The library's own guard against forged forms: we ask it for a token and hand that back, as its own page would.
  const guard = await ask(asked, 'GET', 'csrf')
  const pair = /^([^=]+)=([^;]*)/.exec(guard.cookies.find(isGuard) ?? '')
  const cookies = { [pair?.[1] ?? '']: decodeURIComponent(pair?.[2] ?? '') }
  const body = { csrfToken: guard.csrfToken, callbackUrl: `${env().SITE_URL}${next}` }
  return sent(await ask({ ...asked, cookies }, 'POST', 'signin', body))
}

/** The second step: the service has sent the browser back. Null when there is no such service. */
export async function endSignIn(asked: Asked): Promise<Sent | null> {
  if (!isKnown(asked.provider)) return null
  const { callbackUrl, ...query } = asked.query ?? {}
  return sent(await ask({ ...asked, cookies: ours(asked.cookies), query }, 'GET', 'callback'))
}

const isKnown = (id: string) => providers().some((provider) => provider.id === id)
const isGuard = (header: string) => /^[^=]*next-auth\.csrf-token=/.test(header)

/** The library's own cookies, without a session's, so that signing in always begins a new one, and with our addresses alone. */
function ours(cookies: Record<string, string>): Record<string, string> {
  const named = Object.entries(cookies).filter(([name]) => /^(__Secure-)?next-auth\./.test(name))
  return Object.fromEntries(named.filter(([name, value]) => !name.endsWith('callback-url') || isOurs(value)))
}

const isOurs = (url: string) => URL.canParse(url) && new URL(url).origin === env().SITE_URL

/** What the library answers; its own pages are our sign-in page. */
function sent({ location, cookies }: Answer): Sent {
  const url = URL.canParse(location) ? new URL(location) : null
  const failed = !url || url.href.startsWith(`${env().SITE_URL}/api/auth/`)
  const error = url?.searchParams.get('error') ?? 'Callback'
  return {
    location: failed ? `/sign-in?${new URLSearchParams({ error })}` : location,
    cookies: cookies.filter((header) => !isGuard(header)),
  }
}

type Answer = { location: string; cookies: string[]; csrfToken: string }

/** Asks the library as its handler for a framework's older routes is asked, which takes any object for a request. */
async function ask(asked: Asked, method: 'GET' | 'POST', step: string, body?: object): Promise<Answer> {
  process.env.NEXTAUTH_URL = env().SITE_URL
  const answer: Answer = { location: '', cookies: [], csrfToken: '' }
  const query = { ...asked.query, nextauth: [step, asked.provider] }
  const request = { method, body, query, cookies: asked.cookies, headers: {} }
  const response = {
    status: () => response,
    getHeader: () => answer.cookies,
    setHeader(name: string, value: string | string[]) {
      if (name === 'Location') answer.location = String(value)
      if (name === 'Set-Cookie') answer.cookies = [value].flat()
      return response
    },
    send: (sentBody?: { csrfToken?: string }) => void (answer.csrfToken = sentBody?.csrfToken ?? ''),
    end() {},
  }
  await nextAuthHandler(request as never, response as never, options(asked.userAgent))
  return answer
}

function options(userAgent: string): AuthOptions {
  const { name, options: cookie } = sessionCookie()
  return {
    providers: providers(),
    adapter: adapter(userAgent),
    secret: env().NEXTAUTH_SECRET,
    useSecureCookies: cookie.secure,
    cookies: { sessionToken: { name, options: cookie } },
    session: { strategy: 'database', maxAge: SESSION_SECONDS, generateSessionToken: newToken },
    callbacks: { signIn: ({ user }) => !('erasedAt' in user && user.erasedAt) },
    logger: {
      error: (code, detail) => console.error(`Sign-in by another service: ${code}:`, reason(detail)),
      warn: () => {},
      debug: () => {},
    },
  }
}

function reason(detail: unknown): string {
  const inner = detail && typeof detail === 'object' && 'error' in detail ? detail.error : detail
  return inner instanceof Error ? inner.message : String(inner)
}
