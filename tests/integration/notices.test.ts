import pg from 'pg'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { changed } from '@/lib/changes'
import * as comments from '@/lib/comments/commands'
import { db } from '@/lib/db'
import { listen } from '@/lib/front/ear'
import * as papers from '@/lib/papers/commands'
import { paperInput } from '@/lib/papers/schema'
import { updateProfile } from '@/lib/people/commands/profile'
import { signUp } from '@/lib/people/commands/sign-up'
import * as summaries from '@/lib/summaries/commands'
import { settleLists } from '@/lib/summaries/lists/settle'
import { cast } from '@/lib/votes/commands'
import { actorOf, createComment, createPaper, createPerson, createSummary } from '../support/factories'

let client: pg.Client
let heard: string[]

beforeEach(async () => {
  heard = []
  client = new pg.Client(process.env.DATABASE_URL)
  client.on('notification', ({ payload = '' }) => heard.push(payload))
  await client.connect()
  await client.query('LISTEN changes')
})
afterEach(() => client.end())

/** What is heard of this: notices arrive before the answer to any later query. */
async function noticesOf(work: () => Promise<unknown>): Promise<string[]> {
  await client.query('SELECT 1')
  heard.length = 0
  await work().catch(() => {})
  await client.query('SELECT 1')
  return [...heard]
}

const someone = async () => actorOf(await createPerson())

describe('every command says what it changes', () => {
  it('a vote, where it is one', async () => {
    const [actor, { id, paperId, authorId }] = [await someone(), await createSummary()]
    const up = () => cast(actor, { on: 'summary', id, value: 1 })
    expect(await noticesOf(up)).toEqual([`paper:${paperId} person:${authorId}`])
    expect(await noticesOf(up)).toEqual([])
  })

  it('a comment, its change and its end', async () => {
    const [actor, { id: summary, paperId }] = [await someone(), await createSummary()]
    const both = [`paper:${paperId} person:${actor.id}`]
    let id = 0
    expect(await noticesOf(async () => ({ id } = await comments.post(actor, { summary, text: 'Why?' })))).toEqual(both)
    expect(await noticesOf(() => comments.edit(actor, { id, text: 'How?' }))).toEqual([`paper:${paperId}`])
    expect(await noticesOf(() => comments.remove(actor, id))).toEqual(both)
    expect(await noticesOf(() => comments.remove(actor, id))).toEqual([])
  })

  it('a summary, and its end; a draft and a note change nothing that others see', async () => {
    const [actor, { id, key: paper }] = [await someone(), await createPaper()]
    const text = { paper, text: 'Every symmetry has its law.', language: '' as const }
    expect(await noticesOf(() => summaries.saveDraft(actor, text))).toEqual([])
    expect(await noticesOf(() => summaries.keepNote(actor, text))).toEqual([])
    let summary = 0
    const publish = async () => ({ id: summary } = await summaries.publish(actor, { ...text, visibility: 'PUBLIC' }))
    expect(await noticesOf(publish)).toEqual([`lists paper:${id}`])
    expect(await noticesOf(() => summaries.remove(actor, summary))).toEqual([`lists paper:${id}`])
  })

  it('what a text cites, and what the one before it cited', async () => {
    const [actor, { id, key: paper }, one, two] = [await someone(), await createPaper(), await createPaper(), await createPaper()]
    const citing = (key: string) => ({ paper, text: `See \\cite{${key}}.`, language: '' as const, visibility: 'PUBLIC' as const })
    const said = async (work: () => Promise<unknown>) => (await noticesOf(work))[0]?.split(' ').sort()
    const all = (...ids: number[]) => ['lists', ...ids.map((number) => `paper:${number}`)].sort()
    let summary = 0
    expect(await said(async () => ({ id: summary } = await summaries.publish(actor, citing(one.key))))).toEqual(all(id, one.id))
    expect(await said(() => summaries.publish(actor, citing(two.key)))).toEqual(all(id, one.id, two.id))
    expect(await said(() => summaries.remove(actor, summary))).toEqual(all(id, two.id))
  })

  it('a paper, and someone new: what referred to them finds them', async () => {
    const typed = { title: 'A theorem', authors: 'Emmy Noether', year: '1918', venue: '', abstract: '', keywords: '', field: '', link: '', bibtexKey: '' }
    const actor = await someone()
    expect(await noticesOf(() => papers.add(actor, paperInput.parse(typed)))).toEqual(['absent lists'])
    const person = { handle: 'emmy', name: 'Emmy', email: 'emmy@example.org', password: 'symmetry is law', next: '/' }
    expect(await noticesOf(() => signUp(person))).toEqual(['absent'])
  })

  it('a name, wherever it stands', async () => {
    const { authorId, summaryId } = await createComment()
    const { paperId } = await db.summary.findUniqueOrThrow({ where: { id: summaryId } })
    const { paperId: own } = await createSummary({ authorId })
    const { paperId: anonymous } = await createSummary({ authorId, visibility: 'ANONYMOUS' })
    const actor = actorOf(await db.person.findUniqueOrThrow({ where: { id: authorId } }))
    const [notice] = await noticesOf(() => updateProfile(actor, { name: 'Augusta', bio: '', orcid: null }))
    expect(notice?.split(' ').sort()).toEqual(['lists', `paper:${paperId}`, `paper:${own}`, `person:${actor.id}`].sort())
    expect(notice).not.toContain(`paper:${anonymous}`)
  })

  it('an order that is settled, where it is another one', async () => {
    await settleLists()
    expect(await noticesOf(settleLists)).toEqual([])
    await createSummary()
    expect(new Set(await noticesOf(settleLists))).toEqual(new Set(['lists']))
  })
})

it('nothing is said of what is refused or taken back', async () => {
  const [stranger, { id }] = [actorOf(await createPerson({ emailVerified: null })), await createSummary()]
  expect(await noticesOf(() => cast(stranger, { on: 'summary', id, value: 1 }))).toEqual([])
  const taken = () => db.$transaction(async (tx) => {
    await changed(tx, 'lists')
    throw new Error('taken back')
  })
  expect(await noticesOf(taken)).toEqual([])
})

it('an ear that is cut off says so, and hears again', async () => {
  const told: string[] = []
  const ear = listen(process.env.DATABASE_URL!, {
    hear: (notice) => told.push(notice),
    listening: () => told.push('listening'),
    deaf: () => told.push('deaf'),
  })
  await expect.poll(() => told).toEqual(['listening'])
  await changed(db, 'lists')
  await expect.poll(() => told).toEqual(['listening', 'lists'])
  await client.query(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'notices' AND datname = current_database()`)
  await expect.poll(() => told, { timeout: 5000 }).toEqual(['listening', 'lists', 'deaf', 'listening'])
  await changed(db, 'paper:1')
  await expect.poll(() => told.at(-1)).toBe('paper:1')
  await ear.stop()
})
