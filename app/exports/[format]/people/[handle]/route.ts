import { answer } from '@/app/exports/answer'
import { worksOfPerson } from '@/lib/exports/queries'
import { HANDLE } from '@/lib/people/rules'

type Context = { params: Promise<{ format: string; handle: string }> }

/** The references of what someone has explained under their name. */
export async function GET(_: Request, { params }: Context) {
  const { format, handle } = await params
  return answer(format, handle, async () => (HANDLE.test(handle) ? worksOfPerson(handle) : null))
}
