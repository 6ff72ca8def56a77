import { expect, it } from 'vitest'
import { ratherThan } from '@/lib/front/accept'
import { addressOf } from '@/lib/front/addresses'

it.each([
  ['/', '/', 'page'],
  ['/?utm_source=x&list=best', '/?list=best', 'page'],
  ['/?field=biology&list=popular&period=day', '/?list=popular&period=day&field=biology', 'page'],
  ['/?list=worst&field=DROP%20TABLE', '/', 'page'],
  ['/?after=WzFd', '/?after=WzFd', 'passing'],
  ['/papers/conf/nips/VaswaniSPUJGKP17?order=date&order=x', '/papers/conf/nips/VaswaniSPUJGKP17?order=date', 'page'],
  ['/papers/10.1000/a.bib', '/papers/10.1000/a.bib', 'file'],
  ['/papers/10.1000/~61.bib', '/papers/10.1000/~61.bib', 'passing'],
  ['/papers/10.1000/%61.bib', '/papers/10.1000/%61.bib', 'passing'],
  ['/cards/papers/10.1000/a.png', '/cards/papers/10.1000/a.png', 'file'],
  ['/people/ada.atom', '/people/ada.atom', 'file'],
  ['/people/aDa.atom', '/people/aDa.atom', 'passing'],
  ['/recent.atom', '/recent.atom', 'file'],
  ['/recent.atom?field=zzz', '/recent.atom?field=zzz', 'passing'],
  ['/search?q=a%20b&x=1', '/search?q=a+b', 'passing'],
])('%s is kept as %s, a %s', (asked, url, kind) => {
  expect(addressOf(asked)).toMatchObject({ url, kind })
})

it.each(['/settings', '/sign-in', '/write?paper=x', '/random', '/papers/new', '/shared/token', '/?bibtexKey=x', '/search?term=x', '/rss-full.xml', '/summaries/01', '/reset?token=x'])(
  '%s is not kept', (asked) => {
    expect(addressOf(asked)).toBeUndefined()
  })

it.each([
  ['/papers/10.1000%2Fa', '10.1000/a'],
  ['/papers/a~20b', 'a b'],
])('%s is the page of paper %s', (asked, paper) => {
  expect(addressOf(asked)?.paper).toBe(paper)
})

it.each([
  ['/papers/a', 'application/x-bibtex', '/papers/a.bib'],
  ['/papers/a', 'application/x-bibtex;q=0.5, text/html;q=0.1', '/papers/a.bib'],
  ['/papers/a', 'text/html, application/x-bibtex;q=0.9', undefined],
  ['/papers/a', 'text/html,*/*', undefined],
  ['/papers/a', undefined, undefined],
  ['/papers/new', 'application/x-bibtex', undefined],
  ['/papers/a.bib', 'application/atom+xml', undefined],
  ['/?list=best&field=biology', 'application/atom+xml', '/best.atom?field=biology'],
  ['/?list=/evil.example/x', 'application/rss+xml', '/recent.rss'],
  ['/?list=%0d%0aX:1', 'application/rss+xml', '/recent.rss'],
  ['/settings', 'application/rss+xml', undefined],
])('%s for %s leads to %s', (url, accept, where) => {
  expect(ratherThan(url, accept)).toBe(where)
})
