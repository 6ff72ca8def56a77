import type { Tx } from '@/lib/db'
import type { Prisma } from '@/lib/generated/prisma/client'
import type { Byline } from '@/lib/summaries/view'

/** Summaries that a paper's page names of those that cite it; the others are counted. */
const MOST = 20

/** Where a paper is cited: public summaries, the newest first, and how many there are. */
export type CitedBy = {
  total: number
  summaries: { id: number; by: Byline; publishedAt: Date; paper: { id: number; title: string } }[]
}

const isPublic = { summary: { visibility: { not: 'DRAFT' }, hiddenAt: null } } satisfies Prisma.CitationWhereInput

/** What is selected of a paper for `citedByOf`, in its own query. */
export const citing = {
  _count: { select: { citations: { where: isPublic } } },
  citations: {
    where: isPublic,
    select: {
      summary: {
        select: {
          id: true,
          visibility: true,
          publishedAt: true,
          author: { select: { handle: true, name: true } },
          paper: { select: { id: true, title: true } },
        },
      },
    },
    orderBy: [{ summary: { publishedAt: 'desc' } }, { summaryId: 'desc' }],
    take: MOST,
  },
} satisfies Prisma.PaperSelect

type Citing = {
  _count: { citations: number }
  citations: {
    summary: {
      id: number
      visibility: string
      publishedAt: Date | null
      author: { handle: string; name: string }
      paper: { id: number; title: string }
    }
  }[]
}

/** Who wrote an anonymous summary ends here. */
export function citedByOf({ _count, citations }: Citing): CitedBy {
  return {
    total: _count.citations,
    summaries: citations.map(({ summary: { id, visibility, publishedAt, author, paper } }) => ({
      id,
      by: visibility === 'PUBLIC' ? { kind: 'named', ...author } : { kind: 'anonymous' },
      publishedAt: publishedAt!,
      paper,
    })),
  }
}

/**
 * Gives a paper the citations that waited for one of its names; one of each summary, which may know several, and none of
 * its own summaries or of those that cite it already.
 */
export async function settleCitations(tx: Tx, paperId: number, names: string[]): Promise<void> {
  await tx.$executeRaw`
    UPDATE citations c SET "paperId" = ${paperId}
    FROM (SELECT w."summaryId", min(w.name) AS name FROM citations w JOIN summaries s ON s.id = w."summaryId"
      WHERE w.name = ANY(${names}) AND w."paperId" IS NULL AND s."paperId" <> ${paperId}
        AND NOT EXISTS (SELECT FROM citations o WHERE o."summaryId" = w."summaryId" AND o."paperId" = ${paperId})
      GROUP BY 1) f
    WHERE c."summaryId" = f."summaryId" AND c.name = f.name`
}
