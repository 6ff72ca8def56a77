import { feedAnswer } from '@/app/feeds/answer'
import { paperEntries } from '@/lib/feeds/queries'
import { plainInline } from '@/lib/markdown/inline'
import { keyFromSegments, paperPath } from '@/lib/papers/key'
import { paperHead } from '@/lib/papers/queries'

type Context = { params: Promise<{ format: string; key: string[] }> }

/** A paper's summaries. */
export async function GET(_: Request, { params }: Context) {
  const { format, key: segments } = await params
  return feedAnswer(format, async () => {
    const key = keyFromSegments(segments)
    const paper = key === null ? null : await paperHead(key)
    if (!paper) return null
    if ('moved' in paper) return { moved: paperPath(paper.moved) }
    return { title: `Summaries of ${plainInline(paper.title)}`, page: paperPath(paper.key), entries: await paperEntries(paper.id) }
  })
}
