import { Agent, get } from 'node:http'
import pg from 'pg'
import { Problem } from '@/scripts/launch/problem.mjs'

const agent = new Agent({ keepAlive: true })

/** Asks for a page as a browser does, compressed, and lets it pass by. A cookie says who asks; whoever asks for a range gets nothing kept. */
export function ask(address: string, more: { cookie?: string; range?: string } = {}): Promise<void> {
  const headers = { 'accept-encoding': 'gzip, deflate, br', ...more }
  return new Promise((resolve, reject) => {
    get(address, { agent, headers }, (response) => {
      if (response.statusCode !== 200) reject(new Problem(`${address} answered ${response.statusCode}.`))
      response.on('end', resolve).on('error', reject).resume()
    }).on('error', reject)
  })
}

let queries = 0

/** From here on counts what this process asks of a database: the pages' framework uses this very class. */
export function countQueries(): void {
  const { query } = pg.Client.prototype
  pg.Client.prototype.query = function (this: pg.Client, ...args: unknown[]) {
    queries += 1
    return Reflect.apply(query, this, args)
  } as typeof query
}

/** How many round trips to the database `work` takes. */
export async function roundTrips(work: () => Promise<void>): Promise<number> {
  const before = queries
  await work()
  return queries - before
}
