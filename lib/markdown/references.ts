import { db } from '@/lib/db'
import { citedName } from '@/lib/papers/identifiers'
import { paperPath } from '@/lib/papers/key'
import { citationLabel } from '@/lib/papers/rules'
import { personPath } from '@/lib/people/address'
import { shows, showsPapers } from '@/lib/shows'
import type { Kept } from './kept'
import { picturesIn } from './picture-slot'
import type { Slots } from './slots'

/** What the slots of some texts are filled with; `prefix` is each text's own. */
export type References = Required<Omit<Slots, 'prefix'>>

type Row = {
  kind: 'paper' | 'person' | 'picture'
  id: number
  name: string
  key: string
  authors: string[] | null
  year: number | null
  width: number
  height: number
  variants: number[] | null
}

/** The papers, people and pictures that texts refer to and that are here, in one query; in none where nothing is. */
export async function references(texts: Pick<Kept, 'html' | 'cites' | 'mentions'>[]): Promise<References> {
  const cites = unique(texts.flatMap((text) => text.cites))
  const mentions = unique(texts.flatMap((text) => text.mentions))
  const pictures = texts.map(({ html }) => picturesIn(html))
  const [own, foreign] = [unique(pictures.flatMap((of) => of.own)), unique(pictures.flatMap((of) => of.foreign))]
  const names = unique([...cites, ...cites.map(citedName)])
  const found: References = { papers: new Map(), handles: new Map(), pictures: new Map() }
  if (cites.length + mentions.length + own.length + foreign.length === 0) return found
  const rows = await db.$queryRaw<Row[]>`
    SELECT 'paper' AS kind, p.id, c.name, p.key, p.year, 0 AS width, 0 AS height, NULL::int[] AS variants,
      (SELECT array_agg(a.name ORDER BY a.position) FROM paper_authors a WHERE a."paperId" = p.id) AS authors
    FROM (SELECT key AS name, id FROM papers WHERE key = ANY(${names})
          UNION SELECT value, "paperId" FROM paper_identifiers
          WHERE scheme = ANY(enum_range(NULL::"IdentifierScheme")) AND value = ANY(${names})) c
    JOIN papers n ON n.id = c.id JOIN papers p ON p.id = coalesce(n."mergedIntoId", n.id)
    UNION ALL
    SELECT 'person', id, lower(handle::text), handle::text, NULL, 0, 0, NULL, NULL
    FROM people WHERE handle = ANY(${mentions}::citext[]) AND "erasedAt" IS NULL
    UNION ALL
    SELECT 'picture', 0, name, name, NULL, width, height, variants, NULL FROM images WHERE name = ANY(${own})
    UNION ALL
    SELECT 'picture', 0, f.address, i.name, NULL, i.width, i.height, i.variants, NULL
    FROM foreign_pictures f JOIN images i ON i.name = f."imageName" WHERE f.address = ANY(${foreign})`
  showsPapers(rows.filter(({ kind }) => kind === 'paper').map(({ id }) => id))
  const papers: References['papers'] = new Map()
  for (const { kind, name, key, authors, year, width, height, variants } of rows) {
    if (kind === 'paper') papers.set(name, { href: paperPath(key), label: citationLabel(authors ?? [], year, key) })
    if (kind === 'person') found.handles.set(name, { href: personPath(key), handle: key })
    if (kind === 'picture') found.pictures.set(name, { name: key, width, height, variants: variants ?? [] })
  }
  for (const cite of cites) {
    const paper = papers.get(cite) ?? papers.get(citedName(cite))
    if (paper) found.papers.set(cite, paper)
  }
  const here = found.papers.size + found.handles.size + foreign.filter((address) => found.pictures.has(address)).length
  if (here < cites.length + mentions.length + foreign.length) shows('absent')
  return found
}

const unique = (names: string[]) => [...new Set(names)]
