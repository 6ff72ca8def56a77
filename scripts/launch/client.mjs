import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { capture } from './capture.mjs'
import { Problem } from './problem.mjs'
import { step } from './step.mjs'

const stamp = 'node_modules/.cache/scripts/prisma-client'
export const cli = 'node_modules/prisma/build/index.js'

/** What every call of Prisma's command line gets: our schema engine instead of a download, and no calls home. */
export const environment = {
  PRISMA_SCHEMA_ENGINE_BINARY: 'scripts/schema-engine.mjs',
  PRISMA_HIDE_UPDATE_MESSAGE: '1',
  CHECKPOINT_DISABLE: '1',
}

/**
 * Runs Prisma's command line.
 * @param {string[]} args
 * @param {Record<string, string>} [env] variables on top of this process's
 */
export function prisma(args, env = {}) {
  return capture(process.execPath, [cli, ...args], { env: { ...process.env, ...environment, ...env } })
}

/** Generates the database client when prisma/schema.prisma or Prisma changed since the last time. */
export async function ensureClient() {
  const hash = createHash('sha256')
  for (const file of ['prisma/schema.prisma', 'node_modules/prisma/package.json']) hash.update(await readFile(file))
  const wanted = hash.digest('hex')
  const made = await readFile(stamp, 'utf8').catch(() => '')
  if (made === wanted && existsSync('lib/generated/prisma/client.ts')) return
  const { code, output } = await step('Generating the database client', () => prisma(['generate']))
  if (code !== 0) throw new Problem(`Generating the database client failed: ${output.trim()}`)
  await mkdir(dirname(stamp), { recursive: true })
  await writeFile(stamp, wanted)
}
