import { randomUUID } from 'node:crypto'
import { mkdir, open, readFile, rm } from 'node:fs/promises'
import path from 'node:path'
import { Invalid, Unavailable } from '@/lib/errors'
import { LARGEST_PICTURE } from './rules'
import { imagesFolder } from './store'

/** A picture that somebody sent: read when its turn has come. */
export type Sent = { size: number; read(): Promise<Buffer> }

export const tooLarge = new Invalid({ picture: 'A picture can have at most 10 MB.' })
const brokenOff = new Invalid({ picture: 'The picture did not arrive whole. Please send it once more.' })

/**
 * Takes a picture as it arrives to a file, so that two hundred at once need no memory, and does something with it; the
 * file goes again.
 * @throws Invalid for one that is too large or breaks off, Unavailable when the disk does not take it
 */
export async function takeIn<T>(bytes: AsyncIterable<Uint8Array>, take: (sent: Sent) => Promise<T>): Promise<T> {
  const file = path.join(imagesFolder(), `.${randomUUID()}.arriving`)
  try {
    const size = await write(file, bytes)
    return await take({ size, read: () => readFile(file) })
  } finally {
    await rm(file, { force: true }).catch(() => {})
  }
}

async function write(file: string, bytes: AsyncIterable<Uint8Array>): Promise<number> {
  const handle = await mkdir(imagesFolder(), { recursive: true }).then(() => open(file, 'wx')).catch(full)
  let size = 0
  try {
    for await (const chunk of whole(bytes)) {
      size += chunk.length
      if (size > LARGEST_PICTURE) throw tooLarge
      await handle.write(chunk).catch(full)
    }
    return size
  } finally {
    await handle.close()
  }
}

/** What a sender says until it breaks off. */
async function* whole(bytes: AsyncIterable<Uint8Array>) {
  try {
    yield* bytes
  } catch {
    throw brokenOff
  }
}

function full(error: unknown): never {
  console.error('A picture could not be taken in:', error)
  throw new Unavailable('The picture could not be stored just now. Try again in a while.')
}
