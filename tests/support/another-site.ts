import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { freePort } from '@/scripts/postgres/postmaster'

/** A further server of the site, on the build that is there, with a folder of its own. */
export async function startSite(env: Record<string, string>) {
  const [port, dir] = [await freePort(), mkdtempSync(join(tmpdir(), 'another-'))]
  const url = `http://127.0.0.1:${port}`
  const own = { PORT: String(port), SITE_URL: url, DATA_DIR: dir, JOBS: 'off', SMTP_URL: '', OIDC_ISSUER: '', ...env }
  const child = spawn(process.execPath, ['scripts/start.mjs'], { env: { ...process.env, ...own }, stdio: ['ignore', 'pipe', 'inherit'] })
  child.stdout.resume()
  process.once('exit', () => child.kill('SIGKILL')) // A test that fails does not stop it.
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  let isUp = false
  for (let tries = 0; !isUp && tries < 300; tries++) {
    isUp = await fetch(url, { signal: AbortSignal.timeout(5000) }).then((answer) => answer.ok, () => false)
    if (!isUp) await sleep(200)
  }
  if (!isUp) throw new Error('A further server of the site does not answer.')
  return {
    url,
    pid: child.pid!,
    async stop() {
      child.kill('SIGTERM')
      await ended
      rmSync(dir, { recursive: true, force: true })
    },
  }
}
