import type { IncomingMessage } from 'node:http'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import Negotiator from 'negotiator'

const ways = {
  br: (body: Buffer) => promisify(brotliCompress)(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 4, [constants.BROTLI_PARAM_SIZE_HINT]: body.length } }),
  gzip: (body: Buffer) => promisify(gzip)(body),
}

/** Shorter than this a body gains nothing, in bytes. */
const least = 1000

/** A body in the tightest coding that the request takes; without a coding: as it is. */
export async function compress(body: Buffer, type: string, request: IncomingMessage): Promise<{ body: Buffer; coding?: keyof typeof ways }> {
  const taken = new Negotiator(request).encodings(['br', 'gzip'])
  const coding = taken.includes('br') ? 'br' : 'gzip'
  if (!/text|json|xml/.test(type) || body.length < least || !taken.length) return { body }
  return { body: await ways[coding](body), coding }
}
