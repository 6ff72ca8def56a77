import type { NextRequest } from 'next/server'
import { paramsOf, permanently } from '../permanently'

/** `/internalsearch?q=T`. */
export function GET(request: NextRequest) {
  const { q } = paramsOf(request)
  return permanently(q ? `/search?${new URLSearchParams({ q })}` : '/search')
}
