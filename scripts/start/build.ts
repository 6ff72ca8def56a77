import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { capture } from '@/scripts/launch/capture.mjs'
import { Problem } from '@/scripts/launch/problem.mjs'
import { step } from '@/scripts/launch/step.mjs'

const folders = ['app', 'components', 'lib', 'public']
const files = ['prisma/schema.prisma', 'next.config.js', 'package-lock.json']
/** Made from the schema, and what stands in front of the pages. */
const notPages = /^lib\/(generated|front)\//
const stamp = '.next/made-from'

/** Builds the pages, unless the last build was made from the same sources. */
export async function ensureBuilt(): Promise<void> {
  const sources = fingerprint()
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === sources) return
  const { code, output } = await step('Building the pages', () =>
    capture(process.execPath, ['node_modules/next/dist/bin/next', 'build'], {
      env: { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
    }),
  )
  if (code !== 0) throw new Problem(`${output.trim()}\n\nBuilding the pages failed, for the reason above.`)
  writeFileSync(stamp, sources)
}

/** The contents of all that a build is made from; the key is built into the pages' forms. */
function fingerprint(): string {
  const hash = createHash('sha256').update(process.env.NEXT_SERVER_ACTIONS_ENCRYPTION_KEY ?? '')
  const inFolders = folders.flatMap((folder) => (existsSync(folder) ? filesIn(folder) : []))
  for (const file of [...inFolders, ...files.filter((name) => existsSync(name))]) {
    hash.update(`\n${file}\n`).update(readFileSync(file))
  }
  return hash.digest('hex')
}

function filesIn(folder: string): string[] {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  const paths = entries.map((entry) => join(entry.parentPath, entry.name))
  return paths.filter((path) => !notPages.test(path)).sort()
}
