import type { NextRequest } from 'next/server'
import { answer } from '@/app/exports/answer'
import { worksOfList } from '@/lib/exports/queries'
import { listQuery } from '@/lib/summaries/lists/schema'

type Context = { params: Promise<{ format: string; list: string }> }

/** The references of the papers at the top of a list. */
export async function GET({ nextUrl }: NextRequest, { params }: Context) {
  const { format, list } = await params
  const query = listQuery.parse({ ...Object.fromEntries(nextUrl.searchParams), list })
  return answer(format, [list, query.field].filter(Boolean).join('-'), () => worksOfList(query))
}
