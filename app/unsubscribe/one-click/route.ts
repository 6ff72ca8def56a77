import type { NextRequest } from 'next/server'
import { env } from '@/lib/env'
import { unsubscribePath } from '@/lib/notices/address'
import { unsubscribe } from '@/lib/notices/commands'
import { readUnsubscribe } from '@/lib/notices/unsubscribe'

const tokenOf = ({ nextUrl }: NextRequest) => nextUrl.searchParams.get('token') ?? ''

/** Ends mails by one press in a mail program (RFC 8058), which brings neither cookies nor an origin: the token says it all. */
export async function POST(request: NextRequest) {
  const link = readUnsubscribe(tokenOf(request))
  if (!link) return new Response('This link is damaged.\n', { status: 404 })
  await unsubscribe(link, false)
  return new Response('You get no more of these mails.\n')
}

/** A mail program that opens the address instead is led to the page with the button. */
export function GET(request: NextRequest) {
  return Response.redirect(new URL(unsubscribePath(encodeURIComponent(tokenOf(request))), env().SITE_URL), 303)
}
