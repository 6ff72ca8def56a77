import type { IncomingMessage, ServerResponse } from 'node:http'
import { sessionCookie } from '@/lib/auth/cookie'
import { prefersOther, ratherThan } from '@/lib/front/accept'
import { addressOf, type Address } from '@/lib/front/addresses'
import { codingFor } from '@/lib/front/compress'
import { makeDocument } from '@/lib/front/document'
import { readForm } from '@/lib/front/forms'
import { clientOf, settleHeaders } from '@/lib/front/headers'
import { takesPictures, turnAway, type Turned } from '@/lib/front/gate'
import type { Asked, Handle, Made } from '@/lib/front/make'
import { DatabaseAway } from '@/lib/front/pages'
import { cachingOf, type Policies } from '@/lib/front/policies'
import { refusalOf, refuse } from '@/lib/front/refuse'
import { keepWire, sendMade, sendWire, wireOf } from '@/lib/front/send'
import { cookieOf, openSessions } from '@/lib/front/sessions'
import { openViews } from '@/lib/front/views'
import { openVisitorPages, orAway } from '@/lib/front/visitors'
import type { Visit } from '@/lib/front/visits'

type SiteOptions = { handle: Handle; url: URL; policies: Policies; trustProxy: number; cdnSeconds: number; cacheMegabytes: number; dev: boolean }

/** Files, and what is too long to be made whole, go out as they are read. */
const streamed = /^\/(?:_next\/|images\/|settings\/export$|rss-(?:all|full)\.xml)/

/** The site as it answers: visitors get whole kept pages, people with a session the application made for them. */
export function openSite({ handle, url: site, policies, trustProxy, cdnSeconds, cacheMegabytes, dev }: SiteOptions) {
  const pages = openVisitorPages(handle, site, cacheMegabytes)
  const views = openViews()
  const sessions = openSessions()
  const { name, options } = sessionCookie()
  const forgetting = { 'set-cookie': `${name}=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax${options.secure ? '; Secure' : ''}` }
  const shared = `public, max-age=0${cdnSeconds ? `, s-maxage=${cdnSeconds}` : ''}, must-revalidate`

  /** Nothing to wait for where a kept page went out at once: a promise costs as much as all the rest of it. */
  function answer(request: IncomingMessage, response: ServerResponse, visit: Visit): Promise<void> | undefined {
    return sendAtOnce(request, response, visit) ? undefined : answerElse(request, response, visit)
  }

  async function answerElse(request: IncomingMessage, response: ServerResponse, visit: Visit): Promise<void> {
    const { method = '', url = '', headers } = request
    const turned = turnAway({ method, url, headers }, site.origin)
    if (turned) return turn(request, response, visit, turned)
    if (method === 'POST' && !takesPictures(url)) return post(request, response, visit)
    if (streamed.test(url) || 'rsc' in headers || method === 'POST') return pass(request, response, visit)
    const other = ratherThan(url, headers.accept)
    visit.how = other ? 'led' : 'anew'
    if (other) return lead(response, visit, other)
    await read(request, response, visit).catch((error) => turn(request, response, visit, refusalOf(error, visit)))
  }

  /** What is kept, fresh and ready for the wire goes to a visitor at once: nearly every request ends here. */
  function sendAtOnce(request: IncomingMessage, response: ServerResponse, visit: Visit): boolean {
    const { method, url = '', headers } = request
    if (dev || (method !== 'GET' && method !== 'HEAD') || isSpecial(request) || prefersOther(headers.accept)) return false
    if (headers.cookie && cookieOf(headers.cookie, name)) return false
    const address = addressOf(url)
    const wire = address && pages.ready(address, themeOf(headers))?.wires[codingFor(request) ?? 'identity']
    if (!wire) return false
    visit.how = 'hit'
    if (sendWire(request, response, wire, visit)) count(request, address)
    return true
  }

  async function read(request: IncomingMessage, response: ServerResponse, visit: Visit): Promise<void> {
    const address = addressOf(request.url ?? '')
    const token = cookieOf(request.headers.cookie, name)
    if (dev || !address || sessions.isOpen(token) || isSpecial(request)) {
      const own = await makeOwn(request, visit, token, address)
      if (own) return sendMade(request, response, own.made, own.headers)
    }
    const outcome = await pages.page(address!, themeOf(request.headers))
    visit.how = outcome.how
    const isOver = token && !sessions.isOpen(token)
    const policy = isOver ? { ...policies.visitor, ...forgetting } : policies.visitor
    const wire = await wireOf(outcome, codingFor(request), policy, token ? 'private, no-cache' : shared)
    if (!token) keepWire(outcome, wire)
    if (sendWire(request, response, wire, visit)) count(request, address)
  }

  /** What is made for this request alone; nothing where a visitor's page serves better: a session is over, or the database is away. */
  async function makeOwn(request: IncomingMessage, visit: Visit, token: string | undefined, address: Address | undefined) {
    const { url = '', headers } = request
    const isVisitor = !dev && !sessions.isOpen(token)
    visit.how = isVisitor ? 'anew' : 'person'
    try {
      const { policy, made } = await ask(request, isVisitor, { method: 'GET', url, headers })
      if (token && made.said.sessionEnded) sessions.end(token)
      if (made.said.sessionEnded && address) return undefined
      if (made.status === 200) count(request, address)
      return { made, headers: { ...policy, ...cachingOf(url), 'x-request-id': visit.id } }
    } catch (error) {
      if (address && error instanceof DatabaseAway) return undefined
      throw error
    }
  }

  async function post(request: IncomingMessage, response: ServerResponse, visit: Visit): Promise<void> {
    const { url = '', headers } = request
    visit.how = 'form'
    const isVisitor = !dev && !sessions.isOpen(cookieOf(headers.cookie, name))
    const form = await readForm(request, { mayHoldPictures: !isVisitor })
    if ('status' in form) return turn(request, response, visit, form)
    try {
      const { policy, made } = await ask(request, isVisitor, { method: 'POST', url, headers, body: form.body })
      if (isLost(made, headers)) return turn(request, response, visit, { ...lost, typed: await form.typed() })
      await sendMade(request, response, made, { ...policy, 'cache-control': 'no-store', 'x-request-id': visit.id })
    } catch (error) {
      turn(request, response, visit, { ...refusalOf(error, visit), typed: await form.typed() })
    }
  }

  /** Has the framework make something for this request alone. */
  async function ask(request: IncomingMessage, isVisitor: boolean, asked: Asked) {
    settleHeaders(request, site, trustProxy)
    const policy = isVisitor ? policies.visitor : policies.person()
    // From here the framework takes the nonce of its scripts.
    if (!isVisitor) asked.headers['content-security-policy'] = policy['content-security-policy']
    return { policy, made: await orAway(() => makeDocument(handle, asked, { scripts: !isVisitor }), { again: asked.method === 'GET' }) }
  }

  function pass(request: IncomingMessage, response: ServerResponse, visit: Visit): Promise<void> {
    const { url = '', headers } = request
    visit.how = 'rsc' in headers ? 'person' : 'file'
    settleHeaders(request, site, trustProxy)
    say(response, visit, url.startsWith('/images') ? policies.picture : policies.visitor)
    return handle(request, response)
  }

  function turn(request: IncomingMessage, response: ServerResponse, visit: Visit, turned: Turned): void {
    say(response, visit, policies.visitor)
    refuse(request, response, turned)
  }

  function lead(response: ServerResponse, visit: Visit, location: string): void {
    say(response, visit, policies.visitor)
    response.writeHead(303, { location, 'cache-control': 'no-store', vary: 'Accept' }).end()
  }

  /** A page that went out; one that is asked for again and is unchanged was counted when it did. */
  function count(request: IncomingMessage, address: Address | undefined): void {
    if (request.method !== 'GET' || !address?.paper) return
    views.count(address.paper, clientOf(request, trustProxy), request.headers['user-agent'] ?? '')
  }

  return { answer, pages, views }
}

function say(response: ServerResponse, { id }: Visit, headers: Record<string, string>): void {
  for (const [header, value] of Object.entries({ ...headers, 'x-request-id': id })) response.setHeader(header, value)
}

/** The framework does not know this form (of another release, perhaps) and has answered with a word of its own. */
const isLost = ({ status, headers }: Made, asked: IncomingMessage['headers']) =>
  [400, 409].includes(status) && !('next-action' in asked) && String(headers['content-type']).startsWith('text/plain')
const lost: Turned = { status: 409, sentence: 'This form is not known here any more. Open its page again and put in what you wrote.' }

/** The theme makes a key; without one the reader's system decides. */
function themeOf({ cookie }: IncomingMessage['headers']): string {
  const theme = cookie && cookieOf(cookie, 'theme')
  return theme === 'light' || theme === 'dark' ? theme : ''
}

/** Asked by the framework's own script, or for a part: never of or for the kept pages. */
function isSpecial({ url = '', headers }: IncomingMessage): boolean {
  if ('range' in headers || 'rsc' in headers || url.includes('_rsc=')) return true
  for (const header in headers) if (header.startsWith('next-')) return true
  return false
}
