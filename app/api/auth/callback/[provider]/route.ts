import { endSignIn } from '@/lib/auth/next-auth'
import { askedOf, sendOn } from '@/lib/web/provider'

/** Where another service sends the browser back to: the address to register there. */
export async function GET(request: Request, { params }: { params: Promise<{ provider: string }> }) {
  const query = Object.fromEntries(new URL(request.url).searchParams)
  return sendOn(await endSignIn(await askedOf((await params).provider, query)))
}
