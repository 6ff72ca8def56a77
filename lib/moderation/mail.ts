import { db } from '@/lib/db'
import { env } from '@/lib/env'
import type { Payload } from '@/lib/jobs/payloads'
import { moderationNews, type ModerationNews } from '@/lib/mail/moderation'
import { send } from '@/lib/mail/send'
import { plainInline } from '@/lib/markdown/inline'

const author = { select: { email: true, emailVerified: true, erasedAt: true } } as const
const paper = { select: { title: true } } as const

/** Tells somebody what a moderator did with a text of theirs, or with themselves, at a confirmed address. What is gone since is not told of. */
export async function tellOfModeration({ actionId }: Payload<'moderation_mail'>): Promise<void> {
  const action = await db.moderatorAction.findUnique({
    where: { id: actionId },
    select: {
      verb: true, reason: true, until: true, person: author,
      summary: { select: { id: true, author, paper } },
      comment: { select: { id: true, deletedAt: true, author, summary: { select: { id: true, paper } } } },
    },
  })
  if (!action) return
  const { verb, reason, until, person, summary, comment } = action
  const to = person ?? summary?.author ?? (comment?.deletedAt ? null : comment?.author)
  if (!to?.email || !to.emailVerified || to.erasedAt) return
  const about = summary ?? comment?.summary
  const news: ModerationNews = {
    verb, reason, until,
    ...(about && { text: { summaryId: about.id, commentId: comment?.id ?? null, paper: plainInline(about.paper.title) } }),
  }
  await send(moderationNews({ name: env().SITE_NAME, url: env().SITE_URL }, to.email, news))
}
