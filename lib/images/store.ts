import path from 'node:path'
import { env } from '@/lib/env'
import { folder } from './folder'

/** Where the bytes of pictures are, by name. Whoever else should keep them needs these four words alone. */
export type Store = {
  /** Stores bytes under a name, whole or not at all; the same name again is the same bytes. @throws Unavailable when it cannot */
  put(name: string, bytes: Buffer): Promise<void>
  /** The bytes; null where there is nothing of that name. @throws Unavailable when nobody can tell */
  get(name: string): Promise<Buffer | null>
  /** Already gone is gone. */
  remove(name: string): Promise<void>
  /** The names of all that was put there before a moment. */
  putBefore(moment: Date): Promise<string[]>
}

/** The store of this site. */
export const store = (): Store => folder(imagesFolder())

/** The folder on this machine, where also what is still arriving is kept. */
export const imagesFolder = () => path.resolve(env().DATA_DIR, 'images')
