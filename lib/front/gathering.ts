import cluster from 'node:cluster'
import { AggregatorRegistry } from 'prom-client'

/** What a process of several and the one that began them say to each other. */
type Wish = { type: 'metrics wanted'; number: number }
type Answer = { type: 'metrics gathered'; number: number; text?: string }

/** Whoever has not answered by then does not, in ms; the gathering itself gives up after five seconds. */
const PATIENCE = 6000

/** In the process that began the others: answers what they ask by `gathered`, with the numbers of all of them added up. */
export function gatherMetrics(): void {
  const registry = new AggregatorRegistry()
  cluster.on('message', async (worker, { type, number }: Wish) => {
    if (type !== 'metrics wanted') return
    const text = await registry.clusterMetrics().catch(() => undefined)
    if (worker.isConnected()) worker.send({ type: 'metrics gathered', number, text } satisfies Answer)
  })
}

let wishes = 0

/** In one of several processes: the metrics of all of them. @throws when not all of them answer */
export function gathered(): Promise<string> {
  const number = ++wishes
  return new Promise((resolve, reject) => {
    const done = (text?: string) => {
      clearTimeout(late)
      process.off('message', hear)
      if (text === undefined) reject(new Error('The metrics of the other processes are not to be had.'))
      else resolve(text)
    }
    const hear = (answer: Answer) => void (answer.type === 'metrics gathered' && answer.number === number && done(answer.text))
    const late = setTimeout(done, PATIENCE)
    process.on('message', hear)
    process.send!({ type: 'metrics wanted', number } satisfies Wish)
  })
}
