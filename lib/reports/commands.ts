import { db } from '@/lib/db'
import { Forbidden, NotFound } from '@/lib/errors'
import type { Actor } from '@/lib/people/actor'
import { suspension } from '@/lib/people/standing'
import { shownText } from './queries'
import type { ReportInput } from './schema'

/**
 * Tells the moderators of a summary or comment. Once more by the same person it takes the place of their last report,
 * and is open again.
 * @throws Forbidden to the suspended and for one's own text, NotFound for what does not show
 */
export async function report(actor: Actor, { on, id, reason, text }: ReportInput): Promise<void> {
  const refused = suspension(actor)
  if (refused) throw new Forbidden(refused)
  const shown = await shownText(actor, { on, id })
  if (!shown) throw new NotFound('What you report is not there any more.')
  if (shown.own) throw new Forbidden('This is your own: you can change or delete it.')
  const said = { reason, text }
  const open = { ...said, createdAt: new Date(), resolvedAt: null, resolvedById: null }
  const reporterId = actor.id
  if (on === 'summary')
    await db.report.upsert({ where: { reporterId_summaryId: { reporterId, summaryId: id } }, create: { reporterId, summaryId: id, ...said }, update: open })
  else
    await db.report.upsert({ where: { reporterId_commentId: { reporterId, commentId: id } }, create: { reporterId, commentId: id, ...said }, update: open })
}
