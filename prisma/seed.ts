import { randomBytes } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { hashPassword } from '@/lib/auth/passwords'
import { post } from '@/lib/comments/commands'
import { db } from '@/lib/db'
import { picturePath } from '@/lib/images/address'
import { upload } from '@/lib/images/commands'
import { record } from '@/lib/papers/commands'
import { addReaders } from '@/lib/papers/views'
import type { Actor } from '@/lib/people/actor'
import { publish } from '@/lib/summaries/commands'
import { settleLists } from '@/lib/summaries/lists/settle'
import { cast } from '@/lib/votes/commands'
import { venuesFor } from '@/lib/venues/commands'
import { comments } from './seed/comments'
import { papers } from './seed/papers'
import { people } from './seed/people'
import { pictures } from './seed/pictures'
import { rasterise } from './seed/rasterise'
import { parseSummary, type SeedSummary } from './seed/summary'
import { venues } from './seed/venues'
import { commentVotes, readers, summaryVotes } from './seed/votes'

const DAY = 86_400_000
const ago = (days: number) => new Date(Date.now() - days * DAY)

/** Whether nobody is in the database yet. */
export async function isEmpty(): Promise<boolean> {
  return (await db.person.findFirst({ select: { id: true } })) === null
}

/** Loads the sample content through the commands that people's own texts go through. */
export async function seed({ log }: { log(line: string): void }): Promise<void> {
  const actors = await addPeople(log)
  await addPapers()
  const ids = await addSummaries(actors)
  await addConversation(actors, ids)
  await addPopularity()
  await settleLists()
}

/** People without an address, so that no mail goes out to anyone; they sign in with handle and password. */
async function addPeople(log: (line: string) => void): Promise<Map<string, Actor>> {
  const actors = new Map<string, Actor>()
  log('Sample people and their passwords, shown this once:')
  for (const person of people) {
    const password = randomBytes(12).toString('base64url')
    const passwordHash = await hashPassword(password)
    const { id } = await db.person.create({ data: { ...person, passwordHash, emailVerified: new Date(), createdAt: ago(220) } })
    actors.set(person.handle, { id, handle: person.handle, name: person.name, role: 'MEMBER', confirmed: true, suspendedUntil: null })
    log(`  ${person.handle.padEnd(14)} ${password}`)
  }
  return actors
}

async function addPapers(): Promise<void> {
  const keys = await db.$transaction((tx) => venuesFor(tx, venues))
  const keyOf = new Map(venues.map(({ key }, place) => [key, keys[place]]))
  for (const { authors, venue, ...paper } of papers) {
    const source = paper.identifiers.some(({ scheme }) => scheme === 'ARXIV') ? 'ARXIV' : 'CROSSREF'
    await db.$transaction((tx) => record(tx, { ...paper, venueKey: venue && keyOf.get(venue), authors: authors.map((name) => ({ name })), source }))
  }
}

async function addSummaries(actors: Map<string, Actor>): Promise<Map<string, number>> {
  const folder = path.resolve('prisma/seed/summaries')
  const files = (await readdir(folder)).filter((file) => file.endsWith('.md'))
  const all = await Promise.all(files.map(async (file) => parseSummary(file, await readFile(path.join(folder, file), 'utf8'))))
  const ids = new Map<string, number>()
  for (const summary of all.sort((a, b) => b.daysAgo - a.daysAgo)) {
    const author = actors.get(summary.author)!
    const text = await withPictures(author, summary)
    const { paper, language, anonymous } = summary
    const input = { paper, language, text, visibility: anonymous ? ('ANONYMOUS' as const) : ('PUBLIC' as const) }
    ids.set(summary.name, (await publish(author, input, ago(summary.daysAgo))).id)
  }
  return ids
}

/** Draws and uploads the pictures that a text names as `picture:<name>`. */
async function withPictures(author: Actor, { text, paper }: SeedSummary): Promise<string> {
  let shown = text
  for (const [address, name] of text.matchAll(/picture:([\w-]+)/g)) {
    const bytes = await rasterise(pictures[name!]!())
    const stored = await upload(author, { paper, kind: 'SUMMARY' }, { size: bytes.length, read: async () => bytes })
    shown = shown.replace(address, picturePath(stored.name))
  }
  return shown
}

async function addConversation(actors: Map<string, Actor>, summaries: Map<string, number>): Promise<void> {
  const ids = new Map<string, number>()
  for (const { id, summary, author, parent, daysAgo, text } of comments) {
    const input = { summary: summaries.get(summary)!, parent: parent ? ids.get(parent) : undefined, text }
    ids.set(id, (await post(actors.get(author)!, input, ago(daysAgo))).id)
  }
  for (const { summary, votes } of summaryVotes)
    for (const [handle, value] of Object.entries(votes))
      await cast(actors.get(handle)!, { on: 'summary', id: summaries.get(summary)!, value }, ago(3))
  for (const { comment, votes } of commentVotes)
    for (const [handle, value] of Object.entries(votes))
      await cast(actors.get(handle)!, { on: 'comment', id: ids.get(comment)!, value }, ago(3))
}

async function addPopularity(): Promise<void> {
  await addReaders(new Map(Object.entries(readers)), ago(2))
}
