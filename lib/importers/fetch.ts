import { NotFound, Refusal, Unavailable } from '@/lib/errors'
import type { Identifier } from '@/lib/papers/identifiers'
import { ask } from './ask'
import { keep, kept } from './kept'
import { sources, sourcesOf, type Source } from './sources'
import { leaveAlone, takeTurn } from './turns'
import { agree, fitted, joined, type Work } from './work'

/** Other names of a work that are looked up where its own source keeps no abstract. */
const MOST_OTHERS = 2

/**
 * The work that an identifier names, as the sources tell of it; what the first is silent about is taken from those it names.
 * @param patience for each answer, in ms
 * @throws NotFound when no source knows it, Unavailable when one that may know it does not say
 */
export async function fetchWork(identifier: Identifier, patience?: number): Promise<Work> {
  const work = await withClaimed(await fromItsSources(identifier, patience), patience)
  if (work.abstract) return work
  const others = work.identifiers.filter(({ scheme, value }) => scheme !== identifier.scheme || value !== identifier.value)
  for (const other of others.slice(0, MOST_OTHERS)) {
    try {
      return joined(work, await fromItsSources(other, patience))
    } catch (error) {
      // It does without.
      if (!(error instanceof Refusal)) throw error
    }
  }
  return work
}

/** A work with those of the names it claims whose own sources tell of the same: by its title and one of its people, or by its name. */
async function withClaimed({ claimed = [], ...told }: Work, patience?: number): Promise<Work> {
  let work: Work = told
  for (const other of claimed.slice(0, MOST_OTHERS)) {
    try {
      const { claimed: _, ...its } = await fromItsSources(other, patience)
      if (agree(told, its)) work = joined(its, work)
    } catch (error) {
      // What is not confirmed does not count.
      if (!(error instanceof Refusal)) throw error
    }
  }
  return work
}

async function fromItsSources({ scheme, value }: Identifier, patience?: number): Promise<Work> {
  let away: Unavailable | undefined
  for (const source of sourcesOf[scheme]) {
    try {
      const work = await once(source, value, patience)
      if (work) return work
    } catch (error) {
      if (!(error instanceof Unavailable)) throw error
      away ??= error
    }
  }
  if (away) throw away
  const names = sourcesOf[scheme].map((source) => sources[source].name)
  throw new NotFound(`${names.length > 1 ? `Neither ${names.join(' nor ')} knows` : `${names[0]} does not know`} ${value}. Look whether it is written right, or add the paper by hand.`)
}

const underWay = new Map<string, Promise<Work | null>>()

/** Those who ask for the same at the same time wait for one answer. */
function once(source: Source, id: string, patience?: number): Promise<Work | null> {
  const name = `${source} ${id}`
  const asked = underWay.get(name) ?? fetchFrom(source, id, patience).finally(() => underWay.delete(name))
  underWay.set(name, asked)
  return asked
}

async function fetchFrom(source: Source, id: string, patience?: number): Promise<Work | null> {
  const { name, importer } = sources[source]
  const read = (body: string | null) => {
    const work = body === null ? null : importer.decode(body, id)
    return work && fitted(work)
  }
  try {
    const known = await kept(source, id)
    if (known !== undefined) return read(known)
    await takeTurn(source)
    // Another process may have asked for it meanwhile.
    const since = await kept(source, id)
    if (since !== undefined) return read(since)
    const { status, body, pause } = await ask(source, importer.request(id), patience)
    await leaveAlone(source, pause)
    if (status !== 200 && status !== 404 && status !== 410) throw new Error(`it answers ${status}`)
    const work = read(status === 200 ? body : null)
    await keep(source, id, work && body)
    return work
  } catch (error) {
    if (error instanceof Refusal) throw error
    console.error(`${name} could not be asked for ${id}: ${String(error)}${cause(error)}`)
    throw new Unavailable(`${name} does not answer as it should just now. Please try again in a few minutes, or add the paper by hand.`)
  }
}

const cause = (error: unknown) => (error instanceof Error && error.cause ? ` (${String(error.cause)})` : '')
