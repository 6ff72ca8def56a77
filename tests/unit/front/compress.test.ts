import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { expect, it } from 'vitest'
import { code, codingFor, isCompressible } from '@/lib/front/compress'

const long = Buffer.from('word '.repeat(1000))

it.each([
  ['gzip, deflate, br, zstd', 'br'],
  ['gzip', 'gzip'],
  ['br;q=0, gzip', 'gzip'],
  ['*', 'br'],
  ['deflate', undefined],
  ['gzip;q=0', undefined],
  ['', undefined],
  [undefined, undefined],
])('for %j it takes %s', (accepted, coding) => {
  expect(codingFor({ headers: { 'accept-encoding': accepted } })).toBe(coding)
})

it('gives back what went in', async () => {
  expect(brotliDecompressSync(await code(long, 'br'))).toEqual(long)
  expect(gunzipSync(await code(long, 'gzip'))).toEqual(long)
})

it.each([
  ['text/html; charset=utf-8', long, true],
  ['application/atom+xml', long, true],
  ['image/png', long, false],
  ['text/html', Buffer.from('short'), false],
])('of %s it says', (type, body, worth) => {
  expect(isCompressible(body, type)).toBe(worth)
})
