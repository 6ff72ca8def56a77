import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { Unavailable } from '@/lib/errors'
import { env } from '@/lib/env'

const folder = () => path.resolve(env().DATA_DIR, 'images')

/** Stores a picture's bytes under its name, whole or not at all. @throws Unavailable when the disk does not take them */
export async function put(name: string, bytes: Buffer): Promise<void> {
  try {
    await mkdir(folder(), { recursive: true })
    const part = path.join(folder(), `.${name}.${process.pid}.part`)
    await writeFile(part, bytes, { flush: true })
    await rename(part, path.join(folder(), name))
  } catch {
    throw new Unavailable('The picture could not be stored just now. Try again in a while.')
  }
}

/** A picture's bytes, or null when there is none of that name. */
export function get(name: string): Promise<Buffer | null> {
  return readFile(path.join(folder(), name)).catch(() => null)
}
