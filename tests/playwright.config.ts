import { defineConfig } from '@playwright/test'
import { findChromium } from '@/scripts/test/chromium'
import { site } from './support/server'

// Chromium waits for the network behind these; as root it needs its sandbox off.
const quiet = ['--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync']
const plain = '**/*.plain.spec.ts'

export default defineConfig({
  testDir: 'e2e',
  outputDir: '../test-results/e2e',
  fullyParallel: true,
  forbidOnly: true,
  workers: 2,
  timeout: 60_000,
  expect: { timeout: 15_000 },
  reporter: 'list',
  globalSetup: './support/site-database.ts',
  webServer: {
    command: 'node scripts/start.mjs',
    cwd: '..',
    env: site.env,
    url: site.url,
    timeout: 300_000,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 30_000 },
  },
  use: {
    baseURL: site.url,
    screenshot: 'only-on-failure',
    launchOptions: { executablePath: findChromium(), chromiumSandbox: process.getuid?.() !== 0, args: quiet },
  },
  projects: [
    { name: 'script', testIgnore: plain },
    { name: 'plain', testMatch: plain, use: { javaScriptEnabled: false } },
  ],
})
