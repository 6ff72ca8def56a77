import type { NextRequest } from 'next/server'
import { oldPaperRedirect } from '@/lib/papers/old-addresses'
import { paramsOf, permanently } from '../permanently'

/** `/paper?bibtexKey=K`, perhaps with `&a=handle`. */
export async function GET(request: NextRequest) {
  return permanently((await oldPaperRedirect(paramsOf(request))) ?? '/search')
}
