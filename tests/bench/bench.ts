import { Problem } from '@/scripts/launch/problem.mjs'
import { end, endOnSignal } from '@/scripts/start/ending'
import { archive } from './archive'
import { browser } from './browser'
import { makings } from './makings'
import { memory } from './memory'
import { pages } from './pages'
import { openSite } from './site'

const benches = { pages, makings, browser, memory, archive }
type Name = keyof typeof benches
const isName = (name: string): name is Name => Object.hasOwn(benches, name)

/**
 * Measures what is named, or everything, on a site of its own and prints it beside its targets. Nothing fails on a
 * number: machines differ, so ratios within one run say more.
 * @throws Problem when something cannot be measured at all
 */
export async function bench(names: string[]): Promise<void> {
  const unknown = names.find((name) => !isName(name))
  if (unknown) throw new Problem(`There is no benchmark called ${unknown}: there are ${Object.keys(benches).join(', ')}.`)
  endOnSignal()
  try {
    const site = await openSite()
    for (const name of Object.keys(benches).filter(isName)) {
      if (!names.length || names.includes(name)) await benches[name](site)
    }
  } finally {
    await end()
  }
  process.exit(0)
}
