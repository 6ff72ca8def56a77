import type { NextRequest } from 'next/server'
import { personPath } from '@/lib/people/address'
import { HANDLE } from '@/lib/people/rules'
import { paramsOf, permanently } from '../permanently'

/** `/user?name=H`. */
export function GET(request: NextRequest) {
  const { name = '' } = paramsOf(request)
  return permanently(HANDLE.test(name) ? personPath(name) : '/people')
}
