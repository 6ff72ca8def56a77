import { db } from '@/lib/db'
import { paperPath } from '@/lib/papers/key'
import { citationLabel } from '@/lib/papers/rules'
import { personPath } from '@/lib/people/address'
import { shows, showsPapers } from '@/lib/shows'
import type { Kept } from './kept'
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
}

/** The papers, people and pictures that texts refer to and that are here, in one query; in none where nothing is. */
export async function references(texts: Pick<Kept, 'html' | 'cites' | 'mentions'>[]): Promise<References> {
  const cites = unique(texts.flatMap((text) => text.cites))
  const mentions = unique(texts.flatMap((text) => text.mentions))
  const pictures = unique(texts.flatMap((text) => [...text.html.matchAll(/"\/images\/([\w-]+\.[a-z]+)"/g)].map((match) => match[1]!)))
  const found: References = { papers: new Map(), handles: new Map(), pictures: new Map() }
  if (cites.length + mentions.length + pictures.length === 0) return found
  const rows = await db.$queryRaw<Row[]>`
    SELECT 'paper' AS kind, p.id, c.name, coalesce(m.key, p.key) AS key, p.year, 0 AS width, 0 AS height,
      (SELECT array_agg(a.name ORDER BY a.position) FROM paper_authors a WHERE a."paperId" = p.id) AS authors
    FROM (SELECT key AS name, id FROM papers WHERE key = ANY(${cites})
          UNION SELECT value, "paperId" FROM paper_identifiers
          WHERE scheme = ANY(enum_range(NULL::"IdentifierScheme")) AND value = ANY(${cites})) c
    JOIN papers p ON p.id = c.id LEFT JOIN papers m ON m.id = p."mergedIntoId"
    UNION ALL
    SELECT 'person', id, lower(handle::text), handle::text, NULL, 0, 0, NULL
    FROM people WHERE handle = ANY(${mentions}::citext[]) AND "erasedAt" IS NULL
    UNION ALL
    SELECT 'picture', 0, name, name, NULL, width, height, NULL FROM images WHERE name = ANY(${pictures})`
  showsPapers(rows.filter(({ kind }) => kind === 'paper').map(({ id }) => id))
  for (const { kind, name, key, authors, year, width, height } of rows) {
    if (kind === 'paper') found.papers.set(name, { href: paperPath(key), label: citationLabel(authors ?? [], year, key) })
    if (kind === 'person') found.handles.set(name, { href: personPath(key), handle: key })
    if (kind === 'picture') found.pictures.set(name, { width, height })
  }
  if (found.papers.size + found.handles.size < cites.length + mentions.length) shows('absent')
  return found
}

const unique = (names: string[]) => [...new Set(names)]
