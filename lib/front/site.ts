import type { IncomingMessage, ServerResponse } from 'node:http'
import { sessionCookie } from '@/lib/auth/cookie'
import { prefersOther, ratherThan } from '@/lib/front/accept'
import { addressOf, type Address } from '@/lib/front/addresses'
import { codingFor } from '@/lib/front/compress'
import { makeDocument } from '@/lib/front/document'
import { readForm } from '@/lib/front/forms'
import { clientOf, settleHeaders } from '@/lib/front/headers'
import { takesPictures, turnAway, type Turned } from '@/lib/front/gate'
import type { Asked, Handle } from '@/lib/front/make'
import { cachingOf, type Policies } from '@/lib/front/policies'
import { refusalOf, refuse } from '@/lib/front/refuse'
import { sendMade, sendWire, wireOf } from '@/lib/front/send'
import { openViews } from '@/lib/front/views'
import { openVisitorPages, orAway } from '@/lib/front/visitors'
import type { Visit } from '@/lib/front/visits'
import { cookieOf, whoAsks, type Who } from '@/lib/front/who'

export type SiteOptions = { handle: Handle; url: URL; policies: Policies; trustProxy: number; cdnSeconds: number; cacheMegabytes: number; dev: boolean }

/** Files, and what is too long to be made whole, go out as they are read. */
const streamed = /^\/(?:_next\/|images\/|rss-(?:all|full)\.xml)/

/** The site as it answers: visitors get whole kept pages, people with a session the application made for them. */
export function openSite({ handle, url: site, policies, trustProxy, cdnSeconds, cacheMegabytes, dev }: SiteOptions) {
  const pages = openVisitorPages(handle, site, cacheMegabytes)
  const views = openViews()
  const cookie = sessionCookie()
  const forgetting = `${cookie.name}=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax${cookie.options.secure ? '; Secure' : ''}`

  /** While the site is worked on, everyone gets the application. */
  const whoIs = (token: string | undefined): Promise<Who> => (dev ? Promise.resolve('person') : whoAsks(token))

  async function answer(request: IncomingMessage, response: ServerResponse, visit: Visit): Promise<void> {
    if (sendAtOnce(request, response, visit)) return
    response.setHeader('x-request-id', visit.id)
    const { method = '', url = '', headers } = request
    const turned = turnAway({ method, url, headers }, site.origin)
    if (turned) return turn(request, response, turned)
    visit.how = method === 'POST' ? 'form' : 'rsc' in headers ? 'person' : 'file'
    if (streamed.test(url) || 'rsc' in headers || (method === 'POST' && takesPictures(url))) return pass(request, response)
    if (method === 'POST') return post(request, response, visit)
    const other = ratherThan(url, headers.accept)
    visit.how = other ? 'led' : 'anew'
    if (other) return void response.writeHead(303, { ...policies.visitor, location: other, 'cache-control': 'no-store' }).end()
    await read(request, response, visit).catch((error) => turn(request, response, refusalOf(error, visit)))
  }

  async function read(request: IncomingMessage, response: ServerResponse, visit: Visit): Promise<void> {
    const { url = '', headers } = request
    const token = cookieOf(headers.cookie, cookie.name)
    const who = await whoIs(token)
    const address = addressOf(url)
    let status: number
    if (address && who !== 'person' && !isSpecial(request)) {
      const outcome = await pages.page(address, themeOf(cookieOf(headers.cookie, 'theme')))
      visit.how = outcome.how
      const own = token && who === 'visitor' ? { ...policies.visitor, 'set-cookie': forgetting } : policies.visitor
      const coding = codingFor(request)
      const wire = await wireOf(outcome, coding, own, token ? 'private, no-cache' : shared)
      if (!token && outcome.how !== 'stale') outcome.kept.wires[coding ?? 'identity'] = await wireOf({ ...outcome, how: 'hit' }, coding, own, shared)
      response.removeHeader('x-request-id')
      sendWire(request, response, wire, visit.id)
      status = wire.status
    } else {
      if (who !== 'visitor') visit.how = 'person'
      const { policy, made } = await ask(request, who, { method: 'GET', url, headers })
      await sendMade(request, response, made, { ...policy, ...cachingOf(url) })
      status = made.status
    }
    if (status === 200) count(request, address)
  }

  /** What is kept, fresh and ready for the wire goes to a visitor at once: nearly every request ends here. */
  function sendAtOnce(request: IncomingMessage, response: ServerResponse, visit: Visit): boolean {
    const { method, url = '', headers } = request
    if ((method !== 'GET' && method !== 'HEAD') || isSpecial(request) || prefersOther(headers.accept)) return false
    if (dev || (headers.cookie && cookieOf(headers.cookie, cookie.name))) return false
    const address = addressOf(url)
    const wire = address && pages.ready(address, themeOf(cookieOf(headers.cookie, 'theme')))?.wires[codingFor(request) ?? 'identity']
    if (!wire) return false
    visit.how = 'hit'
    sendWire(request, response, wire, visit.id)
    if (wire.status === 200) count(request, address)
    return true
  }

  function count(request: IncomingMessage, address: Address | undefined): void {
    if (address?.paper) views.count(address.paper, clientOf(request, trustProxy), request.headers['user-agent'] ?? '')
  }
  const shared = `public, max-age=0${cdnSeconds ? `, s-maxage=${cdnSeconds}` : ''}, must-revalidate`

  async function post(request: IncomingMessage, response: ServerResponse, visit: Visit): Promise<void> {
    const { url = '', headers } = request
    const form = await readForm(request)
    if ('status' in form) return turn(request, response, form)
    try {
      const who = await whoIs(cookieOf(headers.cookie, cookie.name))
      const { policy, made } = await ask(request, who, { method: 'POST', url, headers, body: form.body })
      await sendMade(request, response, made, { ...policy, 'cache-control': 'no-store' })
    } catch (error) {
      turn(request, response, { ...refusalOf(error, visit), typed: await form.typed() })
    }
  }

  /** Has the framework make something for this request alone. */
  async function ask(request: IncomingMessage, who: Who, asked: Asked) {
    settleHeaders(request, site, trustProxy)
    const isVisitor = who === 'visitor'
    const policy = isVisitor ? policies.visitor : policies.person()
    // From here the framework takes the nonce of its scripts.
    if (!isVisitor) asked.headers['content-security-policy'] = policy['content-security-policy']
    return { policy, made: await orAway(makeDocument(handle, asked, { scripts: !isVisitor })) }
  }

  function pass(request: IncomingMessage, response: ServerResponse): Promise<void> {
    settleHeaders(request, site, trustProxy)
    const policy = request.url?.startsWith('/images') ? policies.picture : policies.visitor
    for (const [name, value] of Object.entries(policy)) response.setHeader(name, value)
    return handle(request, response)
  }

  function turn(request: IncomingMessage, response: ServerResponse, turned: Turned): void {
    for (const [name, value] of Object.entries(policies.visitor)) response.setHeader(name, value)
    refuse(request, response, turned)
  }

  return { answer, pages, views }
}

const themeOf = (cookie: string | undefined) => (cookie === 'light' || cookie === 'dark' ? cookie : '')

/** Asked by the framework's own script, or for a part: never of or for the kept pages. */
function isSpecial({ url = '', headers }: IncomingMessage): boolean {
  if ('range' in headers || 'rsc' in headers || url.includes('_rsc=')) return true
  for (const name in headers) if (name.startsWith('next-')) return true
  return false
}
