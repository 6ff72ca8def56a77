import { setImmediate } from 'node:timers/promises'
import { db } from '@/lib/db'
import { Prisma } from '@/lib/generated/prisma/client'
import { RENDERER_VERSION, type Rendered } from './render'
import { rendered } from './rendered'
import { textHash } from './text-hash'

/** What is kept of a rendered text; its slots are still open. */
export type Kept = { html: string; excerpt: string; cites: string[]; mentions: string[] }

/** A row of a query that joined `renderings`: `text` is there only where no rendering was kept. */
export type MaybeKept = { textHash: string; text: string | null } & { [Part in keyof Kept]: Kept[Part] | null }

type Part = 'html' | 'excerpt'
/** What a query selects of the texts of `table` (revisions as `r`, comments as `c`) for a MaybeKept; a part that is not wanted comes empty. */
export function maybeKept(table: 'r' | 'c', ...wanted: Part[]): Prisma.Sql {
  const part = (name: Part) => (wanted.includes(name) ? `k.${name}` : `CASE WHEN k.html IS NOT NULL THEN '' END AS ${name}`)
  return Prisma.raw(`${table}."textHash", ${table}.language, CASE WHEN k.html IS NULL THEN ${table}.text END AS text,
    ${part('html')}, ${part('excerpt')}, k.cites, k.mentions`)
}

/** What it joins for that. */
export const joinKept = (table: 'r' | 'c') =>
  Prisma.sql`LEFT JOIN renderings k ON k."textHash" = ${Prisma.raw(table)}."textHash" AND k.version = ${RENDERER_VERSION}`

/** Renders texts and keeps what is not kept already, in one statement. */
export async function keepAll(texts: string[]): Promise<Kept[]> {
  const made: Omit<Rendered, 'problems' | 'blocks'>[] = []
  for (const text of texts) {
    const { problems: _, blocks: __, ...rest } = await rendered(text)
    made.push(rest)
    await setImmediate() // Lets other readers in between.
  }
  const data = made.map((rest, n) => ({ textHash: textHash(texts[n]!), version: RENDERER_VERSION, ...rest }))
  if (data.length > 0) await db.rendering.createMany({ data, skipDuplicates: true })
  return made
}

/** The same for one. */
export const keep = async (text: string): Promise<Kept> => (await keepAll([text]))[0]!

/** The kept renderings of rows, made now where there is none yet or a new version of the renderer asks for it. */
export async function keptOf(rows: MaybeKept[]): Promise<Kept[]> {
  const missing = rows.filter((row) => row.html === null || row.excerpt === null)
  const made = await keepAll(missing.map(({ text }) => text ?? ''))
  return rows.map((row) => {
    if (row.html === null || row.excerpt === null) return made.shift()!
    return { html: row.html, excerpt: row.excerpt, cites: row.cites ?? [], mentions: row.mentions ?? [] }
  })
}

/** Throws away renderings, an hour old at least, of texts that nobody has any more: deleted, replaced, or never published. */
export async function forgetOrphans(): Promise<void> {
  await db.$executeRaw`
    DELETE FROM renderings k WHERE k."createdAt" < now() - interval '1 hour'
      AND (k.version <> ${RENDERER_VERSION} OR NOT EXISTS (SELECT FROM revisions r WHERE r."textHash" = k."textHash")
        AND NOT EXISTS (SELECT FROM comments c WHERE c."textHash" = k."textHash"))`
}
