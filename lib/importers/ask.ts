import { env } from '@/lib/env'
import { pauseAfter } from './pause'
import { originsOf, sources, type Source } from './sources'
import type { Question } from './work'

/** For one answer from its first byte to its last, redirects included, in ms. */
const PATIENCE = 10_000
/** Bytes of the longest answer that is read. */
const LONGEST = 5 * 1024 * 1024
const MOST_REDIRECTS = 4

/** What a source answered; `pause` are the seconds it wants to be left alone now. */
export type Answer = { status: number; body: string; pause: number }

/**
 * Asks a source, at its own hosts and those it may send us on to, and no others. Throws whatever keeps an answer from being
 * read: the network, the time, its size.
 */
export async function ask(source: Source, { path, accept }: Question, patience = PATIENCE): Promise<Answer> {
  const signal = AbortSignal.timeout(patience)
  const { SITE_URL, SITE_CONTACT } = env()
  const headers = { accept, 'user-agent': `Papers/1.0 (+${SITE_URL}/about${SITE_CONTACT ? `; mailto:${SITE_CONTACT}` : ''})` }
  let url = new URL(path, sources[source].base())
  // Both ask for it, and keep a faster line for those who say it.
  if (SITE_CONTACT && (source === 'crossref' || source === 'datacite')) url.searchParams.set('mailto', SITE_CONTACT)
  if (source === 'pubmed') url.searchParams.set('tool', 'papers')
  if (SITE_CONTACT && source === 'pubmed') url.searchParams.set('email', SITE_CONTACT)
  for (let hops = 0; ; hops++) {
    const answer = await fetch(url, { headers, signal, redirect: 'manual', cache: 'no-store' })
    const location = answer.headers.get('location')
    if (answer.status < 300 || answer.status >= 400 || location === null)
      return { status: answer.status, pause: pauseAfter(answer.status, answer.headers), body: await bodyOf(answer) }
    await answer.body?.cancel()
    url = new URL(location, url)
    if (hops === MOST_REDIRECTS) throw new Error('it redirects too often')
    if (!originsOf(source).has(url.origin)) throw new Error(`it leads to ${url.origin}`)
  }
}

/** The text of an answer that is one; NUL, which no database keeps, is in none. */
async function bodyOf(answer: Response): Promise<string> {
  if (answer.status !== 200) {
    await answer.body?.cancel()
    return ''
  }
  const decoder = new TextDecoder()
  let [text, size] = ['', 0]
  for await (const chunk of answer.body as unknown as AsyncIterable<Uint8Array>) {
    size += chunk.length
    if (size > LONGEST) throw new Error('it has more than 5 MB')
    text += decoder.decode(chunk, { stream: true })
  }
  return (text + decoder.decode()).replaceAll('\0', '')
}
