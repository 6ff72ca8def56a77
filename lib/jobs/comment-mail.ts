import { db } from '@/lib/db'
import { env } from '@/lib/env'
import { addJob } from '@/lib/jobs/add'
import type { Payload } from '@/lib/jobs/payloads'
import { commentNews } from '@/lib/mail/messages'
import { plainInline } from '@/lib/markdown/inline'
import { send } from '@/lib/mail/send'

/** Adds a job for each who should hear of a comment, so that trying one again does not tell the other twice. */
export async function tellOfComment({ commentId }: Payload<'comment_mail'>): Promise<void> {
  const comment = await shown(commentId)
  if (!comment) return
  const concerned = new Set([comment.summary.authorId, comment.parent?.authorId])
  await db.$transaction(async (tx) => {
    for (const personId of concerned) {
      if (personId === undefined || personId === comment.authorId) continue
      await addJob(tx, 'comment_mail_to', { commentId, personId }, `comment-${commentId}-to-${personId}`)
    }
  })
}

/** Mails one person about a comment, at a confirmed address, if it still shows. */
export async function tellOneOfComment({ commentId, personId }: Payload<'comment_mail_to'>): Promise<void> {
  const comment = await shown(commentId)
  const person = await db.person.findFirst({
    where: { id: personId, emailVerified: { not: null }, erasedAt: null },
    select: { email: true },
  })
  if (!comment || !person?.email) return
  const { summary, author, parent, text } = comment
  const hidden = summary.visibility === 'ANONYMOUS' && comment.authorId === summary.authorId
  const news = {
    kind: parent?.authorId === personId ? ('reply' as const) : ('summary' as const),
    who: hidden ? 'The author' : author.name,
    paper: plainInline(summary.paper.title),
    text,
    summaryId: summary.id,
    commentId,
  }
  await send(commentNews({ name: env().SITE_NAME, url: env().SITE_URL }, person.email, news))
}

/** A comment that readers see, with what a mail says of it; null when it or its summary is deleted or hidden by now. */
function shown(id: number) {
  return db.comment.findFirst({
    where: { id, deletedAt: null, hiddenAt: null, summary: { visibility: { not: 'DRAFT' }, hiddenAt: null } },
    select: {
      text: true,
      authorId: true,
      author: { select: { name: true } },
      parent: { select: { authorId: true } },
      summary: { select: { id: true, authorId: true, visibility: true, paper: { select: { title: true } } } },
    },
  })
}
