import { sessionCookie } from '@/lib/auth/cookie'
import { endSignIn } from '@/lib/auth/next-auth'
import { endSession } from '@/lib/auth/sessions'
import { askedOf, sendOn } from '@/lib/web/provider'
import { sessionToken } from '@/lib/web/session'

/** Where another service sends the browser back to: the address to register there. */
export async function GET(request: Request, { params }: { params: Promise<{ provider: string }> }) {
  const query = Object.fromEntries(new URL(request.url).searchParams)
  const before = await sessionToken()
  const sent = await endSignIn(await askedOf((await params).provider, query))
  // Who signs in has a new session; the one this browser had before is over.
  if (before && sent?.cookies.some((cookie) => cookie.startsWith(`${sessionCookie().name}=`))) await endSession(before)
  return sendOn(sent)
}
