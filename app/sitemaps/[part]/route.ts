import { env } from '@/lib/env'
import { paperPath } from '@/lib/papers/key'
import { sitemapPapers } from '@/lib/sitemap/queries'
import { sitemap } from '@/lib/sitemap/xml'

type Context = { params: Promise<{ part: string }> }

/** One part of the sitemap. */
export async function GET(_: Request, { params }: Context) {
  const [, part] = /^(\d{1,5})\.xml$/.exec((await params).part) ?? []
  const papers = part ? await sitemapPapers(Number(part)) : []
  if (papers.length === 0) return new Response('There is no such part.', { status: 404 })
  const body = sitemap(papers.map(({ key, changedAt }) => ({ address: env().SITE_URL + paperPath(key), changedAt })))
  return new Response(body, { headers: { 'Content-Type': 'application/xml; charset=utf-8' } })
}
