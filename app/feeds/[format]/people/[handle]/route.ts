import { feedAnswer } from '@/app/feeds/answer'
import { followedPerson, personEntries } from '@/lib/feeds/queries'
import { personPath } from '@/lib/people/address'
import { HANDLE } from '@/lib/people/rules'

type Context = { params: Promise<{ format: string; handle: string }> }

/** Someone's summaries under their name. */
export async function GET(_: Request, { params }: Context) {
  const { format, handle } = await params
  return feedAnswer(format, async () => {
    const person = HANDLE.test(handle) ? await followedPerson(handle) : null
    if (!person) return null
    if (person.handle !== handle) return { moved: personPath(person.handle) }
    return { title: `Summaries by ${person.name}`, page: personPath(person.handle), entries: await personEntries(person.id) }
  })
}
