import type { Tx } from '@/lib/db'
import { recognise } from './identifiers'

type Held = { id: number; key: string }

/**
 * The paper of this key or other name, or that it was merged into; null for none. Until the transaction ends it is merged
 * into no other.
 */
export async function heldPaper(tx: Tx, name: string): Promise<Held | null> {
  const known = recognise(name)
  const [named] = await tx.$queryRaw<{ id: number }[]>`
    SELECT id FROM (SELECT id, 0 AS place FROM papers WHERE key = ${name}
      UNION ALL SELECT "paperId", 1 FROM paper_identifiers
      WHERE (scheme IN ('ARXIV', 'DOI', 'DBLP', 'BIBTEX') AND value = ${name}) OR (scheme = ${known?.scheme ?? null}::"IdentifierScheme" AND value = ${known?.value ?? null})) n
    ORDER BY place LIMIT 1`
  for (let id: number | null = named?.id ?? null; id !== null; ) {
    const [paper]: (Held & { mergedIntoId: number | null })[] = await tx.$queryRaw`
      SELECT id, key, "mergedIntoId" FROM papers WHERE id = ${id} FOR KEY SHARE`
    if (paper && paper.mergedIntoId === null) return { id: paper.id, key: paper.key }
    id = paper?.mergedIntoId ?? null
  }
  return null
}
