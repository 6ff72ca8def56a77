import type { CDPSession, Page } from '@playwright/test'
import { withChrome } from './chrome'
import { median } from './median'
import { paperKey } from './paper'
import type { Site } from './site'
import { table } from './table'
import { formula, numbers, phrase } from './texts'

const KEYS = 100
const PREVIEWS = 20
const ROUNDS = 5
/** Ms after which the preview of what was typed is there, and the draft is kept. */
const REST = 3_000
const viewport = { width: 1280, height: 800 }

/** A text of so many characters with so many formulas. */
function written(characters: number, formulas: number): string {
  const next = numbers(characters)
  const length = Math.floor(characters / formulas)
  const part = (n: number) => `$${formula(next)}$ ${phrase(next, length / 4)}`.slice(0, length - 2) + (n % 4 === 3 ? '\n\n' : '. ')
  return Array.from({ length: formulas }, (_, n) => part(n)).join('')
}

/** What the writing page costs who types: its own handlers, typing beside a bare text field, and how soon the preview is there. */
export async function editor({ url, cookie }: Site): Promise<void> {
  const [name, value] = cookie.split('=') as [string, string]
  const [long, usual] = [written(98_000, 500), written(20_000, 100)]
  await withChrome(async (chrome) => {
    const context = await chrome.newContext({ viewport })
    await context.addCookies([{ name, value, url }])
    await context.addInitScript(timeHandlers)
    const desk = await context.newPage()
    await desk.goto(`${url}/write?paper=${paperKey(1)}`, { waitUntil: 'networkidle' })
    const bare = await (await chrome.newContext({ viewport })).newPage()
    await bare.setContent(`<textarea id="source" style='${await desk.locator('#source').evaluate(looks)}'></textarea>`)

    const times = { desk: [] as Typed[], bare: [] as Typed[] }
    for (const page of [desk, bare]) await begin(page, long)
    const [ofDesk, ofBare] = [await watched(desk), await watched(bare)]
    for (let round = 0; round < ROUNDS; round++) {
      times.bare.push(await type(bare, ofBare))
      times.desk.push(await type(desk, ofDesk))
    }
    const handlers = await desk.evaluate(() => (window as unknown as Timed).perKey.filter((ms) => ms > 0))
    table('The writing page with 100 KB, in ms', ['', 'median', '95th', 'target'], [
      ['its handlers, a key', ...told(handlers), '≤ 4 (95th)'],
      ...(['wait', 'cpu'] as const).flatMap((what) => {
        const [own, theirs] = [times.desk, times.bare].map((typed) => typed.map((one) => one[what])) as [number[], number[]]
        return [
          [`a key, ${names[what]}`, ...told(own), `≤ 1.2 times bare: ${(median(own) / median(theirs)).toFixed(2)}`],
          [`in a bare field, ${names[what]}`, ...told(theirs), ''],
        ]
      }),
    ])
    await begin(desk, usual)
    const previews: number[] = []
    for (let n = 0; n < PREVIEWS; n++) previews.push(await untilPreview(desk))
    table('The writing page with 20 KB and 100 formulas, in ms', ['', 'median', '95th', 'target'], [
      ['preview, from the last key', ...told(previews), '≤ 300'],
    ])
  })
}

/** Ms of a key: until the browser says that it is done, and CPU of the page's own thread. */
type Typed = { wait: number; cpu: number }
const names = { wait: 'until done', cpu: 'CPU of its thread' }

const told = (times: number[]) => [median(times), quantile(times, 0.95)].map((ms) => ms.toFixed(ms < 10 ? 2 : 0))
const quantile = (times: number[], share: number) => [...times].sort((a, b) => a - b)[Math.floor(times.length * share)] ?? NaN

/** Of a field that is as large, in the same letters: how long a line is makes a difference. */
function looks(field: HTMLElement): string {
  const [{ width, height }, { font, padding }] = [field.getBoundingClientRect(), getComputedStyle(field)]
  return `box-sizing: border-box; width: ${width}px; height: ${height}px; padding: ${padding}; font: ${font}`
}

async function begin(page: Page, text: string): Promise<void> {
  await page.locator('#source').fill(text)
  await page.locator('#source').evaluate((field: HTMLTextAreaElement) => field.setSelectionRange(field.value.length / 2, field.value.length / 2))
  await page.waitForTimeout(5_000)
  await page.evaluate(() => void ((window as unknown as Timed).perKey = []))
}

/** What a key takes the page, typed one after the other. */
async function type(page: Page, browser: CDPSession): Promise<Typed> {
  await page.locator('#source').focus()
  const [start, before] = [performance.now(), await busy(browser)]
  for (let n = 0; n < KEYS; n++) await page.keyboard.press('abcdefgh ijk'.charAt(n % 12))
  const typed = { wait: (performance.now() - start) / KEYS, cpu: (await busy(browser) - before) / KEYS }
  await page.waitForTimeout(REST)
  return typed
}

/** Ms of CPU that the page's main thread has taken so far. */
async function busy(browser: CDPSession): Promise<number> {
  const { metrics } = await browser.send('Performance.getMetrics')
  return 1000 * metrics.find(({ name }) => name === 'TaskDuration')!.value
}

async function watched(page: Page): Promise<CDPSession> {
  const browser = await page.context().newCDPSession(page)
  await browser.send('Performance.enable', { timeDomain: 'threadTicks' })
  return browser
}

/** Ms from a key to the change of the preview that comes of it. */
async function untilPreview(page: Page): Promise<number> {
  await page.locator('#source').focus()
  await page.waitForTimeout(300)
  // Before the key: the browser may deliver that sooner than what it is asked to run.
  const seen = await page.evaluateHandle(() => {
    let start = 0
    document.querySelector('#source')!.addEventListener('input', () => (start = performance.now()), { once: true })
    const ms = new Promise<number>((resolve) => {
      const observer = new MutationObserver(() => {
        if (start === 0) return
        observer.disconnect()
        requestAnimationFrame(() => resolve(performance.now() - start))
      })
      observer.observe(document.querySelector('.pane.out .prose')!, { childList: true, subtree: true })
    })
    return { ms }
  })
  await page.keyboard.press('x')
  return seen.evaluate(({ ms }) => ms)
}

type Timed = { perKey: number[] }

/** In the page: adds up what its listeners take from one press of a key to the next. */
function timeHandlers(): void {
  const timed = window as unknown as Timed
  timed.perKey = []
  const kinds = new Set(['keydown', 'keypress', 'beforeinput', 'input', 'keyup', 'selectionchange'])
  const add = EventTarget.prototype.addEventListener
  window.addEventListener('keydown', () => void timed.perKey.push(0), { capture: true })
  EventTarget.prototype.addEventListener = function (kind, listener, options) {
    if (!listener || !kinds.has(kind)) return add.call(this, kind, listener, options)
    const wrapped = function (this: unknown, event: Event) {
      const start = performance.now()
      try {
        return typeof listener === 'function' ? listener.call(this as EventTarget, event) : listener.handleEvent(event)
      } finally {
        timed.perKey[timed.perKey.length - 1]! += performance.now() - start
      }
    }
    add.call(this, kind, wrapped, options)
  }
}
