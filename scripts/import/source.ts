import { createHash } from 'node:crypto'
import { createReadStream, statSync } from 'node:fs'
import { Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { Problem } from '@/scripts/launch/problem.mjs'

/** Bytes of the beginning by which a file is known again and its format told. */
const BEGINNING = 64 * 1024

/** A file of papers as text: how it begins, all of it in pieces, and how many of its bytes were read so far. */
export type FileSource = {
  /** SHA-256 of its first bytes and its size, hex. */
  id: string
  beginning: string
  /** Bytes; null where nobody knows, as of standard input. */
  size: number | null
  bytesRead(): number
  text(): AsyncGenerator<string>
}

/**
 * Opens a file, or standard input for `-`; what is compressed by gzip comes out plain.
 * @throws Problem when it cannot be read
 */
export async function openSource(path: string): Promise<FileSource> {
  const size = path === '-' ? null : sizeOf(path)
  let bytes = 0
  const raw = path === '-' ? process.stdin : createReadStream(path, { highWaterMark: 1 << 18 })
  const counted = (async function* () {
    for await (const chunk of raw as AsyncIterable<Buffer>) {
      bytes += chunk.length
      yield chunk
    }
  })()
  const { value: first } = await counted.next()
  const whole = (async function* () {
    if (first) yield first
    yield* counted
  })()
  const isZipped = first?.[0] === 0x1f && first[1] === 0x8b
  const chunks = (isZipped ? Readable.from(whole).pipe(createGunzip()) : whole)[Symbol.asyncIterator]()
  const decoder = new TextDecoder()
  let [beginning, ended] = ['', false]
  while (beginning.length < BEGINNING && !ended) {
    const next = await chunks.next()
    ended = next.done === true
    beginning += decoder.decode(next.value as Buffer | undefined, { stream: !ended })
  }
  async function* text() {
    yield beginning
    while (!ended) {
      const next = await chunks.next()
      if (next.done) break
      yield decoder.decode(next.value as Buffer, { stream: true })
    }
    yield decoder.decode()
  }
  const id = createHash('sha256').update(`${size ?? ''}\n`).update(beginning.slice(0, BEGINNING)).digest('hex')
  return { id, beginning, size, bytesRead: () => bytes, text }
}

function sizeOf(path: string): number {
  try {
    const stat = statSync(path)
    if (stat.isFile()) return stat.size
  } catch {
    // Told below.
  }
  throw new Problem(`There is no file ${path} that can be read.`)
}
