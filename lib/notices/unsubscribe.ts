import { createHmac, timingSafeEqual } from 'node:crypto'
import { env } from '@/lib/env'
import { noticeKinds, type Kind } from './rules'

/** Whose mails a link ends: of which kind, or all that come in the daily digest. */
export type Unsubscribing = { personId: number; kind: Kind | 'DAILY' }

const seal = (told: string) => createHmac('sha256', env().NEXTAUTH_SECRET).update(`unsubscribe ${told}`).digest('base64url')

/** What stands in a mail's link: it needs no signing in, works as long as the site's secret, and can do nothing else. */
export function unsubscribeToken({ personId, kind }: Unsubscribing): string {
  const told = `${personId}.${kind}`
  return `${told}.${seal(told)}`
}

/** What a link says; null for one that is not ours. */
export function readUnsubscribe(token: string): Unsubscribing | null {
  const [, person = '', word = '', sealed = ''] = /^(\d{1,10})\.([A-Z]+)\.([\w-]{43})$/.exec(token) ?? []
  const kind = [...noticeKinds, 'DAILY' as const].find((one) => one === word)
  if (!kind || !timingSafeEqual(Buffer.from(sealed), Buffer.from(seal(`${person}.${word}`)))) return null
  return { personId: Number(person), kind }
}
