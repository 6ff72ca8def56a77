import type { MetadataRoute } from 'next'
import { env } from '@/lib/env'

export const dynamic = 'force-dynamic'

/** What is no use to a search engine: forms and accounts, the same once more in another order, places within a list. */
const left = [
  '/write', '/settings', '/sign-in', '/sign-up', '/forgot', '/reset', '/confirm', '/papers/new', '/correct', '/shared/', '/moderation$', '/moderation?', '/moderation/papers', '/moderation/people', '/report',
  '/random', '/search', '/exports/', '/*after=', '/*order=date',
]

/** For machines that follow links. */
export default function robots(): MetadataRoute.Robots {
  return { rules: { userAgent: '*', allow: '/', disallow: left }, sitemap: `${env().SITE_URL}/sitemap.xml` }
}
