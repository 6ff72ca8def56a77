import { beginSignIn } from '@/lib/auth/next-auth'
import { TooMany } from '@/lib/errors'
import { spend } from '@/lib/limits'
import { clientAddress } from '@/lib/web/client'
import { safeNext } from '@/lib/web/paths'
import { askedOf, sendOn } from '@/lib/web/provider'

/** Leads to another service to sign in there. */
export async function POST(request: Request, { params }: { params: Promise<{ provider: string }> }) {
  const form = await request.formData().catch(() => new FormData())
  try {
    await spend('signIn', { address: await clientAddress() })
    return sendOn(await beginSignIn(await askedOf((await params).provider), safeNext(form.get('next'))))
  } catch (error) {
    if (error instanceof TooMany) return sendOn({ location: '/sign-in?error=TooMany', cookies: [] })
    throw error
  }
}
