import { db } from '@/lib/db'
import { env } from '@/lib/env'
import { Prisma } from '@/lib/generated/prisma/client'
import type { Payload } from '@/lib/jobs/payloads'
import { digestMail, noticeMail } from '@/lib/mail/notices'
import { send } from '@/lib/mail/send'
import { mailChoicesOf, noticesWhere, type Notice } from '@/lib/notices/queries'
import type { Kind, Pace } from '@/lib/notices/rules'

/** Things of one digest; what is older than so many days is news no more. */
const MOST = 50
const DAYS = 7

const site = () => ({ name: env().SITE_NAME, url: env().SITE_URL })
const unmailed = Prisma.sql`n."mailedAt" IS NULL`

/** Tells one person of one thing by mail, if it still shows, they still want it and their address is confirmed. */
export async function mailNotice({ noticeId }: Payload<'notice_mail'>): Promise<void> {
  const known = await db.notice.findUnique({ where: { id: noticeId }, select: { personId: true, commentId: true } })
  const reader = known && (await confirmed(known.personId))
  // A comment is read in the mail, a summary on its page.
  const [notice] = reader ? await noticesWhere(Prisma.sql`n.id = ${noticeId} AND ${unmailed}`, 1, known.commentId !== null) : []
  if (!reader || !notice || reader.choices[notice.kind] === 'NEVER') return
  await hand([notice], () => send(noticeMail(site(), reader.email, notice, reader.id)))
}

/** Asks for a digest for everybody of whom there is something to tell. */
export async function askForDigests(): Promise<void> {
  await db.$executeRaw`
    SELECT graphile_worker.add_job('digest_mail', json_build_object('personId', n."personId"), job_key => 'digest-' || n."personId")
    FROM (SELECT DISTINCT "personId" FROM notices
          WHERE pace = 'DAILY' AND "mailedAt" IS NULL AND "createdAt" > now() - make_interval(days => ${DAYS}::int)) n`
}

/** Tells one person by one mail what came that can wait for a day. */
export async function mailDigest({ personId }: Payload<'digest_mail'>): Promise<void> {
  const reader = await confirmed(personId)
  if (!reader) return
  const wanted = Object.keys(reader.choices).filter((kind) => reader.choices[kind as Kind] !== 'NEVER')
  const notices = await noticesWhere(Prisma.sql`n."personId" = ${personId} AND n.pace = 'DAILY' AND ${unmailed}
    AND n."createdAt" > now() - make_interval(days => ${DAYS}::int) AND n.kind::text = ANY(${wanted})`, MOST, false)
  if (notices.length > 0) await hand(notices, () => send(digestMail(site(), reader.email, notices, personId)))
}

/** Hands a mail over and notes that; a job is done by one worker at a time. One that ends between the two sends the same mail again, under the same id. */
async function hand(notices: Notice[], over: () => Promise<void>): Promise<void> {
  const ids = notices.map(({ id }) => id)
  await over()
  await db.notice.updateMany({ where: { id: { in: ids } }, data: { mailedAt: new Date() } })
}

type Reader = { id: number; email: string; choices: Record<Kind, Pace> }

async function confirmed(id: number): Promise<Reader | null> {
  const person = await db.person.findFirst({ where: { id, emailVerified: { not: null }, email: { not: null }, erasedAt: null }, select: { email: true } })
  return person?.email ? { id, email: person.email, choices: await mailChoicesOf(id) } : null
}
