import { chromium, type Browser } from '@playwright/test'
import { Problem } from '@/scripts/launch/problem.mjs'
import { ensureChromium, findChromium } from '@/scripts/test/chromium'

/** Runs `work` with a browser of its own. */
export async function withChrome(work: (chrome: Browser) => Promise<void>): Promise<void> {
  const missing = await ensureChromium()
  if (missing) throw new Problem(missing)
  // Chromium waits for the network behind these; as root it needs its sandbox off.
  const args = ['--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run']
  const chrome = await chromium.launch({ executablePath: findChromium(), chromiumSandbox: process.getuid?.() !== 0, args })
  try {
    await work(chrome)
  } finally {
    await chrome.close()
  }
}
