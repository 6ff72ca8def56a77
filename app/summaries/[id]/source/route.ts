import { summaryId } from '@/lib/summaries/schema'
import { sourceOf } from '@/lib/summaries/source'
import { currentPerson } from '@/lib/web/session'

/** What a summary is written as, to be read and to be taken along. */
export async function GET(_: Request, { params }: { params: Promise<{ id: string }> }) {
  const id = summaryId.safeParse((await params).id)
  const source = id.success ? await sourceOf(await currentPerson(), id.data) : null
  if (!source) return new Response('There is nothing at this address.', { status: 404 })
  return new Response(source.text, {
    headers: { 'Content-Type': 'text/plain; charset=utf-8', 'Content-Language': source.language, 'X-Robots-Tag': 'noindex' },
  })
}
