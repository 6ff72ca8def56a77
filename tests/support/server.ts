import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freePort } from '@/scripts/postgres/postmaster'
import { dataDir as usualDataDir } from '@/scripts/start/data-dir'
import { loadSecrets } from '@/scripts/start/secrets'
import { client } from './oidc'
import { sourcesAt } from './source-server'

// The runner chooses a port and a folder once; its workers, which load this too, find both in their environment.
if (!process.env.E2E_PORT) {
  loadSecrets(usualDataDir()) // with other secrets than this checkout's the site would be built anew
  const dir = mkdtempSync(join(tmpdir(), 'site-'))
  chmodSync(dir, 0o755) // so that PostgreSQL's own account gets through when root tests
  process.on('exit', () => rmSync(dir, { recursive: true, force: true }))
  process.env.E2E_DATA_DIR = dir
  process.env.E2E_PORT = String(await freePort())
  process.env.E2E_ISSUER_PORT = String(await freePort())
  process.env.E2E_SOURCES_PORT = String(await freePort())
}

const url = `http://127.0.0.1:${process.env.E2E_PORT}`
const dataDir = process.env.E2E_DATA_DIR!
/** The other service one can sign in with; a test that needs it starts it. */
export const service = {
  issuer: `http://127.0.0.1:${process.env.E2E_ISSUER_PORT}`,
  port: Number(process.env.E2E_ISSUER_PORT),
  callback: `${url}/api/auth/callback/oidc`,
}

/** Where the sources of papers are, all at once. */
export const sourcesPort = Number(process.env.E2E_SOURCES_PORT)

const metricsToken = 'a token for whoever counts'

/** The site under test: started as `npm start` does, with everything of its own and the sample content. */
export const site = {
  url,
  dataDir,
  metrics: { authorization: `Bearer ${metricsToken}` },
  // Behind a proxy each test says whose address it comes from, so that no test spends another one's attempts.
  env: {
    PORT: process.env.E2E_PORT!,
    SITE_URL: url,
    DATA_DIR: dataDir,
    TRUST_PROXY: '1',
    DATABASE_URL: '',
    SMTP_URL: '',
    LOG: 'off',
    METRICS_TOKEN: metricsToken,
    OIDC_ISSUER: service.issuer,
    OIDC_NAME: 'Test University',
    ...client,
    ...sourcesAt(`http://127.0.0.1:${sourcesPort}`),
  },
}
