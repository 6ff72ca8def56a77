import { resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type pg from 'pg'
import { Problem } from '@/scripts/launch/problem.mjs'
import { serverAccount } from '@/scripts/postgres/account'
import { binaries } from '@/scripts/postgres/binaries'
import { ensureCluster, owner } from '@/scripts/postgres/cluster'
import { endPostmaster, freePort, lastWords, runningPostmaster, spawnPostmaster } from '@/scripts/postgres/postmaster'
import { joinServer, leaveServer } from '@/scripts/postgres/users'

/** A PostgreSQL of our own, up until `stop()`: whenever it dies it is started again on the same port. */
export type Postgres = {
  /** Address of one of its databases, with the right to do anything. */
  url(database?: string): string
  /** Process id of the server at this moment. */
  readonly pid: number
  /** Ends the server cleanly, unless another process of ours still uses it. */
  stop(): Promise<void>
}

/** What a server that was killed may leave behind for a moment; everything else does not pass by itself. */
const passing = /still in use|already in use|lock file|TCP\/IP sockets/
const patience = 20

/**
 * Makes sure that a PostgreSQL runs on the files in `dir` (made if need be) and keeps it running.
 * One that another process started, or that outlived the one who did, is used as it is.
 * @param options.settings PostgreSQL's own, by name, for the case that the server is started here
 * @throws Problem when it does not start
 */
export async function startPostgres(dir: string, options: { settings?: Record<string, string> } = {}): Promise<Postgres> {
  const log = `${resolve(dir)}.log`
  const account = serverAccount()
  const bin = binaries(account)
  const { data, password } = await ensureCluster(resolve(dir), bin, account)
  let port = runningPostmaster(data)?.port ?? (await freePort())
  const url = (database = 'postgres') => `postgresql://${owner}:${password}@127.0.0.1:${port}/${database}`

  const ending = new AbortController()
  const pause = (milliseconds: number) => sleep(milliseconds, undefined, { signal: ending.signal })

  async function raise(): Promise<pg.Client> {
    let child: ReturnType<typeof spawnPostmaster> | undefined
    for (let starts = 0; ; await pause(20)) {
      const server = runningPostmaster(data)
      if (server) port = server.port
      const client = server && (await joinServer(url()))
      if (client) return client
      if (server || (child && child.exitCode === null)) continue
      if (child && (starts === patience || !passing.test(lastWords(log)))) {
        throw new Problem(`PostgreSQL did not start: ${lastWords(log)} (${log})`)
      }
      if (child) await pause(500)
      child = spawnPostmaster(bin, data, port, log, account, options.settings)
      starts += 1
    }
  }

  let revival: Promise<void> | undefined
  let keeper: pg.Client
  const keep = (client: pg.Client) => {
    keeper = client.once('end', () => {
      if (!ending.signal.aborted) revival = revive()
    })
  }

  async function revive(): Promise<void> {
    console.error('PostgreSQL has ended; starting it again.')
    while (!ending.signal.aborted) {
      try {
        return keep(await raise())
      } catch (error) {
        if (error instanceof Problem) console.error(error.message)
        await pause(5000).catch(() => {})
      }
    }
  }

  keep(await raise())
  return {
    url,
    get pid() {
      return runningPostmaster(data)?.pid ?? 0
    },
    async stop() {
      ending.abort()
      await revival
      if (await leaveServer(keeper)) await endPostmaster(data)
      await keeper.end().catch(() => {})
    },
  }
}
