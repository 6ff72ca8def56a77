import { Problem } from '@/scripts/launch/problem.mjs'
import { end, endOnSignal } from '@/scripts/start/ending'
import { archive } from './archive'
import { browser } from './browser'
import { editor } from './editor'
import { importing } from './import'
import { makings } from './makings'
import { markdown } from './markdown'
import { memory } from './memory'
import { pages } from './pages'
import { search } from './search'
import { openSite } from './site'
import { venues } from './venues'

const ofSite = { pages, makings, browser, editor, memory, archive, venues }
const benches = { markdown, import: importing, search, ...ofSite }

/**
 * Measures what is named, or everything, on a site of its own and prints it beside its targets. Nothing fails on a
 * number: machines differ, so ratios within one run say more.
 * @throws Problem when something cannot be measured at all
 */
export async function bench(names: string[]): Promise<void> {
  const unknown = names.find((name) => !Object.hasOwn(benches, name))
  if (unknown) throw new Problem(`There is no benchmark called ${unknown}: there are ${Object.keys(benches).join(', ')}.`)
  endOnSignal()
  try {
    const isWanted = (name: string) => !names.length || names.includes(name)
    if (isWanted('markdown')) await markdown()
    if (isWanted('import')) await importing()
    if (isWanted('search')) await search()
    const wanted = Object.entries(ofSite).filter(([name]) => isWanted(name))
    const site = wanted.length ? await openSite() : undefined
    for (const [, measure] of wanted) await measure(site!)
  } finally {
    await end()
  }
  process.exit(0)
}
