import { get } from 'node:http'
import { withClient } from '@/scripts/postgres/client'
import { onEnd } from '@/scripts/start/ending'
import { startSite } from '../support/another-site'
import { family, rss, tells } from './processes'
import type { Site } from './site'
import { table } from './table'

const SIZES = [2_000, 50_000]
/** Texts that differ; the others are the same again, for what is measured is not how long rendering them takes. */
const TEXTS = 500
const feeds = ['/rss.xml', '/rss-all.xml', '/rss-full.xml']
/** How often memory is looked at, in ms. */
const LOOK = 20

/** What the feed of 100 entries and the archives take, of a site that has just started: memory shall not grow with their size. */
export async function archive({ databaseUrl, grow }: Site): Promise<void> {
  if (!tells) return console.log('\nThe archive is not measured: this machine does not tell what its processes use.')
  const rows: string[][] = []
  for (const size of SIZES) {
    await grow(size)
    await withClient(databaseUrl, (client) =>
      client.query(`UPDATE revisions r SET text = t.text, "textHash" = t."textHash" FROM revisions t WHERE r.id > $1 AND t.id = 1 + r.id % $1`, [TEXTS]),
    )
    const { url, pid, stop } = await startSite({ DATABASE_URL: databaseUrl })
    onEnd(stop)
    for (const feed of feeds) {
      let most = 0
      const looking = setInterval(() => (most = Math.max(most, rss(family(pid)))), LOOK)
      const began = performance.now()
      const bytes = await read(url + feed)
      clearInterval(looking)
      const seconds = (performance.now() - began) / 1000
      rows.push([`${feed}, ${size.toLocaleString('en')} summaries`, (bytes / 2 ** 20).toFixed(1), seconds.toFixed(1), most.toFixed(0)])
    }
    await stop()
  }
  table('The feed of 100 entries and the archives, of a site that has just started (MB)', ['', 'sent', 'seconds', 'RSS at most'], rows)
}

/** Takes all of an answer in, and lets it pass by; how many bytes came. */
function read(url: string): Promise<number> {
  return new Promise((resolve, reject) => {
    get(url, (response) => {
      let bytes = 0
      response.on('data', ({ length }: Buffer) => void (bytes += length)).on('end', () => resolve(bytes)).on('error', reject)
    }).on('error', reject)
  })
}
