import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Address } from '@/lib/front/addresses'
import { DatabaseAway, openPages, type Making } from '@/lib/front/pages'
import { noticeOf } from '@/lib/notice'
import type { Shown } from '@/lib/shows'

/** Pages that rest on paper 1 and say how often they have been made; `let` decides how the next making ends. */
function open(shown: Shown[] = ['paper:1']) {
  const site = {
    makings: 0,
    next: async (): Promise<void> => {},
    pages: openPages(96, async ({ kind }): Promise<Making> => {
      const body = Buffer.from(`made ${++site.makings}`)
      await site.next()
      return { made: { status: 200, headers: { 'content-type': 'text/html' }, body }, shown: new Set(shown), kind }
    }),
    async read(address: Partial<Address> = {}, theme = '') {
      const { kept, how } = await site.pages.page({ url: '/papers/x', kind: 'page', exact: true, ...address }, theme)
      return `${kept.bodies.identity} ${how}`
    },
  }
  site.pages.listening()
  return site
}

/** A promise and what fulfils it. */
function gate() {
  let open = () => {}
  return { wait: new Promise<void>((resolve) => (open = resolve)), open: () => open() }
}

const away = async () => Promise.reject(new DatabaseAway())
const later = (seconds: number) => void vi.advanceTimersByTime(seconds * 1000)

beforeEach(() => void vi.useFakeTimers({ toFake: ['Date', 'performance'] }))
afterEach(() => void vi.useRealTimers())

describe('a kept page', () => {
  it('is made once for all who ask, also at the same time', async () => {
    const site = open()
    expect(await Promise.all([site.read(), site.read()])).toEqual(['made 1 made', 'made 1 made'])
    expect(await site.read()).toBe('made 1 hit')
  })

  it('is another one in another theme', async () => {
    const site = open()
    expect([await site.read(), await site.read({}, 'dark'), await site.read()]).toEqual(['made 1 made', 'made 2 made', 'made 1 hit'])
  })

  it('is made anew after a notice that names what it rests on, and after no other', async () => {
    const site = open()
    await site.read()
    later(2)
    site.pages.hear(noticeOf(['paper:2', 'lists', 'person:1']))
    expect(await site.read()).toBe('made 1 hit')
    site.pages.hear(noticeOf(['paper:1']))
    expect(await site.read()).toBe('made 2 made')
    expect(await site.read()).toBe('made 2 hit')
  })

  it.each(['everything', 'nothing of the kind', noticeOf(Array.from({ length: 2000 }, (_, n) => `paper:${n + 7}` as const))])(
    'is made anew after the notice %.20s', async (notice) => {
      const site = open()
      await site.read()
      later(2)
      site.pages.hear(notice)
      expect(await site.read()).toBe('made 2 made')
    })

  it('is made at most once a second, however much changes', async () => {
    const site = open()
    for (let tenth = 0; tenth < 50; tenth++) {
      site.pages.hear(noticeOf(['paper:1']))
      await site.read()
      later(0.1)
    }
    expect(site.makings).toBe(5)
  })

  it('that was begun before a change and ended after it is answered, and made anew for the next', async () => {
    const site = open()
    const { wait, open: end } = gate()
    site.next = () => wait
    const first = site.read()
    site.pages.hear(noticeOf(['paper:1']))
    end()
    expect(await first).toBe('made 1 made')
    later(1)
    expect(await site.read()).toBe('made 2 made')
    expect(await site.read()).toBe('made 2 hit')
  })

  it('is known to be fresh only while notices are heard', async () => {
    const site = open()
    await site.read()
    later(2)
    site.pages.deaf()
    expect(await site.read()).toBe('made 2 made')
    later(2)
    expect(await site.read()).toBe('made 3 made')
    site.pages.listening()
    later(2)
    expect(await site.read()).toBe('made 4 made')
    expect(await site.read()).toBe('made 4 hit')
  })

  it('serves for an hour while the database is away, marked, and no longer', async () => {
    const site = open()
    await site.read()
    site.next = away
    site.pages.deaf()
    later(3500)
    expect(await site.read()).toBe('made 1 stale')
    later(200)
    await expect(site.read()).rejects.toThrow(DatabaseAway)
  })

  it('hides no bug', async () => {
    const site = open()
    await site.read()
    site.pages.hear('everything')
    later(2)
    site.next = async () => Promise.reject(new Error('a bug'))
    await expect(site.read()).rejects.toThrow('a bug')
  })
})

it('no number of passing addresses drives out a page, or fills the memory', async () => {
  const site = open()
  await site.read()
  for (let n = 0; n < 20_000; n++) await site.read({ url: `/search?q=${n}`, kind: 'passing' })
  expect(await site.read()).toBe('made 1 hit')
  expect(site.pages.held().count).toBeLessThan(10_000)
})
