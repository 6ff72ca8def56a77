import type { IncomingMessage } from 'node:http'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { expect, it } from 'vitest'
import { compress } from '@/lib/front/compress'

const long = Buffer.from('word '.repeat(1000))
const asking = (accepted?: string) => ({ headers: { 'accept-encoding': accepted } }) as IncomingMessage
const html = 'text/html; charset=utf-8'

it.each([
  ['gzip, deflate, br, zstd', 'br'],
  ['gzip', 'gzip'],
  ['br;q=0, gzip', 'gzip'],
  ['*', 'br'],
  ['deflate', undefined],
  ['gzip;q=0', undefined],
  ['', undefined],
  [undefined, undefined],
])('for %j it takes %s', async (accepted, coding) => {
  expect((await compress(long, html, asking(accepted))).coding).toBe(coding)
})

it('gives back what went in', async () => {
  expect(brotliDecompressSync((await compress(long, html, asking('br'))).body)).toEqual(long)
  expect(gunzipSync((await compress(long, html, asking('gzip'))).body)).toEqual(long)
})

it.each([['image/png', long], [html, Buffer.from('short')]])('leaves %s of these bytes alone', async (type, body) => {
  expect(await compress(body, type, asking('br'))).toEqual({ body })
})
