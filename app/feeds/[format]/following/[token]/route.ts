import { feedAnswer } from '@/app/feeds/answer'
import { followedFeedPath } from '@/lib/follows/address'
import { followedEntries } from '@/lib/follows/queries'

type Context = { params: Promise<{ format: string; token: string }> }

/** What is new of what one person follows, by the secret in the address. */
export async function GET(_: Request, { params }: Context) {
  const { format, token } = await params
  return feedAnswer(format, async () => {
    const entries = await followedEntries(token)
    return entries && { title: 'What I follow', page: '/following', feeds: followedFeedPath(token), entries }
  })
}
