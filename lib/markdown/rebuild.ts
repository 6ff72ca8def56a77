import { db } from '@/lib/db'
import { Prisma } from '@/lib/generated/prisma/client'
import { joinKept, keep } from './kept'

/** Texts that pages show: the current ones of summaries and notes, and comments. */
const shown = {
  r: Prisma.sql`summaries s JOIN revisions r ON r.id = s."revisionId"`,
  c: Prisma.sql`comments c`,
}
const without = (table: 'r' | 'c') => Prisma.sql`FROM ${shown[table]} ${joinKept(table)} WHERE k.html IS NULL AND ${Prisma.raw(table)}.text <> ''`

/** How many shown texts have no rendering by this version of the renderer. */
export async function unrendered(): Promise<number> {
  const [row] = await db.$queryRaw<[{ count: number }]>(Prisma.sql`
    SELECT (SELECT count(*) ${without('r')})::int + (SELECT count(*) ${without('c')})::int AS count`)
  return row.count
}

/**
 * Renders so many of them at most. What is done is kept text by text, so this can be stopped at any time and goes on
 * where it was; pages meanwhile render what they need by themselves.
 * @returns how many it rendered: fewer than `most` when no more are left
 */
export async function rebuild(most: number): Promise<number> {
  const texts = await db.$queryRaw<{ text: string }[]>(Prisma.sql`
    (SELECT r.text ${without('r')} LIMIT ${most}) UNION ALL (SELECT c.text ${without('c')} LIMIT ${most}) LIMIT ${most}`)
  for (const { text } of texts) await keep(text)
  return texts.length
}
