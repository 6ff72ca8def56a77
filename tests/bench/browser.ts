import { readdirSync, readFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { gzipSync } from 'node:zlib'
import type { Page } from '@playwright/test'
import { withChrome } from './chrome'
import { paperKey } from './paper'
import type { Site } from './site'
import { table } from './table'

const paper = `/papers/${paperKey(1)}`
const pages = [
  { name: 'paper', path: paper, signedIn: true },
  { name: 'recent', path: '/', signedIn: true },
  { name: 'write', path: `/write?paper=${paperKey(1)}`, signedIn: true },
  { name: 'paper, visitor', path: paper, signedIn: false },
  { name: 'recent, visitor', path: '/', signedIn: false },
]
const widths = [1280, 390]
/** Fonts come late here, in ms, as they do over a network: text that moves for them shall be seen to move. */
const FONTS_LATE = 300

type Seen = { scripts: Map<string, number>; bytes: number; foreign: string[]; shift: number }

/** What pages bring to a browser: scripts, requests elsewhere, and how much moves while they load. */
export async function browser({ url, cookie }: Site): Promise<void> {
  const [cookieName, value] = cookie.split('=') as [string, string]
  const rows: string[][] = []
  await withChrome(async (chrome) => {
    for (const { name, path, signedIn } of pages) {
      for (const width of widths) {
        const context = await chrome.newContext({ viewport: { width, height: 800 } })
        if (signedIn) await context.addCookies([{ name: cookieName, value, url }])
        rows.push([`${name}, ${width} px`, ...told(await look(await context.newPage(), url, path), signedIn)])
        await context.close()
      }
    }
  })
  table('In the browser of someone signed in and of a visitor (KB gzipped)', ['', 'framework', 'ours', 'target', 'page', 'elsewhere', 'target', 'shift', 'target'], rows)
  console.log(`\n  Scripts with a typesetter in them: ${typesetters().join(', ') || 'none'} (target: none).`)
}

async function look(page: Page, url: string, path: string): Promise<Seen> {
  const seen: Seen = { scripts: new Map(), bytes: 0, foreign: [], shift: 0 }
  page.on('request', (request) => {
    if (!request.url().startsWith(`${url}/`) && !request.url().startsWith('data:')) seen.foreign.push(request.url())
  })
  page.on('response', async (response) => {
    const kind = response.request().resourceType()
    if (kind === 'script') seen.scripts.set(new URL(response.url()).pathname, gzipSync(await response.body()).length)
    if (kind === 'document') seen.bytes = gzipSync(await response.body()).length
  })
  await page.route(/\.woff2?$/, (route) => sleep(FONTS_LATE).then(() => route.continue()))
  await page.addInitScript(() => {
    Object.assign(window, { shift: 0 })
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) (window as unknown as Shifting).shift += (entry as unknown as { value: number }).value
    }).observe({ type: 'layout-shift', buffered: true })
  })
  await page.goto(url + path, { waitUntil: 'networkidle' })
  await page.evaluate(() => document.fonts.ready)
  await sleep(FONTS_LATE)
  seen.shift = await page.evaluate(() => (window as unknown as Shifting).shift)
  return seen
}

type Shifting = { shift: number }

function told({ scripts, bytes, foreign, shift }: Seen, signedIn: boolean): string[] {
  const sizeOf = (mine: boolean) => [...scripts].filter(([path]) => frameworks().has(path) !== mine).reduce((sum, [, size]) => sum + size, 0)
  return [kilobytes(sizeOf(false)), kilobytes(sizeOf(true)), signedIn ? '≤ 15' : '0', kilobytes(bytes), `${foreign.length}`, '0', shift.toFixed(3), '< 0.02']
}

/** What every page of the framework begins with; all else counts as ours, what it adds for our components too. */
function frameworks(): Set<string> {
  const { rootMainFiles, polyfillFiles } = JSON.parse(readFileSync('.next/build-manifest.json', 'utf8')) as Record<string, string[]>
  return new Set([...rootMainFiles!, ...polyfillFiles!].map((file) => `/_next/${file}`))
}

function typesetters(): string[] {
  const folder = '.next/static/chunks'
  const scripts = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.js'))
  return scripts.filter((file) => /katex parse error|mathjax/i.test(readFileSync(`${folder}/${file}`, 'utf8')))
}

const kilobytes = (bytes: number) => (bytes / 1024).toFixed(1)
