import { changed } from '@/lib/changes'
import { db, type Tx } from '@/lib/db'
import { Forbidden } from '@/lib/errors'
import { fetchWork } from '@/lib/importers/fetch'
import type { Work } from '@/lib/importers/work'
import { plainInline } from '@/lib/markdown/inline'
import type { Actor } from '@/lib/people/actor'
import { fieldsOf } from '@/lib/fields/rules'
import { venuesFor } from '@/lib/venues/commands'
import { settleCitations } from './citations'
import { freeKey, record, takeTurn } from './commands'
import type { Identifier } from './identifiers'
import { objectionToAdding } from './permissions'
import { inventedKey, plainName, sourceKey } from './rules'

/**
 * Brings the paper that an identifier names from its source, unless it is here under that or another name that the source
 * knows: then what was missing of its names is added. However many ask at once, there is one paper.
 * @returns its key
 * @throws Forbidden to those who may not add, NotFound, Unavailable
 */
export async function bring(actor: Actor, identifier: Identifier): Promise<{ key: string }> {
  const refused = objectionToAdding(actor)
  if (refused) throw new Forbidden(refused)
  const here = await named(db, [identifier])
  if (here) return { key: here.key }
  const work = await fetchWork(identifier)
  const identifiers = [identifier, ...work.identifiers.filter(({ scheme, value }) => scheme !== identifier.scheme || value !== identifier.value)]
  return db.$transaction(async (tx) => {
    await takeTurn(tx)
    const known = await named(tx, identifiers)
    return known ? addNames(tx, known, identifiers) : addWork(tx, { ...work, identifiers })
  })
}

type Known = { id: number; key: string }

/** The paper that the first of these identifiers leads to that is here. */
async function named(tx: Tx, identifiers: Identifier[]): Promise<Known | undefined> {
  const [schemes, values] = [identifiers.map(({ scheme }) => scheme), identifiers.map(({ value }) => value)]
  const [known] = await tx.$queryRaw<Known[]>`
    SELECT p.id, p.key FROM unnest(${schemes}::text[], ${values}::text[]) WITH ORDINALITY AS w(scheme, value, place)
    JOIN paper_identifiers i ON i.scheme = w.scheme::"IdentifierScheme" AND i.value = w.value
    JOIN papers n ON n.id = i."paperId" JOIN papers p ON p.id = coalesce(n."mergedIntoId", n.id)
    ORDER BY w.place LIMIT 1`
  return known
}

/** A name that another paper has stays there: only a merge would move it. */
async function addNames(tx: Tx, { id, key }: Known, identifiers: Identifier[]): Promise<{ key: string }> {
  const { count } = await tx.paperIdentifier.createMany({ data: identifiers.map((one) => ({ ...one, paperId: id })), skipDuplicates: true })
  if (count === 0) return { key }
  const own = await tx.paperIdentifier.findMany({ where: { paperId: id }, select: { value: true } })
  await settleCitations(tx, id, own.map(({ value }) => value))
  await changed(tx, `paper:${id}`, 'absent')
  return { key }
}

async function addWork(tx: Tx, { venue, ...work }: Work): Promise<{ key: string }> {
  const wanted = sourceKey(work.identifiers) ?? inventedKey(work.authors.map(({ name }) => plainName(name)), work.year, plainInline(work.title))
  const key = await freeKey(tx, wanted)
  const [venueKey] = await venuesFor(tx, [{ name: '', ...venue, identifiers: work.identifiers.map(({ value }) => value) }])
  const fields = work.fields.length > 0 ? work.fields : fieldsOf({ venueKey, keywords: work.keywords.map(plainInline), title: plainInline(work.title) })
  await record(tx, { ...work, key, venueKey, fields })
  return { key }
}
