import { db, type Tx } from '@/lib/db'
import { Forbidden, Invalid } from '@/lib/errors'
import type { Actor } from '@/lib/people/actor'
import type { Identifier } from './identifiers'
import { inventedKey } from './rules'
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
  source: 'HAND' | 'ARXIV' | 'CROSSREF' | 'DATACITE' | 'DBLP' | 'BIBTEX'
}

/**
 * Adds a paper someone typed in. A taken key gets `-2`, `-3` and so on.
 * @returns its key
 * @throws Forbidden to those who may not add, Invalid for a field that is not one of ours
 */
export async function add(actor: Actor, input: PaperInput): Promise<{ key: string }> {
  const refused = objectionToAdding(actor)
  if (refused) throw new Forbidden(refused)
  return db.$transaction(async (tx) => {
    if (input.field && !(await tx.field.findUnique({ where: { key: input.field }, select: { key: true } })))
      throw new Invalid({ field: 'Choose one of the fields, or none.' })
    const key = await freeKey(tx, input.bibtexKey || inventedKey(input.authors, input.year, input.title))
    await record(tx, {
      key,
      title: input.title,
      authors: input.authors.map((name) => ({ name })),
      year: input.year,
      venueKey: input.venue ? await venueNamed(tx, input.venue) : undefined,
      abstract: input.abstract,
      keywords: input.keywords,
      fields: input.field ? [input.field] : [],
      identifiers: [{ scheme: 'BIBTEX', value: key }],
      links: input.link ? [{ label: 'Link', url: input.link }] : [],
      source: 'HAND',
    }, actor.id)
    return { key }
  })
}

/** Stores a work with everything that hangs on it, in the caller's transaction. */
export async function record(tx: Tx, paper: PaperRecord, addedById?: number): Promise<void> {
  await tx.paper.create({
    data: {
      key: paper.key,
      title: paper.title,
      abstract: paper.abstract,
      year: paper.year,
      publishedOn: paper.publishedOn ? new Date(paper.publishedOn) : null,
      keywords: paper.keywords,
      source: paper.source,
      ...(paper.venueKey && { venue: { connect: { key: paper.venueKey } } }),
      ...(addedById && { addedBy: { connect: { id: addedById } } }),
      authors: { createMany: { data: paper.authors.map((author, position) => ({ position, ...author })) } },
      identifiers: { createMany: { data: paper.identifiers } },
      fields: { createMany: { data: paper.fields.map((fieldKey) => ({ fieldKey })) } },
      links: { createMany: { data: paper.links.map((link, position) => ({ position, ...link })) } },
    },
    select: { id: true },
  })
}

/** The wanted key, or with the lowest free number behind it; a lock makes two adders of one key take turns. */
async function freeKey(tx: Tx, wanted: string): Promise<string> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('papers.key'), hashtext(${wanted}))`
  const taken = await tx.$queryRaw<{ key: string }[]>`
    SELECT key FROM papers WHERE key = ${wanted} OR key LIKE ${`${wanted.replace(/[\\%_]/g, '\\$&')}-%`}
    UNION SELECT value FROM paper_identifiers WHERE scheme = 'BIBTEX' AND value = ${wanted}`
  const keys = new Set(taken.map((row) => row.key))
  let key = wanted
  for (let number = 2; keys.has(key); number++) key = `${wanted}-${number}`
  return key
}

/** The venue of that name or short name, else a new one with a key made of the name. */
async function venueNamed(tx: Tx, name: string): Promise<string> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('venues.name'), hashtext(lower(${name})))`
  const same = { equals: name, mode: 'insensitive' as const }
  const known = await tx.venue.findFirst({ where: { OR: [{ shortName: same }, { name: same }] }, select: { key: true } })
  if (known) return known.key
  const slug = name.normalize('NFKD').toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '') || 'venue'
  const key = `other/${slug.slice(0, 100)}`
  await tx.venue.upsert({ where: { key }, create: { key, name, shortName: name }, update: {} })
  return key
}
