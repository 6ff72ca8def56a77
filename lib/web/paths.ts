import { env } from '@/lib/env'

/** Where to go next, from a `next` parameter: one path of this site, else the given fallback. */
export function safeNext(next: unknown, fallback = '/'): string {
  const site = env().SITE_URL
  if (typeof next !== 'string' || !next.startsWith('/') || !URL.canParse(next, site)) return fallback
  const url = new URL(next, site)
  const ours = url.origin === new URL(site).origin && !url.pathname.startsWith('//')
  return ours ? url.pathname + url.search + url.hash : fallback
}
