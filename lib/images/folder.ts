import { randomUUID } from 'node:crypto'
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { Unavailable } from '@/lib/errors'
import type { Store } from './store'

const away = (error: unknown) => {
  console.error('A picture could not be stored or read:', error)
  return new Unavailable('The picture could not be stored just now. Try again in a while.')
}

/** Pictures as files of a folder, which is made when there is something for it. */
export function folder(dir: string): Store {
  return {
    async put(name, bytes) {
      const part = path.join(dir, `.${randomUUID()}.part`)
      try {
        await mkdir(dir, { recursive: true })
        await writeFile(part, bytes, { flush: true })
        await rename(part, path.join(dir, name))
      } catch (error) {
        await rm(part, { force: true }).catch(() => {})
        throw away(error)
      }
    },
    async get(name) {
      try {
        return await readFile(path.join(dir, name))
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
        throw away(error)
      }
    },
    async remove(name) {
      await rm(path.join(dir, name), { force: true })
    },
    async putBefore(moment) {
      const names = await readdir(dir).catch(() => [])
      const old = await Promise.all(names.map(async (name) => {
        const found = await stat(path.join(dir, name)).catch(() => null)
        return found?.isFile() && found.mtime < moment ? [name] : []
      }))
      return old.flat()
    },
  }
}
