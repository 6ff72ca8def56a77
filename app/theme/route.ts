import { NextResponse, type NextRequest } from 'next/server'
import { themeOf } from '@/components/layout/theme'
import { env } from '@/lib/env'
import { safeNext } from '@/lib/web/paths'

const year = 365 * 86_400

/** Keeps the theme chosen in the footer and goes back to the page it was chosen on. */
export async function POST(request: NextRequest) {
  const form = await request.formData().catch(() => new FormData())
  const from = request.headers.get('referer') ?? ''
  const back = from.startsWith(`${env().SITE_URL}/`) ? safeNext(from.slice(env().SITE_URL.length)) : '/'
  const answer = NextResponse.redirect(new URL(back, env().SITE_URL), 303)
  answer.cookies.set('theme', themeOf(form.get('theme')), {
    path: '/',
    maxAge: year,
    sameSite: 'lax',
    httpOnly: true,
    secure: env().SITE_URL.startsWith('https:'),
  })
  return answer
}
