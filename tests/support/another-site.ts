import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import manifest from '@/package.json' with { type: 'json' }
import { Problem } from '@/scripts/launch/problem.mjs'
import { freePort } from '@/scripts/postgres/postmaster'

/**
 * A further server of the site, started as `npm start` does, on the build that is there, with a folder of its own.
 * @param errors what becomes of what it says of errors; where a test brings them about by the thousand they tell nobody anything
 * @throws Problem when it ends or does not answer
 */
export async function startSite(env: Record<string, string>, { errors = 'inherit' }: { errors?: 'inherit' | 'ignore' } = {}) {
  const [port, dir] = [Number(env.PORT) || (await freePort()), mkdtempSync(join(tmpdir(), 'another-'))]
  const url = `http://127.0.0.1:${port}`
  const own = { PORT: String(port), SITE_URL: url, DATA_DIR: dir, JOBS: 'off', SMTP_URL: '', OIDC_ISSUER: '', ...env }
  const child = spawn('sh', ['-c', manifest.scripts.start], { env: { ...process.env, ...own }, stdio: ['ignore', 'pipe', errors] })
  child.stdout.resume()
  process.once('exit', () => child.kill('SIGKILL')) // A test that fails does not stop it.
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  let isUp = false
  for (let tries = 0; !isUp && child.exitCode === null && tries < 300; tries++) {
    isUp = await fetch(url, { signal: AbortSignal.timeout(5000) }).then((answer) => answer.ok, () => false)
    if (!isUp) await sleep(200)
  }
  if (!isUp) throw new Problem('A further server of the site does not answer.')
  return {
    url,
    pid: child.pid!,
    /** Ends it at once, as a crash would. */
    async kill() {
      child.kill('SIGKILL')
      await ended
      rmSync(dir, { recursive: true, force: true })
    },
    async stop() {
      child.kill('SIGTERM')
      await ended
      rmSync(dir, { recursive: true, force: true })
    },
  }
}
