import { cookies } from 'next/headers'
import type { Asked, Sent } from '@/lib/auth/next-auth'
import { env } from '@/lib/env'
import { userAgent } from '@/lib/web/session'

/** What this browser brings to signing in by another service. */
export async function askedOf(provider: string, query: Record<string, string> = {}): Promise<Asked> {
  const brought = (await cookies()).getAll().map(({ name, value }) => [name, value])
  return { provider, query, cookies: Object.fromEntries(brought), userAgent: await userAgent() }
}

/** Sends the browser on with its cookies; 404 when there is no such service. */
export function sendOn(sent: Sent | null): Response {
  if (!sent) return new Response('There is no such service to sign in with.', { status: 404 })
  const headers = new Headers({ location: new URL(sent.location, env().SITE_URL).href, 'cache-control': 'no-store' })
  for (const cookie of sent.cookies) headers.append('set-cookie', cookie)
  return new Response(null, { status: 303, headers })
}
