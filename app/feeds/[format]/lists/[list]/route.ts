import type { NextRequest } from 'next/server'
import { feedAnswer } from '@/app/feeds/answer'
import { listTitle } from '@/components/summaries/list-tabs'
import { listEntries } from '@/lib/feeds/queries'
import { allFields } from '@/lib/fields/queries'
import { listFile, listPath, listQuery } from '@/lib/summaries/lists/schema'
import { flat } from '@/lib/web/params'

type Context = { params: Promise<{ format: string; list: string }> }

/** A list, of all fields or of one. */
export async function GET(request: NextRequest, { params }: Context) {
  const { format, list } = await params
  const asked = listQuery.parse({ ...flat(Object.fromEntries(request.nextUrl.searchParams)), list })
  return feedAnswer(format, async () => {
    const field = (await allFields()).find(({ key }) => key === asked.field)
    const query = { ...asked, field: field?.key ?? null }
    return { title: listTitle(query, field?.name), page: listPath(query), feeds: listFile(query), entries: await listEntries(query) }
  })
}
