import { lookup } from 'node:dns/promises'
import http, { type IncomingMessage } from 'node:http'
import https from 'node:https'
import { isIP, type LookupFunction } from 'node:net'
import { env } from '@/lib/env'
import { Invalid, Refusal, Unavailable } from '@/lib/errors'
import { foreignAddress } from './address'
import { isPublic } from './public-address'
import { LARGEST_PICTURE } from './rules'

const MOST_REDIRECTS = 3
/** For all of it, in ms: names, redirects and the picture itself. */
const PATIENCE = 20_000

type Address = { address: string; family: number }

/** How names become addresses, and which of these may be spoken to. */
export type Way = { resolve(name: string): Promise<Address[]>; allows(ip: string, port: number): boolean }

/** The public internet, by the ports of the web. Anything else is somebody's own network, perhaps ours. */
export const publicWay: Way = {
  resolve: (name) => lookup(name, { all: true }),
  allows: (ip, port) => (port === 80 || port === 443) && isPublic(ip),
}

/**
 * The bytes at a foreign address, which a stranger may have chosen to reach what only we can reach: at every hop the
 * name is resolved once, every address checked, and a connection made to these addresses and no others.
 * @throws Invalid with the reason when it is no use to try again, Unavailable when it may be
 */
export async function fetchPicture(address: string, way: Way = publicWay, patience = PATIENCE): Promise<Buffer> {
  const deadline = AbortSignal.timeout(patience)
  try {
    let url = checked(address)
    for (let hops = 0; ; hops++) {
      const answer = await ask(url, way, deadline)
      const { location } = answer.headers
      const redirects = [301, 302, 303, 307, 308].includes(answer.statusCode!) && location !== undefined
      if (!redirects) return await bytesOf(answer)
      answer.destroy()
      if (hops === MOST_REDIRECTS) throw refusal('It redirects more than three times.')
      url = checked(URL.canParse(location, url) ? new URL(location, url).href : location)
    }
  } catch (error) {
    if (error instanceof Refusal) throw error
    throw new Unavailable(deadline.aborted ? 'It did not come in time.' : `It could not be fetched: ${String(error)}`)
  }
}

const refusal = (reason: string) => new Invalid({ picture: reason })

function checked(address: string): URL {
  const known = foreignAddress(address)
  if (!known) throw refusal('Its address is not one of the web.')
  return new URL(known)
}

/** The head of an answer, once it is there. */
async function ask(url: URL, way: Way, signal: AbortSignal): Promise<IncomingMessage> {
  const { request } = url.protocol === 'https:' ? https : http
  const addresses = await addressesOf(url, way, signal)
  const pinned: LookupFunction = (_name, { all }, done) =>
    all ? done(null, addresses) : done(null, addresses[0]!.address, addresses[0]!.family)
  return new Promise((resolve, reject) => {
    const headers = {
      accept: 'image/png, image/jpeg, image/gif, image/webp',
      'accept-encoding': 'identity',
      'user-agent': `Pictures/1.0 (+${env().SITE_URL}/about)`,
    }
    // No agent: neither a connection made for somebody else nor a proxy is used.
    request(url, { agent: false, lookup: pinned, headers, signal })
      .once('response', (answer) => resolve(answer.on('error', () => {}))) // Whoever reads it is told all the same.
      .on('error', reject)
      .once('close', () => reject(new Error('the connection ended without an answer')))
      .end()
  })
}

/** Where a host is, all of it allowed. A literal address is taken as it is: nothing would look it up. */
async function addressesOf({ hostname, port, protocol }: URL, way: Way, signal: AbortSignal): Promise<Address[]> {
  const host = hostname.replace(/^\[(.*)\]$/, '$1')
  const family = isIP(host)
  const addresses = family ? [{ address: host, family }] : await Promise.race([way.resolve(host), end(signal)])
  const at = Number(port || (protocol === 'https:' ? 443 : 80))
  if (addresses.length === 0) throw new Error('its name has no address')
  if (!addresses.every(({ address }) => way.allows(address, at))) throw refusal('Its address is not one of the public web.')
  return addresses
}

const end = (signal: AbortSignal) =>
  new Promise<never>((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true })
  })

async function bytesOf(answer: IncomingMessage): Promise<Buffer> {
  try {
    const { statusCode: status = 0, headers } = answer
    if (status === 408 || status === 425 || status === 429 || status >= 500) throw new Unavailable(`Its server answers ${status}.`)
    if (status !== 200) throw refusal(`Its server answers ${status}.`)
    if ((headers['content-encoding'] ?? 'identity') !== 'identity') throw refusal('It is packed, which nobody asked for.')
    if (Number(headers['content-length'] ?? 0) > LARGEST_PICTURE) throw refusal('It has more than 10 MB.')
    const chunks: Buffer[] = []
    let size = 0
    for await (const chunk of answer as AsyncIterable<Buffer>) {
      size += chunk.length
      if (size > LARGEST_PICTURE) throw refusal('It has more than 10 MB.')
      chunks.push(chunk)
    }
    return Buffer.concat(chunks, size)
  } finally {
    answer.destroy()
  }
}
