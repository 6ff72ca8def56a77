import { env } from '@/lib/env'
import { sitemapParts } from '@/lib/sitemap/queries'
import { sitemapIndex } from '@/lib/sitemap/xml'

export const dynamic = 'force-dynamic'

/** The index of the sitemap's parts. */
export async function GET() {
  const parts = await sitemapParts()
  const body = sitemapIndex(parts.map((part) => `${env().SITE_URL}/sitemaps/${part}.xml`))
  return new Response(body, { headers: { 'Content-Type': 'application/xml; charset=utf-8' } })
}
