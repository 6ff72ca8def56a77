import { text as all } from 'node:stream/consumers'
import { createInterface } from 'node:readline'
import { once } from 'node:events'
import { parseArgs } from 'node:util'
import { z } from 'zod'
import { feedHtml } from '@/lib/markdown/feed-html'
import type { Rendered } from '@/lib/markdown/render'
import { rendered } from '@/lib/markdown/rendered'
import { fillSlots } from '@/lib/markdown/slots'
import { openRenderThread } from '@/lib/markdown/thread'
import { Problem } from './launch/problem.mjs'

/** As on a page of a site where nobody and nothing is yet. */
const htmlOf = ({ html }: Rendered) => fillSlots(html, { prefix: 's0-', papers: new Map(), handles: new Map() })

const formats: Record<string, (text: Rendered) => string> = {
  html: htmlOf,
  feed: (text) => feedHtml(htmlOf(text), 'http://localhost:3000/summaries/0'),
  text: ({ text }) => text,
  problems: ({ problems }) => problems.map(({ line, column, message }) => `${line}:${column} ${message}`).join('\n'),
}
const usage = 'Use: npm run --silent render -- [--format=html|feed|text|problems | --jsonl] < TEXT'

/** `npm run --silent render`: renders the text that comes in, or with `--jsonl` the text of each line. */
export async function main(args: string[]): Promise<void> {
  const { format, jsonl } = optionsOf(args)
  const thread = openRenderThread()
  if (jsonl) await eachLine()
  else process.stdout.write(`${formats[format]!(await rendered(await all(process.stdin)))}\n`)
  await thread.stop()
}

function optionsOf(args: string[]) {
  try {
    const { values } = parseArgs({ args, options: { format: { type: 'string', default: 'html' }, jsonl: { type: 'boolean', default: false } } })
    if (values.format in formats) return values
  } catch {
    // Something else than these was asked for.
  }
  throw new Problem(usage)
}

const shape = z.object({ id: z.union([z.string(), z.number()]), text: z.string() })

/** Lines of `{"id", "text"}` in, lines of `{"id", "html", "text", "problems", "ms"}` out; what is no such line is told of and left out. */
async function eachLine(): Promise<void> {
  let number = 0
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
    number++
    if (!line.trim()) continue
    const asked = shape.safeParse(parsed(line))
    if (!asked.success) {
      console.error(`Line ${number} is not {"id": …, "text": …}.`)
      process.exitCode = 1
      continue
    }
    const began = performance.now()
    const text = await rendered(asked.data.text)
    const html = htmlOf(text)
    const ms = Math.round((performance.now() - began) * 100) / 100
    const answer = JSON.stringify({ id: asked.data.id, html, text: text.text, problems: text.problems, ms })
    if (!process.stdout.write(`${answer}\n`)) await once(process.stdout, 'drain')
  }
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}
