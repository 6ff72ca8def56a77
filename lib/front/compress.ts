import type { IncomingMessage } from 'node:http'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import Negotiator from 'negotiator'

export type Coding = 'br' | 'gzip'

const ways: Record<Coding, (body: Buffer) => Promise<Buffer>> = {
  br: (body) => promisify(brotliCompress)(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 5, [constants.BROTLI_PARAM_SIZE_HINT]: body.length } }),
  gzip: (body) => promisify(gzip)(body),
}

/** Compresses a body. */
export const code = (body: Buffer, coding: Coding) => ways[coding](body)

/** Whether compressing gains anything: a text of a thousand bytes or more. */
export const isCompressible = (body: Buffer, type: string) => /text|json|xml|bibtex|research-info/.test(type) && body.length >= 1000

/** The coding to answer a request in; undefined: as it is. */
export function codingFor({ headers }: Pick<IncomingMessage, 'headers'>): Coding | undefined {
  const accepted = headers['accept-encoding']
  if (!accepted) return undefined
  // As every browser of today sends it.
  if (accepted.startsWith('gzip, deflate, br')) return 'br'
  const taken = new Negotiator({ headers }).encodings(['br', 'gzip'])
  return taken.includes('br') ? 'br' : taken.includes('gzip') ? 'gzip' : undefined
}
