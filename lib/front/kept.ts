import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { brotliDecompress } from 'node:zlib'
import { code, isCompressible, type Coding } from '@/lib/front/compress'
import type { Made } from '@/lib/front/make'
import type { Shown } from '@/lib/shows'

/** An answer as it goes over the wire: its headers as the server writes them fastest, one after the other. */
export type Wire = { status: number; etag: string; coding?: Coding; headers: string[]; unchanged: string[]; body: Buffer }

/** A finished answer as it is kept: compressed once in each coding that somebody has asked for. */
export type Kept = {
  status: number
  /** Those of the framework's headers that say something of the answer. */
  headers: Record<string, string>
  /** Of the uncompressed bytes. */
  hash: string
  bodies: Partial<Record<Coding | 'identity', Buffer>>
  /** As it is sent to most visitors, by coding. */
  wires: Partial<Record<Coding | 'identity', Wire>>
  /** What it rests on. */
  shown: Set<Shown>
  /** When its making began, in ms. */
  begun: number
  /** In ms: when something it rests on changed, or at the latest when its time is over. */
  freshUntil: number
}

const said = ['content-type', 'content-disposition', 'content-language', 'location', 'link', 'x-robots-tag']

export async function kept(made: Made, shown: Set<Shown>, begun: number, freshUntil: number): Promise<Kept> {
  const headers = Object.fromEntries(said.filter((name) => made.headers[name]).map((name) => [name, String(made.headers[name])]))
  const hash = createHash('sha256').update(made.body).digest('base64url').slice(0, 22)
  const isSmall = !isCompressible(made.body, headers['content-type'] ?? '')
  const bodies = isSmall ? { identity: made.body } : { br: await code(made.body, 'br') }
  return { status: made.status, headers, hash, bodies, wires: {}, shown, begun, freshUntil }
}

/** The body in a coding, made of the kept one at the first wish; what is not worth compressing has none. */
export async function bodyOf({ bodies }: Kept, wished: Coding | undefined): Promise<{ body: Buffer; coding?: Coding }> {
  if (!bodies.br) return { body: bodies.identity! }
  if (wished) return { body: (bodies[wished] ??= await code(await whole(bodies.br), wished)), coding: wished }
  return { body: await whole(bodies.br) }
}

const whole = promisify(brotliDecompress)

/** About what an answer takes in memory, in bytes: its bodies (a second coding is likely), its headers, its place in the index. */
export function weightOf({ bodies, shown }: Kept): number {
  return 1000 + 100 * shown.size + (bodies.identity?.length ?? 0) + 3 * (bodies.br?.length ?? 0)
}
