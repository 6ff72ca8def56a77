import type { NextRequest } from 'next/server'
import { isKey } from '@/lib/papers/key'
import { venuePath } from '@/lib/venues/address'
import { paramsOf, permanently } from '../permanently'

/** `/venue`, `/venue?key=K&year=Y`. */
export function GET(request: NextRequest) {
  const { key = '', year = '' } = paramsOf(request)
  return permanently(isKey(key) ? venuePath(key, /^\d{4}$/.test(year) ? Number(year) : null) : '/venues')
}
