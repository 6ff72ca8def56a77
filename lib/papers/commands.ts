import { changed } from '@/lib/changes'
import { db, type Tx } from '@/lib/db'
import type { PaperNotice, PaperSource } from '@/lib/generated/prisma/enums'
import { Forbidden, Invalid } from '@/lib/errors'
import { plainInline, settled } from '@/lib/markdown/inline'
import type { Actor } from '@/lib/people/actor'
import { fieldsOf } from '@/lib/fields/rules'
import { venueFor } from '@/lib/venues/commands'
import { settleCitations } from './citations'
import { citedName, type Identifier } from './identifiers'
import { firstFree } from './key'
import { equalMatches, MayBeHere, nearMatches, type NearMatch } from './near'
import { inventedKey, plainName, settledName } from './rules'
import { objectionToAdding } from './permissions'
import { proposeMerges } from './proposals'
import type { PaperInput } from './schema'

/** A work as a source describes it, with the key and identifiers that are the source's to give. */
export type PaperRecord = {
  key: string
  title: string
  authors: { name: string; orcid?: string; isGroup?: boolean }[]
  year: number | null
  publishedOn?: string
  venueKey?: string
  abstract: string
  keywords: string[]
  fields: string[]
  identifiers: Identifier[]
  links: { label: string; url: string }[]
  volume?: string
  issue?: string
  /** With an en dash between. */
  pages?: string
  /** The https address of the licence its text is under. */
  licence?: string
  /** That nobody should rest on it, or with care, and where that can be read. */
  notice?: PaperNotice
  noticeUrl?: string
  source: PaperSource
}

/** Where in its venue a work stands. */
type Place = Pick<PaperRecord, 'volume' | 'issue' | 'pages'>

/**
 * Adds a paper someone typed in, unless it may be here already; pressed twice it is added once. A taken key gets `-2`, `-3` and so on.
 * @param apart ids of papers that it was found not to be
 * @returns its key
 * @throws MayBeHere with the papers that it may be, Forbidden to those who may not add, Invalid for a field that is not one of ours
 */
export async function add(actor: Actor, input: PaperInput, { apart = [], ...place }: Place & { apart?: number[] } = {}): Promise<{ key: string }> {
  const refused = objectionToAdding(actor)
  if (refused) throw new Forbidden(refused)
  const others = (matches: NearMatch[]) => matches.filter(({ id }) => !apart.includes(id))
  const said = { title: settled(input.title), authors: input.authors.map(settledName) }
  const alike = others(await nearMatches(said))
  return db.$transaction(async (tx) => {
    await takeTurn(tx)
    const same = await justAdded(tx, actor, said.title)
    if (same) return { key: same }
    // Others may have added it since.
    const near = alike.length > 0 ? alike : others(await equalMatches(tx, said))
    if (near.length > 0) throw new MayBeHere(said, near)
    if (input.field && !(await tx.field.findUnique({ where: { key: input.field }, select: { key: true } })))
      throw new Invalid({ field: 'Choose one of the fields, or none.' })
    const key = await freeKey(tx, input.bibtexKey || inventedKey(input.authors.map(plainName), input.year, plainInline(input.title)))
    const venueKey = input.venue ? await venueFor(tx, { name: plainInline(input.venue) }, []) : undefined
    const id = await record(tx, {
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
      ...place,
      source: 'HAND',
    }, actor.id)
    await proposeMerges(tx, [id])
    return { key }
  })
}

/** Stores a work with everything that hangs on it, in the caller's transaction; @returns its id. */
export async function record(tx: Tx, paper: PaperRecord, addedById?: number): Promise<number> {
  const { id } = await tx.paper.create({
    data: {
      ...paperRow(paper),
      publishedOn: paper.publishedOn ? new Date(paper.publishedOn) : null,
      ...(paper.venueKey && { venue: { connect: { key: paper.venueKey } } }),
      ...(addedById && { addedBy: { connect: { id: addedById } } }),
      authors: { createMany: { data: paper.authors.map(authorRow) } },
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
  return id
}

/** A paper's own row, save its venue: LaTeX is left in formulas alone. */
export function paperRow(paper: Omit<PaperRecord, 'authors'>) {
  const { key, year, publishedOn, volume, issue, pages, licence, notice, noticeUrl, source } = paper
  const [title, abstract, keywords] = [settled(paper.title), settled(paper.abstract), paper.keywords.map(settled)]
  return { key, title, abstract, year, publishedOn, keywords, volume, issue, pages, licence, notice, noticeUrl, source }
}

/** An author as the tables have it: a name of several words that is a group's stands in braces. */
export function authorRow({ name, orcid, isGroup = false }: PaperRecord['authors'][number], position: number) {
  const kept = settledName(name)
  return { position, name: kept, orcid: orcid ?? null, isGroup: isGroup || kept.startsWith('{') }
}

/** Makes those who add papers take turns, so that each sees the keys and venues of the one before. */
export const takeTurn = (tx: Tx) => tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('adding papers'))`

/** Lets no paper be added or merged until the transaction ends; those who only read what is here do not wait for each other. */
export const awaitPapers = (tx: Tx) => tx.$executeRaw`SELECT pg_advisory_xact_lock_shared(hashtext('adding papers'))`

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
