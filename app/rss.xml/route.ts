import { env } from '@/lib/env'
import { listEntries } from '@/lib/feeds/queries'
import { rss } from '@/lib/feeds/rss'
import { feedFormats } from '@/lib/formats'

export const dynamic = 'force-dynamic'

/** As many as the old site's feed had. */
const MOST = 100

/** The newest summaries, at the old site's address: how they begin. */
export async function GET() {
  const { SITE_URL, SITE_NAME } = env()
  const entries = await listEntries({ list: 'recent', period: 'month', field: null }, { most: MOST, whole: false })
  const feed = { title: `Recent summaries | ${SITE_NAME}`, page: `${SITE_URL}/`, self: `${SITE_URL}/rss.xml`, entries }
  return new Response(rss(feed), { headers: { 'Content-Type': `${feedFormats.rss.type}; charset=utf-8` } })
}
