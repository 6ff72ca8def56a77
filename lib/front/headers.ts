import type { IncomingMessage } from 'node:http'
import { clientAddress } from '@/lib/front/client-address'

/** What of a request's own word about its origin and route the pages must not see. */
const untrusted = ['x-forwarded-for', 'x-forwarded-port', 'forwarded', 'x-real-ip', 'x-action-forwarded', 'content-security-policy']

/** Where a request comes from, as far as our own proxies vouch for it. */
export const clientOf = ({ headers, socket }: IncomingMessage, trustProxy: number) =>
  clientAddress(socket.remoteAddress ?? '', headers['x-forwarded-for']?.toString(), trustProxy)

/** What every request says of the site it is for, whatever its client said. */
export const headersOf = ({ host, protocol }: URL) => ({ host, 'x-forwarded-host': host, 'x-forwarded-proto': protocol.slice(0, -1) })

/**
 * Makes the request say only what we know: the site's own address, and in `x-client-address` who asked.
 * @param trustProxy how many proxies of our own stand in front
 */
export function settleHeaders(request: IncomingMessage, site: URL, trustProxy: number): void {
  const { headers } = request
  const address = clientOf(request, trustProxy)
  for (const name of untrusted) delete headers[name]
  Object.assign(headers, headersOf(site), { 'x-client-address': address })
}
