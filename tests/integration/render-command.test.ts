import { spawn } from 'node:child_process'
import { text as all } from 'node:stream/consumers'
import { expect, it } from 'vitest'

/** `npm run render` with this before its standard input. */
async function run(input: string, ...args: string[]) {
  const child = spawn('node', ['scripts/run.mjs', 'render', ...args])
  child.stdin.end(input)
  const [out, err, code] = await Promise.all([all(child.stdout), all(child.stderr), new Promise((resolve) => child.once('close', resolve))])
  return { out, err, code }
}

const text = '**Bold** $x^2$ and \\cite{conf/a/B1} $\\foo$\n'

it('prints the page’s HTML and nothing else', async () => {
  const { out, code } = await run(text)
  expect(out).toMatch(/^<p><strong>Bold<\/strong> <span class="katex">[^]*<span title="This paper is not here yet">conf\/a\/B1<\/span>[^]*<\/p>\n$/)
  expect(code).toBe(0)
})

it('prints what feeds get, the words, and what is wrong', async () => {
  expect((await run(text, '--format=feed')).out).toMatch(/^<p><strong>Bold<\/strong> <math[^]*<\/math> and /)
  expect((await run(text, '--format=text')).out).toBe('Bold x² and conf/a/B1 $\\foo$\n')
  expect((await run(text, '--format=problems')).out).toMatch(/^1:37 .*\\foo.*\n$/)
})

it('answers lines, also those after one that it cannot read, heavy ones in a thread', async () => {
  const lines = [{ id: 1, text }, { id: 'two', text: 'a_ '.repeat(30_000) }, { id: 3, text: '$y$' }].map((line) => JSON.stringify(line))
  const { out, err, code } = await run([lines[0], '{"id": 9}', ...lines.slice(1)].join('\n'), '--jsonl')
  const answers = out.trim().split('\n').map((line) => JSON.parse(line))
  expect(answers.map(({ id, text: words, problems }) => [id, words.slice(0, 4), problems.length])).toEqual([[1, 'Bold', 1], ['two', 'a_ a', 1], [3, 'y', 0]])
  expect(answers.every(({ html, ms }) => html.startsWith('<p>') && ms >= 0)).toBe(true)
  expect([err.trim(), code]).toEqual(['Line 2 is not {"id": …, "text": …}.', 1])
})

it('says how it is used', async () => {
  expect(await run('', '--format=pdf')).toMatchObject({ out: '', err: expect.stringContaining('--format=html|feed|text|problems'), code: 1 })
})
