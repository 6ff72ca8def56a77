import { describe, expect, it } from 'vitest'
import { browserOf } from '@/lib/people/browser'
import { HANDLE, handleFrom, isReserved, orcidIn } from '@/lib/people/rules'

describe('an ORCID iD', () => {
  it.each([
    ['0000-0002-1825-0097', '0000-0002-1825-0097'],
    ['https://orcid.org/0000-0002-1825-0097', '0000-0002-1825-0097'],
    ['orcid.org/0000-0001-5109-3700/', '0000-0001-5109-3700'],
    ['0000000218250097', '0000-0002-1825-0097'],
    ['0000 0002 1694 233x', '0000-0002-1694-233X'],
    ['0000-0002-1825-0098', null],
    ['0000-0002-1694-2330', null],
    ['0000-0002-1825-009', null],
    ['0000-0002-1825-00977', null],
    ['https://example.org/0000-0002-1825-0097', null],
    ['', null],
  ])('%j is %j', (typed, iD) => {
    expect(orcidIn(typed)).toBe(iD)
  })
})

describe('a handle', () => {
  it.each(['admin', 'Moderator', 'anonymous', 'NEW', 'null', 'sign-in', 'Sign_Up', 'sup-port'])('%s is kept for the site', (handle) => {
    expect(isReserved(handle)).toBe(true)
  })

  it.each(['ada', 'news', 'adminton', 'null-hypothesis'])('%s is free', (handle) => {
    expect(isReserved(handle)).toBe(false)
  })

  it.each([
    ['Ada Lovelace', 'ada-lovelace'],
    ['Jürgen  Ångström-Müller', 'jurgen-angstrom-muller'],
    ['  (ada) ', 'ada'],
    ['Admin', 'reader'],
    ['王小明', 'reader'],
    ['Al', 'reader'],
    ['', 'reader'],
    ['a'.repeat(100), 'a'.repeat(30)],
    [`${'a'.repeat(29)} b`, 'a'.repeat(29)],
  ])('made from %j is %j', (name, handle) => {
    expect(handleFrom(name)).toBe(handle)
    expect(handle).toMatch(HANDLE)
  })
})

it.each([
  ['Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0', 'Firefox on Linux'],
  ['Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Safari/537.36 Edg/141.0', 'Edge on Windows'],
  ['Mozilla/5.0 (Linux; Android 14; Pixel 8) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0 Mobile Safari/537.36', 'Chrome on Android'],
  ['Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 Version/18.0 Mobile/15E148 Safari/604.1', 'Safari on iPhone'],
  ['curl/8.5.0', 'A browser'],
  ['', 'A browser'],
])('%j is called %j', (userAgent, name) => {
  expect(browserOf(userAgent)).toBe(name)
})
