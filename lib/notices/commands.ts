import { db } from '@/lib/db'
import type { Actor } from '@/lib/people/actor'
import { mailChoicesOf } from './queries'
import { noticeKinds, type Kind, type Pace } from './rules'
import type { Unsubscribing } from './unsubscribe'

/** Marks as read what someone has been told up to a notice; suspended people read, too. */
export async function markRead(actor: Actor, upTo: number): Promise<void> {
  await db.notice.updateMany({ where: { personId: actor.id, id: { lte: upTo }, readAt: null }, data: { readAt: new Date() } })
}

/** Keeps how someone wants to hear of each kind by mail. */
export async function chooseMail(actor: Actor, choices: Record<Kind, Pace>): Promise<void> {
  await keepChoices(actor.id, choices)
}

/** Sends someone no more mail of a kind, or of any. Twice is once; who is gone stays gone. */
export async function unsubscribe({ personId, kind }: Unsubscribing, all: boolean): Promise<void> {
  if (!(await db.person.count({ where: { id: personId, erasedAt: null } }))) return
  const now = await mailChoicesOf(personId)
  const ended = noticeKinds.filter((one) => all || one === kind || (kind === 'DAILY' && now[one] === 'DAILY'))
  await keepChoices(personId, Object.fromEntries(ended.map((one) => [one, 'NEVER'])))
}

async function keepChoices(personId: number, choices: Partial<Record<Kind, Pace>>): Promise<void> {
  const [kinds, paces] = [Object.keys(choices), Object.values(choices)]
  await db.$executeRaw`
    INSERT INTO mail_choices ("personId", kind, pace)
    SELECT ${personId}::int, k, p FROM unnest(${kinds}::"NoticeKind"[], ${paces}::"MailPace"[]) AS c(k, p) ORDER BY k
    ON CONFLICT ("personId", kind) DO UPDATE SET pace = excluded.pace`
}
