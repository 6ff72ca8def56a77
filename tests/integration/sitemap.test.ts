import { describe, expect, it } from 'vitest'
import { db } from '@/lib/db'
import { PART, sitemapPapers, sitemapParts } from '@/lib/sitemap/queries'
import { createComment, createDraft, createPaper, createSummary } from '../support/factories'

const day = (n: number) => new Date(Date.UTC(2026, 0, n))

describe('the sitemap', () => {
  it('has papers with public summaries alone, and the day of the newest change', async () => {
    const [quiet, talked, edited, hidden, draft] = await Promise.all(Array.from({ length: 5 }, () => createPaper()))
    await createSummary({ paperId: quiet!.id, publishedAt: day(1) })
    const { id } = await createSummary({ paperId: talked!.id, publishedAt: day(1), visibility: 'ANONYMOUS' })
    await createComment({ summaryId: id, createdAt: day(9) })
    await createComment({ summaryId: id, createdAt: day(12), hiddenAt: day(13), hiddenReason: 'Spam.' })
    await createSummary({ paperId: edited!.id, publishedAt: day(1), editedAt: day(5) })
    await createSummary({ paperId: hidden!.id, hiddenAt: day(2), hiddenReason: 'Spam.' })
    await createDraft({ paperId: draft!.id })
    const parts = await sitemapParts()
    const papers = (await Promise.all(parts.map(sitemapPapers))).flat()
    expect(new Map(papers.map(({ key, changedAt }) => [key, changedAt]))).toEqual(
      new Map([[quiet!.key, day(1)], [talked!.key, day(9)], [edited!.key, day(5)]]),
    )
  })

  it('skips parts without any, and puts each paper into one', async () => {
    const [low, high] = [await createPaper({ id: 7 * PART - 1 }), await createPaper({ id: 7 * PART })]
    await createPaper({ id: 3 * PART })
    for (const { id } of [low, high]) await createSummary({ paperId: id })
    expect(await sitemapParts()).toEqual([6, 7])
    expect((await sitemapPapers(6)).map(({ key }) => key)).toEqual([low.key])
    expect((await sitemapPapers(7)).map(({ key }) => key)).toEqual([high.key])
    await db.summary.deleteMany({})
    expect(await sitemapParts()).toEqual([])
  })
})
