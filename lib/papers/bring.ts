import { db, type Tx } from '@/lib/db'
import { Forbidden } from '@/lib/errors'
import { fetchWork } from '@/lib/importers/fetch'
import type { Work } from '@/lib/importers/work'
import { plainInline } from '@/lib/markdown/inline'
import type { Actor } from '@/lib/people/actor'
import { fieldsOf } from '@/lib/fields/rules'
import { venuesFor } from '@/lib/venues/commands'
import { freeKey, record, takeTurn } from './commands'
import type { Identifier } from './identifiers'
import { learn } from './learn'
import { unite, type Standing } from './merge'
import { objectionToAdding } from './permissions'
import { proposeMerges } from './proposals'
import { inventedKey, plainName, sourceKey } from './rules'

/**
 * Brings the paper that an identifier names from its source, unless it is here under that or another name that the source
 * knows: then what was missing of it is added, and papers that the source knows for one become one. However many ask at once,
 * there is one paper.
 * @returns its key, and whether it was not here before
 * @throws Forbidden to those who may not add, NotFound, Unavailable
 */
export async function bring(actor: Actor, identifier: Identifier): Promise<{ key: string; isNew: boolean }> {
  const refused = objectionToAdding(actor)
  if (refused) throw new Forbidden(refused)
  const [here] = await named(db, [identifier])
  if (here) return { key: here.key, isNew: false }
  const told = await fetchWork(identifier)
  const others = told.identifiers.filter(({ scheme, value }) => scheme !== identifier.scheme || value !== identifier.value)
  const work = { ...told, identifiers: [identifier, ...others] }
  return db.$transaction(async (tx) => {
    await takeTurn(tx)
    const known = await named(tx, work.identifiers)
    if (known.length === 0) return { key: await addWork(tx, actor, work), isNew: true }
    const kept = await unite(tx, known.map(({ id }) => id))
    return { key: await learn(tx, kept, work), isNew: false }
  })
}

/** The papers here that these identifiers lead to: what people made up, two works may be called by. */
async function named(tx: Tx, identifiers: Identifier[]): Promise<Standing[]> {
  const given = identifiers.filter(({ scheme }) => scheme !== 'BIBTEX')
  return tx.$queryRaw<Standing[]>`
    SELECT p.id, p.key FROM unnest(${given.map(({ scheme }) => scheme)}::text[], ${given.map(({ value }) => value)}::text[])
      WITH ORDINALITY AS w(scheme, value, place)
    JOIN paper_identifiers i ON i.scheme = w.scheme::"IdentifierScheme" AND i.value = w.value
    JOIN papers n ON n.id = i."paperId" JOIN papers p ON p.id = coalesce(n."mergedIntoId", n.id)
    GROUP BY p.id ORDER BY min(w.place)`
}

async function addWork(tx: Tx, actor: Actor, { venue, ...work }: Work): Promise<string> {
  const wanted = sourceKey(work.identifiers) ?? inventedKey(work.authors.map(({ name }) => plainName(name)), work.year, plainInline(work.title))
  const key = await freeKey(tx, wanted)
  const [venueKey] = await venuesFor(tx, [{ name: '', ...venue, identifiers: work.identifiers.map(({ value }) => value) }])
  const fields = fieldsOf({ ...work, venueKey })
  const id = await record(tx, { ...work, key, venueKey, fields }, actor.id)
  await proposeMerges(tx, [id])
  return key
}
