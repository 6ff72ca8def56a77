import { execFileSync } from 'node:child_process'
import { chromium } from '@playwright/test'
import { run } from './run'

const installed = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

/** The Chromium to test with: CHROMIUM_PATH, else this machine's, else Playwright's own; undefined when none runs. */
export function findChromium(): string | undefined {
  const named = process.env.CHROMIUM_PATH
  return (named ? [named] : [...installed, chromium.executablePath()]).find(runs)
}

function runs(path: string): boolean {
  try {
    execFileSync(path, ['--version'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

/** Installs Chromium where there is none and this user can; else returns the sentence that says what root must do. */
export async function ensureChromium(): Promise<string | undefined> {
  if (findChromium()) return
  if (process.env.CHROMIUM_PATH) return `CHROMIUM_PATH (${process.env.CHROMIUM_PATH}) is no Chromium that runs.`
  const debian = (await run('apt-get --version')).ok
  if (debian && process.getuid?.() === 0) {
    await run('apt-get update')
    await run('apt-get install -y chromium', { env: { DEBIAN_FRONTEND: 'noninteractive' } })
  }
  if (!findChromium()) await run('playwright install chromium')
  if (findChromium()) return
  const command = debian ? 'apt-get update && apt-get install -y chromium' : 'npx playwright install --with-deps chromium'
  return `There is no Chromium to test with: run "${command}" as root.`
}
