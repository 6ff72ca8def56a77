import { answer } from '@/app/exports/answer'
import { worksOfPaper } from '@/lib/exports/queries'
import { suffixed } from '@/lib/formats'
import { keyFromSegments, paperPath } from '@/lib/papers/key'
import { paperHead } from '@/lib/papers/queries'

type Context = { params: Promise<{ format: string; key: string[] }> }

/** A paper's reference. */
export async function GET(_: Request, { params }: Context) {
  const { format, key: segments } = await params
  const key = keyFromSegments(segments)
  return answer(format, key ?? '', async (format) => {
    const paper = key === null ? null : await paperHead(key)
    if (!paper) return null
    if (!('moved' in paper)) return worksOfPaper(paper.id)
    return new Response(null, { status: 308, headers: { Location: suffixed(paperPath(paper.moved), format) } })
  })
}
