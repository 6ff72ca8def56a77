import { env } from '@/lib/env'
import { archive, archiveModifiedAt } from '@/lib/feeds/archive'
import { streamOf } from '@/lib/feeds/stream'
import { feedFormats } from '@/lib/formats'

/** Answers with the archive as it is read, or with 304 to whoever has it as it is. */
export async function archiveAnswer(request: Request, path: string, whole: boolean): Promise<Response> {
  const modifiedAt = await archiveModifiedAt()
  const headers = new Headers({ 'Cache-Control': 'public, max-age=0, must-revalidate' })
  if (modifiedAt) headers.set('Last-Modified', modifiedAt.toUTCString())
  const since = Date.parse(request.headers.get('if-modified-since') ?? '')
  if (modifiedAt && modifiedAt.getTime() <= since) return new Response(null, { status: 304, headers })
  headers.set('Content-Type', `${feedFormats.rss.type}; charset=utf-8`)
  const { SITE_URL, SITE_NAME } = env()
  const feed = { title: `All summaries | ${SITE_NAME}`, page: `${SITE_URL}/`, self: SITE_URL + path }
  return new Response(streamOf(archive(feed, whole)), { headers })
}
