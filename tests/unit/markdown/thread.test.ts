import { afterEach, expect, it } from 'vitest'
import { Unavailable } from '@/lib/errors'
import { rendered } from '@/lib/markdown/rendered'
import { openRenderThread } from '@/lib/markdown/thread'

const heavy = `${'Words. '.repeat(3000)}<end>`
const light = 'Words.'

let thread: ReturnType<typeof openRenderThread>
afterEach(() => thread.stop())

/** A thread that does this with every text. */
function open(doing: string, deadline = 20_000) {
  const code = `import { parentPort } from 'node:worker_threads'; parentPort.on('message', (text) => { ${doing} })`
  thread = openRenderThread({ file: new URL(`data:text/javascript,${encodeURIComponent(code)}`), deadline })
}

it('has heavy texts rendered by the thread, one after the other, and light ones here', async () => {
  open('setTimeout(() => parentPort.postMessage({ html: String(text.length) }), 20)')
  const all = await Promise.all([heavy, light, `${heavy}!`].map(rendered))
  expect(all.map(({ html }) => html)).toEqual([String(heavy.length), '<p>Words.</p>', String(heavy.length + 1)])
})

it('takes many short lines for heavy too', async () => {
  open("parentPort.postMessage({ html: 'by the thread' })")
  expect((await rendered('- a\n'.repeat(1000))).html).toBe('by the thread')
})

it('shows the source of a text that takes too long, and goes on with the next', async () => {
  open("if (text.endsWith('!')) for (;;) {} else parentPort.postMessage({ html: 'next' })", 1000)
  const [slow, next] = await Promise.all([rendered(`${heavy}!`), rendered(heavy)])
  expect(slow!.html).toMatch(/^<p>This text is shown as it was written: it takes too long to read\.<\/p><pre[^]*&lt;end&gt;!/)
  expect(next!.html).toBe('next')
})

it('shows the source of a text that takes too much memory', async () => {
  open('const all = []; for (;;) all.push(Array(100_000).fill(0.5))')
  expect((await rendered(heavy)).problems[0]!.message).toContain('it takes too much memory to read')
})

it('does not hide a bug', async () => {
  open("throw new Error('a bug')")
  await expect(rendered(heavy)).rejects.toThrow('a bug')
})

it('turns texts away when many wait', async () => {
  open("setTimeout(() => parentPort.postMessage({ html: '' }), 5)")
  const many = await Promise.allSettled(Array.from({ length: 25 }, () => rendered(heavy)))
  expect(many.map(({ status }) => status)).toEqual([...Array(20).fill('fulfilled'), ...Array(5).fill('rejected')])
  expect((many.at(-1) as PromiseRejectedResult).reason).toBeInstanceOf(Unavailable)
  expect((await rendered(heavy)).html).toBe('')
})
