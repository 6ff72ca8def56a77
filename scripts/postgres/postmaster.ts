import { spawn, spawnSync } from 'node:child_process'
import { appendFileSync, closeSync, existsSync, openSync, readFileSync, realpathSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Account } from '@/scripts/postgres/account'

/** A running server of a data folder. */
export type Postmaster = { pid: number; port: number }

const pidFile = (data: string) => join(data, 'postmaster.pid')

function readPidFile(data: string): Postmaster | undefined {
  if (!existsSync(pidFile(data))) return undefined
  const [pid, , , port] = readFileSync(pidFile(data), 'utf8').split('\n').map(Number)
  return pid && port ? { pid, port } : undefined
}

/** The server that is running on this data folder, whoever started it. */
export function runningPostmaster(data: string): Postmaster | undefined {
  const named = readPidFile(data)
  return named && serves(named.pid, data) ? named : undefined
}

/** A number in a pid file says little: after a crash it may be some other program's. A server stands in its folder. */
function serves(pid: number, data: string): boolean {
  if (existsSync('/proc/self')) {
    try {
      return realpathSync(`/proc/${pid}/cwd`) === data
    } catch {
      return false
    }
  }
  return spawnSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }).stdout.includes(`-D ${data} `)
}

/** Starts a server, which outlives us if we are killed; what it says goes to `log`. Not yet ready when this returns. */
export function spawnPostmaster(bin: string, data: string, port: number, log: string, account?: Account, settings = {}) {
  forgetStranger(data)
  const all = { listen_addresses: '127.0.0.1', unix_socket_directories: '', ...settings }
  const flags = Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const out = openSync(log, 'w', 0o600)
  const child = spawn(join(bin, 'postgres'), ['-D', data, '-p', String(port), ...flags], {
    ...account,
    cwd: '/',
    detached: true,
    stdio: ['ignore', out, out],
  })
  closeSync(out)
  child.once('error', (error) => appendFileSync(log, `FATAL:  ${error.message}\n`))
  child.unref()
  return child
}

/** Why a server did not start, as its log has it. */
export function lastWords(log: string): string {
  const words = readFileSync(log, 'utf8').matchAll(/(?:FATAL|PANIC|DETAIL): +(.*)/g)
  return [...words].slice(-2).map(([, said]) => said).join(' ')
}

/** PostgreSQL deals with what a killed server leaves, but would wait for another program that now has its number. */
function forgetStranger(data: string): void {
  const named = readPidFile(data)
  if (named && isAlive(named.pid) && !serves(named.pid, data)) rmSync(pidFile(data))
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** Asks the server to end now, cleanly, and waits until it has, at most a minute. */
export async function endPostmaster(data: string): Promise<void> {
  const server = runningPostmaster(data)
  if (server) process.kill(server.pid, 'SIGINT')
  for (const end = Date.now() + 60_000; runningPostmaster(data) && Date.now() < end; ) await sleep(20)
}

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}
