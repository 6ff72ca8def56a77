import { monitorEventLoopDelay } from 'node:perf_hooks'
import { render } from '@/lib/markdown/render'
import { rendered } from '@/lib/markdown/rendered'
import { openRenderThread } from '@/lib/markdown/thread'
import { hostile } from './hostile'
import { median } from './median'
import { table } from './table'
import { numbers, summaryText } from './texts'

const WARMING = 100
const ROUNDS = 100

/** What rendering costs: a usual summary, and the worst that 100 KB can hold, here and in the thread that heavy texts have. */
export async function markdown(): Promise<void> {
  const text = summaryText(numbers(1), ['conf/a/B1', 'conf/c/D2'], 'ada')
  const usual: number[] = []
  for (let n = -WARMING; n < ROUNDS; n++) {
    const took = timed(() => render(`${text}\n\n${n}`))
    if (n >= 0) usual.push(took)
  }
  const before = process.memoryUsage.rss()
  const thread = openRenderThread()
  const delay = monitorEventLoopDelay({ resolution: 5 })
  delay.enable()
  for (const source of Object.values(hostile)) await rendered(source)
  delay.disable()
  await thread.stop()
  const memory = (process.resourceUsage().maxRSS * 1024 - before) / 2 ** 20

  const words = text.replace(/\$+[^$]*\$+/g, '')
  const rows = [[`${(text.length / 1000).toFixed(1)} KB, ${text.match(/\$+[^$]+\$+/g)!.length} formulas`, median(usual).toFixed(1), '≤ 10']]
  const costs = Object.entries(hostile).map(([name, source]) => [name, timed(() => render(source))] as const)
  for (const [name, ms] of costs.toSorted((a, b) => b[1] - a[1]).slice(0, 5)) rows.push([`${(hostile[name]!.length / 1000).toFixed(0)} KB of ${name}`, ms.toFixed(0), '≤ 1,000'])
  table('Rendering a text (CPU in ms)', ['', 'CPU', 'target'], rows)
  console.log(`\n  HTML of a KB without formulas: ${(render(words).html.length / words.length).toFixed(1)} KB (target: at most 8).`)
  console.log(`  While all of these went through the thread of their own, other work waited ${(delay.max / 1e6).toFixed(0)} ms at most.`)
  console.log(`  All of it took ${memory.toFixed(0)} MB at most beside what the process had (target for one text: 200).`)
}

/** CPU that it takes, in ms. */
function timed(work: () => void): number {
  const before = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}
