import type { Elsewhere } from '@/lib/summaries/editions'
import type { Words } from './kept-words'

type Answer = { edition: string } | { elsewhere: Elsewhere } | { why: string; signedOut: boolean; /** It may be taken later as it is. */ again: boolean }
type Draft = Record<string, string | boolean | number>

/** Characters of a text that a browser still sends when its page is gone: it takes 64 KiB. */
const OUTLIVES = 15_000

/** Sends a draft to the site; an answer comes whatever happens. */
export async function send({ anonymous, ...draft }: Draft, closing: boolean): Promise<Answer> {
  const visibility = anonymous ? 'ANONYMOUS' : 'PUBLIC'
  const keepalive = closing && String(draft.text).length < OUTLIVES
  try {
    const body = JSON.stringify({ ...draft, visibility })
    const answer = await fetch('/write/draft', { method: 'POST', headers: { 'content-type': 'application/json' }, body, keepalive })
    const told = await answer.json().catch(() => ({}))
    if (answer.ok) return told
    if (told.elsewhere) return told
    const why = answer.status < 500 && told.message ? told.message : 'The site cannot keep it just now.'
    return { why, signedOut: answer.status === 401, again: answer.status === 401 || answer.status === 429 || answer.status >= 500 }
  } catch {
    return { why: navigator.onLine ? 'The site is out of reach.' : 'Offline.', signedOut: false, again: true }
  }
}

/** What the site has of a text now; null where nobody can say. */
export async function latest(which: Record<string, string>): Promise<(Words & { edition: string }) | null> {
  const answer = await fetch(`/write/draft?${new URLSearchParams(which)}`).catch(() => null)
  return answer?.ok ? answer.json() : null
}
