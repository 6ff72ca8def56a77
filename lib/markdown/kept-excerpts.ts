import { keptOf, type MaybeKept } from './kept'
import { references } from './references'
import type { SafeHtml } from './safe-html'
import { fillSlots } from './slots'

/**
 * How texts begin, with what they refer to filled in: one query for all of them.
 * @param prefix of the ids within a text, its own on the page
 */
export async function excerpts<Row extends MaybeKept>(rows: Row[], prefix: (row: Row) => string): Promise<SafeHtml[]> {
  const kept = await keptOf(rows)
  const begun = kept.map(({ excerpt, cites, mentions }) => ({
    html: excerpt,
    cites: cites.filter((key) => excerpt.includes(key)),
    mentions: mentions.filter((handle) => excerpt.toLowerCase().includes(handle)),
  }))
  const found = await references(begun)
  return begun.map(({ html }, place) => fillSlots(html, { prefix: prefix(rows[place]!), ...found }))
}
