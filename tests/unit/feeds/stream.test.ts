import { expect, it } from 'vitest'
import { streamOf } from '../../../lib/feeds/stream'

/** Endless parts, and what has been done with them. */
function counted() {
  const seen = { made: 0, ended: false }
  async function* parts() {
    try {
      for (;;) yield `part ${++seen.made};`
    } finally {
      seen.ended = true
    }
  }
  return { seen, parts: parts() }
}

it('makes a part only when it is asked for', async () => {
  const { seen, parts } = counted()
  const reader = streamOf(parts).getReader()
  await Promise.resolve()
  expect(seen.made).toBe(0)
  for (const n of [1, 2, 3]) {
    const { value } = await reader.read()
    expect(new TextDecoder().decode(value)).toBe(`part ${n};`)
    expect(seen.made).toBe(n)
  }
})

it('makes no more when the reader leaves', async () => {
  const { seen, parts } = counted()
  const reader = streamOf(parts).getReader()
  await reader.read()
  await reader.cancel()
  expect(seen).toEqual({ made: 1, ended: true })
})

it('ends with the parts, and breaks with them', async () => {
  async function* two() {
    yield 'ü'
    yield '漢'
  }
  expect(await new Response(streamOf(two())).text()).toBe('ü漢')
  async function* broken() {
    yield 'a'
    throw new Error('The database is away.')
  }
  await expect(new Response(streamOf(broken())).text()).rejects.toThrow('The database is away.')
})
