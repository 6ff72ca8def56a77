import { setTimeout as sleep } from 'node:timers/promises'
import { LRUCache } from 'lru-cache'
import type { Address, Kind } from '@/lib/front/addresses'
import { kept, weightOf, type Kept } from '@/lib/front/kept'
import type { Made } from '@/lib/front/make'
import { readNotice } from '@/lib/notice'
import type { Shown } from '@/lib/shows'

const MB = 2 ** 20
const minute = 60_000
/** What one key is made anew at most, in ms: a storm of changes costs no more than this. */
const PAUSE = 1000
/** How long a making is waited for that has a page to serve instead, in ms: until a database that is silent would be known to be, and when it is. */
const PATIENCE = { heard: 5000, deaf: 1000 }
/** How long a page may serve while the database is away, in ms. */
const HOUR = 60 * minute

/** Each kind's part of the memory, and how long it is fresh: time itself changes some pages (a sciscore). */
const budgets: Record<Kind, { part: number; life: number }> = {
  page: { part: 8 / 12, life: HOUR },
  file: { part: 3 / 12, life: HOUR },
  passing: { part: 1 / 12, life: minute },
}

/** What making an address gives: the answer, and what it rests on. */
export type Making = { made: Made; shown: Set<Shown>; kind: Kind }
export type Outcome = { kept: Kept; how: 'hit' | 'made' | 'stale' }

/** The database is away: what could not be made may be served as it was. */
export class DatabaseAway extends Error {}

/**
 * Whole answers for visitors, in memory. One making at a time per key, at most one a second, the last page serving
 * meanwhile; a page that something has changed beneath is made anew before it is served.
 * @param megabytes of memory for all of them, of which each kind has its part
 * @param make asks the framework; rejects with DatabaseAway, or with a bug, which nothing hides
 */
export function openPages(megabytes: number, make: (address: Address, theme: string) => Promise<Making>) {
  const stores = { page: storeOf(budgets.page), file: storeOf(budgets.file), passing: storeOf(budgets.passing) }
  const all = Object.values(stores)
  const index = new Map<Shown, Set<Kept>>()
  /** The makings under way, each with what it has heard since it began. */
  const makings = new Map<string, { heard: Set<Shown | 'everything'>; outcome: Promise<Kept> }>()
  let isDeaf = true
  /** Until then the database need not be tried again, in ms. */
  let awayUntil = 0
  let everMade = 0

  function storeOf({ part, life }: { part: number; life: number }) {
    return new LRUCache<string, Kept>({ maxSize: Math.round(megabytes * MB * part), ttl: life + HOUR, sizeCalculation: weightOf, dispose: forget })
  }
  function forget(page: Kept) {
    for (const item of page.shown) {
      const pages = index.get(item)
      pages?.delete(page)
      if (pages?.size === 0) index.delete(item)
    }
  }
  function remember(key: string, kind: Kind, page: Kept) {
    for (const item of page.shown) index.set(item, (index.get(item) ?? new Set()).add(page))
    for (const store of all) if (store !== stores[kind]) store.delete(key)
    stores[kind].set(key, page)
    if (!stores[kind].has(key)) forget(page) // Too large to be kept.
  }

  function begin(key: string, address: Address, theme: string): Promise<Kept> {
    const heard = new Set<Shown | 'everything'>()
    const begun = performance.now()
    everMade += 1
    const outcome = make(address, theme)
      .then(async ({ made, shown, kind }) => {
        const page = await kept(made, shown, begun, begun + budgets[kind].life)
        // What it was made of may have been read before the change that was heard meanwhile: it serves, and is made anew next time.
        if (isDeaf || heard.has('everything') || [...shown].some((item) => heard.has(item))) page.freshUntil = begun
        remember(key, kind, page)
        return page
      })
      .finally(() => makings.delete(key))
    makings.set(key, { heard, outcome })
    return outcome
  }

  /** The kept answer, as far as it may serve as it is. */
  function ready(address: Address, theme: string): Kept | undefined {
    const last = find(keyOf(address, theme))
    return last && serves(last) ? last : undefined
  }

  async function page(address: Address, theme: string): Promise<Outcome> {
    const key = keyOf(address, theme)
    const last = find(key)
    if (last && serves(last)) return { kept: last, how: 'hit' }
    const mayServe = last && performance.now() - last.freshUntil < HOUR
    if (mayServe && performance.now() < awayUntil) return { kept: last, how: 'stale' }
    // While it was away one asks, and the others need not wait for that.
    if (awayUntil) awayUntil = performance.now() + PAUSE
    const join = () => makings.get(key)?.outcome ?? begin(key, address, theme)
    try {
      const made = await (mayServe ? unlessSilent(join()) : join())
      awayUntil = 0
      // What was begun long ago may be older than a change that this reader knows of.
      return { kept: serves(made) ? made : await join(), how: 'made' }
    } catch (error) {
      if (!(error instanceof DatabaseAway)) throw error
      awayUntil = performance.now() + PAUSE
      if (mayServe) return { kept: last, how: 'stale' }
      throw error
    }
  }
  /** A making, unless it takes long and the database has not been heard of meanwhile: one that is silent may be so for ever. */
  function unlessSilent(making: Promise<Kept>): Promise<Kept> {
    const late = sleep(isDeaf ? PATIENCE.deaf : PATIENCE.heard, undefined, { ref: false })
    return Promise.race([making, late.then(() => (isDeaf ? Promise.reject(new DatabaseAway()) : making))])
  }
  function find(key: string): Kept | undefined {
    for (const store of all) {
      const page = store.get(key)
      if (page) return page
    }
  }

  const expire = (page: Kept) => void (page.freshUntil = Math.min(page.freshUntil, performance.now()))
  function stale(items: Iterable<Shown>) {
    for (const item of items) {
      index.get(item)?.forEach(expire)
      for (const { heard } of makings.values()) heard.add(item)
    }
  }
  function staleAll() {
    for (const store of all) store.forEach(expire)
    for (const { heard } of makings.values()) heard.add('everything')
  }

  return {
    ready,
    page,
    /** A notice as the database brought it. */
    hear(notice: string) {
      const what = readNotice(notice)
      if (what === 'everything') staleAll()
      else stale(what)
    },
    /** From now on notices are heard; those of before may have been missed. */
    listening() {
      isDeaf = false
      staleAll()
    },
    /** Notices are missed from now on: nothing kept is known to be fresh. */
    deaf() {
      isDeaf = true
      staleAll()
    },
    /** How many answers are kept, about what they take in memory, in bytes, and how many have been made so far. */
    held: () => ({
      made: everMade,
      count: all.reduce((sum, { size }) => sum + size, 0),
      bytes: all.reduce((sum, { calculatedSize }) => sum + calculatedSize, 0),
    }),
  }
}

const keyOf = ({ url }: Address, theme: string) => `${theme} ${url}`

/** Whether an answer may serve as it is: nothing has changed beneath it, or it was begun just now. */
const serves = ({ freshUntil, begun }: Kept) => performance.now() < Math.max(freshUntil, begun + PAUSE)

export type Pages = ReturnType<typeof openPages>
