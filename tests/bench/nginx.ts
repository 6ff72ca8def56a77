import { spawn, spawnSync } from 'node:child_process'
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { freePort } from '@/scripts/postgres/postmaster'
import { onEnd } from '@/scripts/start/ending'

/** A static file server with this one file, where there is one on this machine: its address and its process. */
export async function startNginx(bytes: Buffer): Promise<{ url: string; pid: number } | undefined> {
  if (spawnSync('nginx', ['-v']).error) return undefined
  const [dir, port] = [mkdtempSync(join(tmpdir(), 'nginx-')), await freePort()]
  chmodSync(dir, 0o755)
  writeFileSync(join(dir, 'page'), bytes)
  writeFileSync(join(dir, 'nginx.conf'), `
    daemon off; worker_processes 1; pid ${dir}/pid; error_log stderr crit;
    events {}
    http { access_log off; keepalive_requests 1000000; server { listen 127.0.0.1:${port}; root ${dir}; } }`)
  const child = spawn('nginx', ['-c', join(dir, 'nginx.conf')], { stdio: ['ignore', 'ignore', 'inherit'] })
  onEnd(async () => {
    child.kill()
    rmSync(dir, { recursive: true, force: true })
  })
  const url = `http://127.0.0.1:${port}/page`
  for (let tries = 0; tries < 50 && !(await fetch(url).then(({ ok }) => ok, () => false)); tries++) await sleep(100)
  return { url, pid: child.pid! }
}
