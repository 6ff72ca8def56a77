import { changed } from '@/lib/changes'
import { db, type Tx } from '@/lib/db'
import { Forbidden, Invalid } from '@/lib/errors'
import { plainInline, settled } from '@/lib/markdown/inline'
import type { Actor } from '@/lib/people/actor'
import { fieldsOf } from '@/lib/fields/rules'
import { venueFor } from '@/lib/venues/commands'
import { settleCitations } from './citations'
import { citedName, type Identifier } from './identifiers'
import { firstFree } from './key'
import { inventedKey, plainName, settledName } from './rules'
import { objectionToAdding } from './permissions'
import type { PaperInput } from './schema'

/** A work as a source describes it, with the key and identifiers that are the source's to give. */
export type PaperRecord = {
  key: string
  title: string
  authors: { name: string; orcid?: string }[]
  year: number | null
  publishedOn?: string
  venueKey?: string
  abstract: string
  keywords: string[]
  fields: string[]
  identifiers: Identifier[]
  links: { label: string; url: string }[]
  source: 'HAND' | 'ARXIV' | 'CROSSREF' | 'DATACITE' | 'DBLP' | 'BIBTEX' | 'DOI'
}

/**
 * Adds a paper someone typed in; pressed twice it is added once. A taken key gets `-2`, `-3` and so on.
 * @returns its key
 * @throws Forbidden to those who may not add, Invalid for a field that is not one of ours
 */
export async function add(actor: Actor, input: PaperInput): Promise<{ key: string }> {
  const refused = objectionToAdding(actor)
  if (refused) throw new Forbidden(refused)
  return db.$transaction(async (tx) => {
    await takeTurn(tx)
    const same = await justAdded(tx, actor, settled(input.title))
    if (same) return { key: same }
    if (input.field && !(await tx.field.findUnique({ where: { key: input.field }, select: { key: true } })))
      throw new Invalid({ field: 'Choose one of the fields, or none.' })
    const key = await freeKey(tx, input.bibtexKey || inventedKey(input.authors.map(plainName), input.year, plainInline(input.title)))
    const venueKey = input.venue ? await venueFor(tx, { name: plainInline(input.venue) }, []) : undefined
    await record(tx, {
      key,
      title: input.title,
      authors: input.authors.map((name) => ({ name })),
      year: input.year,
      venueKey,
      abstract: input.abstract,
      keywords: input.keywords,
      fields: input.field ? [input.field] : fieldsOf({ venueKey, keywords: input.keywords, title: plainInline(input.title) }),
      identifiers: [{ scheme: 'BIBTEX', value: key }],
      links: input.link ? [{ label: 'Link', url: input.link }] : [],
      source: 'HAND',
    }, actor.id)
    return { key }
  })
}

/** Stores a work with everything that hangs on it, in the caller's transaction. */
export async function record(tx: Tx, paper: PaperRecord, addedById?: number): Promise<void> {
  const { id } = await tx.paper.create({
    data: {
      key: paper.key,
      title: settled(paper.title),
      abstract: settled(paper.abstract),
      year: paper.year,
      publishedOn: paper.publishedOn ? new Date(paper.publishedOn) : null,
      keywords: paper.keywords.map(settled),
      source: paper.source,
      ...(paper.venueKey && { venue: { connect: { key: paper.venueKey } } }),
      ...(addedById && { addedBy: { connect: { id: addedById } } }),
      authors: { createMany: { data: paper.authors.map(({ name, orcid }, position) => ({ position, name: settledName(name), orcid })) } },
      identifiers: { createMany: { data: paper.identifiers } },
      fields: { createMany: { data: paper.fields.map((fieldKey) => ({ fieldKey })) } },
      links: { createMany: { data: paper.links.map((link, position) => ({ position, ...link })) } },
    },
    select: { id: true },
  })
  // After this no text that cites it can be published unaware of it: see `replaceCitations`.
  await takeTurn(tx)
  await settleCitations(tx, id, [paper.key, citedName(paper.key), ...paper.identifiers.map(({ value }) => value)])
  await changed(tx, 'lists', 'absent')
}

/** Makes those who add papers take turns, so that each sees the keys and venues of the one before. */
export const takeTurn = (tx: Tx) => tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('adding papers'))`

/** What the same person added under the same title within the last minute: the same press once more. */
async function justAdded(tx: Tx, actor: Actor, title: string): Promise<string | undefined> {
  const since = new Date(Date.now() - 60_000)
  const paper = await tx.paper.findFirst({ where: { addedById: actor.id, title, createdAt: { gt: since } }, select: { key: true } })
  return paper?.key
}

/** The wanted key, or with the lowest number behind it that no paper's key or name has. */
export async function freeKey(tx: Tx, wanted: string): Promise<string> {
  const numbered = `${wanted.replace(/[\\%_]/g, '\\$&')}-%`
  const taken = await tx.$queryRaw<{ key: string }[]>`
    SELECT key FROM papers WHERE key = ${wanted} OR key LIKE ${numbered}
    UNION SELECT value FROM paper_identifiers WHERE scheme = 'BIBTEX' AND (value = ${wanted} OR value LIKE ${numbered})`
  return firstFree(wanted, new Set(taken.map((row) => row.key)))
}
