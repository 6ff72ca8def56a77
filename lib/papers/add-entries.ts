import { db } from '@/lib/db'
import { Forbidden, Invalid, Refusal, TooMany } from '@/lib/errors'
import { entriesOf } from '@/lib/importers/files/pasted'
import { sources, sourcesOf } from '@/lib/importers/sources'
import { fitted, type FiledWork } from '@/lib/importers/work'
import { addJob } from '@/lib/jobs/add'
import { spend } from '@/lib/limits'
import { plainInline } from '@/lib/markdown/inline'
import type { Actor } from '@/lib/people/actor'
import { bring } from './bring'
import { add } from './commands'
import { isReserved } from './identifiers'
import { MayBeHere, type NearMatch } from './near'
import type { PastedEntry } from './pasted'
import { objectionToAdding } from './permissions'
import { paperInput } from './schema'

/** What somebody wants of a pasted text: one entry as it is typed, being none of the papers `apart`, or from its source; or all that are not here. */
export type Wanted = { verb: 'add'; number: number; apart?: number[] } | { verb: 'fetch'; number: number } | { verb: 'all' }

/** A sentence about what was done, and by the numbers of entries the papers here that they may be. */
export type Outcome = { done: string; near: Map<number, NearMatch[]> }

/**
 * Adds what is wanted of a pasted text, as far as the limits go; of many, those that a source knows are fetched afterwards.
 * @param found what was recognised in it
 * @throws Forbidden, Invalid, TooMany, and of one that is fetched NotFound and Unavailable
 */
export async function addEntries(actor: Actor, text: string, found: PastedEntry[], wanted: Wanted, who: Parameters<typeof spend>[1]): Promise<Outcome> {
  const refused = objectionToAdding(actor)
  if (refused) throw new Forbidden(refused)
  if (wanted.verb === 'all') return addAll(actor, text, found, who)
  const entry = found.find(({ number }) => number === wanted.number)
  const near: Outcome['near'] = new Map()
  if (entry?.state === 'here') return { done: 'It is here already.', near }
  if (wanted.verb === 'fetch' && entry?.state === 'source') {
    await spend('fetch', who)
    await bring(actor, entry.identifier)
    return { done: 'It was fetched.', near }
  }
  await spend('entry', who)
  const objected = await addEntry(actor, text, wanted.number, 'apart' in wanted ? wanted.apart : []).catch((error: unknown) => noted(error, wanted.number, near))
  return { done: objected ?? 'It was added.', near }
}

/** What a refusal of one entry says, once the papers that it may be are noted. */
function noted(error: unknown, number: number, near: Outcome['near']): string {
  if (!(error instanceof MayBeHere)) throw error
  near.set(number, error.near)
  return error.message
}

async function addAll(actor: Actor, text: string, found: PastedEntry[], who: Parameters<typeof spend>[1]): Promise<Outcome> {
  const said: string[] = []
  const near: Outcome['near'] = new Map()
  let added = 0
  try {
    for (const { number } of found.filter(({ state }) => state === 'typed')) {
      await spend('entry', who)
      try {
        await addEntry(actor, text, number)
        added++
      } catch (error) {
        if (!(error instanceof Refusal)) throw error
        said.push(error instanceof MayBeHere ? noted(error, number, near) : error.message)
      }
    }
    said.push(...(await fetchLater(actor, found, who)))
  } catch (error) {
    if (!(error instanceof TooMany) || added === 0) throw error
    said.push(error.message)
  }
  if (added > 0) said.unshift(added === 1 ? 'One was added.' : `${added} were added.`)
  return { done: said.join(' ') || 'Nothing was left to add.', near }
}

/** Has papers fetched from their sources one after the other, in the background, and says how long that takes if nobody else asks for any. */
async function fetchLater(actor: Actor, found: PastedEntry[], who: Parameters<typeof spend>[1]): Promise<string[]> {
  const wanted = found.flatMap((entry) => (entry.state === 'source' ? [entry.identifier] : []))
  if (wanted.length === 0) return []
  for (const _ of wanted) await spend('entry', who)
  await db.$transaction(async (tx) => {
    for (const { scheme, value } of wanted) await addJob(tx, 'bring_paper', { personId: actor.id, scheme, value }, `bring-${scheme}-${value}`)
  })
  const seconds = Math.ceil(wanted.reduce((sum, { scheme }) => sum + sources[sourcesOf[scheme][0]!].pace + 1, 0))
  const wait = seconds < 90 ? `${seconds} seconds` : `${Math.ceil(seconds / 60)} minutes`
  return [`${wanted.length === 1 ? 'One is' : `${wanted.length} are`} being fetched, which takes about ${wait}: look through it again then.`]
}

/** Adds one entry as it was typed; names that only a source may give are left out. */
async function addEntry(actor: Actor, text: string, number: number, apart: number[] = []): Promise<void> {
  const entry = (await entriesOf(text)).find((one) => one.number === number)
  const work = entry && 'work' in entry ? fitted(entry.work) : null
  if (!work) throw new Invalid({}, 'This entry is not there any more. Look through the text again.')
  const input = paperInput.safeParse(typedIn(work))
  if (!input.success) throw new Invalid({}, `“${plainInline(work.title).slice(0, 80)}”: ${input.error.issues[0]!.message}`)
  const { volume, issue, pages } = work
  await add(actor, input.data, { volume, issue, pages, apart })
}

function typedIn({ title, authors, year, venue, abstract, keywords, links, wanted }: FiledWork) {
  return {
    title, year: year ? String(year) : '', venue: venue?.name ?? '', field: '', abstract,
    // With a semicolon, names may have commas.
    authors: authors.map(({ name }) => `${name.replaceAll(';', ' ')};`).join(' '),
    keywords: keywords.map((word) => word.replace(/[,;]/g, ' ')).join(', ').slice(0, 1000),
    link: links[0]?.url ?? '', bibtexKey: wanted && wanted.length <= 100 && !isReserved(wanted) ? wanted : '',
  }
}
