import type { NextRequest } from 'next/server'
import { flat } from '@/lib/web/params'

/** The answer that an old address has moved for good to a path of this site. */
export const permanently = (path: string) => new Response(null, { status: 301, headers: { Location: path } })

/** A request's query parameters, as pages read them. */
export const paramsOf = (request: NextRequest) => flat(Object.fromEntries(request.nextUrl.searchParams))
