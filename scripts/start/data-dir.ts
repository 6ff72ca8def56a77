import { accessSync, constants, mkdirSync } from 'node:fs'
import { resolve } from 'node:path'
import { parseEnv } from '@/lib/env'

/** The folder of everything the site keeps outside its database, made if need be; an absolute DATA_DIR from here on. */
export function dataDir(): string {
  const dir = resolve(parseEnv(process.env).DATA_DIR)
  // Others may pass through, as PostgreSQL's own account must, but not look around.
  mkdirSync(dir, { recursive: true, mode: 0o711 })
  accessSync(dir, constants.W_OK)
  process.env.DATA_DIR = dir
  return dir
}
