import { randomBytes } from 'node:crypto'
import { existsSync, lstatSync, readFileSync, readlinkSync, realpathSync } from 'node:fs'
import { mkdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { capture } from '@/scripts/launch/capture.mjs'
import { Problem } from '@/scripts/launch/problem.mjs'
import { type Account, canReach, give } from '@/scripts/postgres/account'
import { outside } from '@/scripts/postgres/binaries'

/** PostgreSQL's files: where they really are, and the password of the one who owns them all. */
export type Cluster = { data: string; password: string }

export const owner = 'shortscience'

/** Makes PostgreSQL's files in `dir` if they are not there yet. Either all of them are there afterwards or none. */
export async function ensureCluster(dir: string, bin: string, account: Account | undefined): Promise<Cluster> {
  if (!existsSync(join(dir, 'PG_VERSION'))) await createCluster(dir, bin, account)
  const data = realpathSync(dir)
  return { data, password: readFileSync(join(data, 'password'), 'utf8') }
}

async function createCluster(dir: string, bin: string, account: Account | undefined): Promise<void> {
  if (lstatSync(dir, { throwIfNoEntry: false })?.isSymbolicLink()) {
    const place = readlinkSync(dir)
    throw new Problem(`${dir} leads to ${place}, where no database is: bring it back, or remove the link to begin anew.`)
  }
  mkdirSync(dirname(dir), { recursive: true })
  if (!account || canReach(account, dir)) return initialise(dir, bin, account)
  const elsewhere = join(outside, `data-${randomBytes(4).toString('hex')}`)
  mkdirSync(outside, { recursive: true, mode: 0o755 })
  await initialise(elsewhere, bin, account)
  symlinkSync(elsewhere, dir)
}

async function initialise(dir: string, bin: string, account: Account | undefined): Promise<void> {
  const [fresh, password] = [`${dir}.new`, `${dir}.password`]
  rmSync(fresh, { recursive: true, force: true })
  mkdirSync(fresh, { mode: 0o700 })
  writeFileSync(password, randomBytes(24).toString('base64url'), { mode: 0o600 })
  give(fresh, account)
  give(password, account)
  const login = ['-U', owner, '-A', 'scram-sha-256', `--pwfile=${password}`]
  // Sorted by code point on every machine, yet with Unicode's letters: upper case, words and trigrams need them.
  const libc = process.platform === 'darwin' ? 'en_US.UTF-8' : 'C.UTF-8'
  const locale = ['-E', 'UTF8', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', `--locale=${libc}`]
  // It shares the machine with the site; what it does not hold itself, the system's file cache does.
  const memory = ['--set', 'shared_buffers=64MB']
  const { code, output } = await capture(join(bin, 'initdb'), ['-D', fresh, ...login, ...locale, ...memory], { ...account, cwd: '/' })
  if (code !== 0) throw new Problem(`PostgreSQL could not make its files in ${dir}: ${reason(output)}`)
  renameSync(password, join(fresh, 'password'))
  renameSync(fresh, dir)
}

function reason(output: string): string {
  const [said] = /No space left on device|(?<=^initdb: error: ).*|(?<=FATAL: +).*/m.exec(output) ?? []
  return said ?? output.trim()
}
