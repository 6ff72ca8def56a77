import { setImmediate } from 'node:timers/promises'
import { db } from '@/lib/db'
import { variantName } from './address'
import { UNUSED_DAYS } from './rules'
import { store } from './store'
import { removing } from './turns'

const DAY = 86_400_000
/** Texts looked through at once. */
const SOME = 500

/** A picture that may be unused, and what a text that shows it would hold. */
type Candidate = { name: string; addresses: string[] }

/**
 * Removes the pictures that no text has used for 30 days: no revision, draft or comment, own or brought from elsewhere;
 * and files as old that no picture has.
 */
export async function forgetUnused(now = new Date()): Promise<void> {
  const longAgo = new Date(now.getTime() - UNUSED_DAYS * DAY)
  // The trigger sees the own pictures of texts that go; foreign ones, written in many ways, are looked for every day.
  const candidates = await db.$queryRaw<Candidate[]>`
    SELECT i.name, array_remove(array_agg(f.address), NULL) AS addresses FROM images i LEFT JOIN foreign_pictures f ON f."imageName" = i.name
    WHERE i."usedAt" < ${longAgo} OR (f.address IS NOT NULL AND i."usedAt" < ${new Date(now.getTime() - DAY)}) GROUP BY i.name`
  const used = await usedOf(candidates)
  await db.image.updateMany({ where: { name: { in: [...used] } }, data: { usedAt: now } })
  const unused = candidates.flatMap(({ name }) => (used.has(name) ? [] : [name]))
  for (let at = 0; at < unused.length; at += SOME) await remove(unused.slice(at, at + SOME), longAgo)
  await forgetStrays(longAgo)
}

/** Removes pictures with their files; looked at once more under their locks: whoever began to use one meanwhile has said so. */
async function remove(names: string[], before: Date): Promise<void> {
  await db.$transaction(async (tx) => {
    await removing(tx)
    const gone = await tx.$queryRaw<{ name: string; variants: number[] }[]>`
      DELETE FROM images WHERE name = ANY(${names}) AND "usedAt" < ${before} RETURNING name, variants`
    for (const { name, variants } of gone)
      for (const file of [name, ...variants.map((width) => variantName(name, width))]) await store().remove(file)
  })
}

/** Those that a text may use. Rather one too many: a text holds the longest run of letters and digits of an address however it is written. */
async function usedOf(candidates: Candidate[]): Promise<Set<string>> {
  const sought = new Map<string, string[]>()
  const used = new Set<string>()
  for (const { name, addresses } of candidates)
    for (const address of [name, ...addresses]) {
      const [run] = runsOf(address.replace(/^https?:\/\/[^/]+/, '')).sort((a, b) => b.length - a.length)
      if (run) sought.set(run, [...(sought.get(run) ?? []), name])
      else used.add(name)
    }
  if (sought.size === 0) return used
  for (const table of ['revisions', 'drafts', 'comments'])
    for await (const text of textsOf(table)) for (const run of runsOf(text)) for (const name of sought.get(run) ?? []) used.add(name)
  return used
}

const runsOf = (text: string) => text.replace(/%[0-9a-f]{2}/gi, ' ').match(/[a-z0-9]{4,}/gi) ?? []

/** All texts of a table that may show a picture, some at a time. */
async function* textsOf(table: string) {
  const id = table === 'drafts' ? '"summaryId"' : 'id'
  for (let after = 0; ; ) {
    const rows = await db.$queryRawUnsafe<{ id: number; text: string }[]>(
      `SELECT ${id} AS id, CASE WHEN text ~* '/images/|//' THEN text ELSE '' END AS text FROM ${table} WHERE ${id} > $1 ORDER BY ${id} LIMIT ${SOME}`, after)
    for (const { text } of rows) yield text
    if (rows.length < SOME) return
    after = rows.at(-1)!.id
    await setImmediate() // Lets others in between.
  }
}

/** Files that a crash left behind: put there, and never written down. */
async function forgetStrays(before: Date): Promise<void> {
  const files = await store().putBefore(before)
  for (let at = 0; at < files.length; at += SOME) {
    const some = files.slice(at, at + SOME)
    await db.$transaction(async (tx) => {
      await removing(tx)
      const known = await tx.$queryRaw<{ stem: string }[]>`
        SELECT left(name, 22) AS stem FROM images WHERE left(name, 22) = ANY(${some.map((file) => file.slice(0, 22))})`
      const stems = new Set(known.map(({ stem }) => stem))
      for (const file of some) if (!stems.has(file.slice(0, 22))) await store().remove(file)
    })
  }
}
