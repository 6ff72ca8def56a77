import { draw } from '@/app/cards/draw'
import { Card } from '@/components/papers/card'
import { bestSummary } from '@/lib/cards/queries'
import { env } from '@/lib/env'
import { keyFromSegments } from '@/lib/papers/key'
import { paperHead } from '@/lib/papers/queries'

type Context = { params: Promise<{ key: string[] }> }

const nothing = () => new Response('There is no such picture.', { status: 404 })

/** The picture that other sites show with a link to a paper's page. */
export async function GET(_: Request, { params }: Context) {
  const segments = (await params).key
  const key = segments.at(-1)?.endsWith('.png') ? keyFromSegments(segments)?.slice(0, -'.png'.length) : null
  const paper = key ? await paperHead(key) : null
  if (!paper || 'moved' in paper) return nothing()
  const card = <Card paper={paper} best={await bestSummary(paper.id)} siteName={env().SITE_NAME} />
  return new Response(await draw(card), { headers: { 'Content-Type': 'image/png' } })
}
