import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Problem } from '@/scripts/launch/problem.mjs'

// 32 random bytes each; the framework wants its encryption key as base64 of just so many.
const names = ['NEXTAUTH_SECRET', 'NEXT_SERVER_ACTIONS_ENCRYPTION_KEY', 'IMAGE_KEY']

/** Puts the site's secrets into the environment, where they are not set there: made once and kept in `secrets.json`. */
export function loadSecrets(dir: string): void {
  const file = join(dir, 'secrets.json')
  const kept = existsSync(file) ? read(file) : {}
  const missing = names.filter((name) => !kept[name])
  for (const name of missing) kept[name] = randomBytes(32).toString('base64')
  if (missing.length) {
    writeFileSync(`${file}.new`, `${JSON.stringify(kept, null, 2)}\n`, { mode: 0o600, flush: true })
    renameSync(`${file}.new`, file)
  }
  for (const name of names) process.env[name] ||= kept[name]
}

function read(file: string): Record<string, string> {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
    throw new Problem(`${file} is not JSON any more: bring it back, or remove it (open forms and mailed links then fail).`)
  }
}
