import { paperPath } from '@/lib/papers/key'
import { randomPaper } from '@/lib/papers/random'

export const dynamic = 'force-dynamic'

/** A random summary's paper; the front page while there is none. */
export async function GET() {
  const key = await randomPaper()
  const path = key === null ? '/' : paperPath(key)
  return new Response(null, { status: 307, headers: { Location: path, 'Cache-Control': 'no-store' } })
}
