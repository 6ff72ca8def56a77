import { setTimeout as pause } from 'node:timers/promises'
import { beforeEach, describe, expect, it } from 'vitest'
import { hashPassword } from '@/lib/auth/passwords'
import { createSession, personOfToken } from '@/lib/auth/sessions'
import { importTexts } from '@/lib/belongings/import'
import { post } from '@/lib/comments/commands'
import { db, pool } from '@/lib/db'
import { Forbidden, Invalid } from '@/lib/errors'
import { save } from '@/lib/library/commands'
import type { Actor } from '@/lib/people/actor'
import { erase } from '@/lib/people/commands/erase'
import { signIn } from '@/lib/people/commands/sign-in'
import { signUp } from '@/lib/people/commands/sign-up'
import { profileOf } from '@/lib/people/profile'
import { ownTurn } from '@/lib/people/turn'
import { publish, saveDraft } from '@/lib/summaries/commands'
import { historyPage } from '@/lib/summaries/history'
import { summaryById } from '@/lib/summaries/queries'
import { restore } from '@/lib/summaries/revisions'
import { cast } from '@/lib/votes/commands'
import { actorOf, createComment, createDraft, createNote, createPaper, createPerson, createSummary } from '../support/factories'

const password = 'correct horse'
let ada: Actor, reader: Actor, own: number, elsewhere: { id: number; summaryId: number }, paper: { id: number; key: string }

beforeEach(async () => {
  ada = actorOf(await createPerson({ handle: 'ada', name: 'Augusta Byron', email: 'ada@erase.example', bio: 'Numbers.', passwordHash: await hashPassword(password) }))
  reader = actorOf(await createPerson())
  paper = await createPaper()
  await publish(ada, { paper: paper.key, language: 'en', text: 'I, Ada.', visibility: 'PUBLIC' })
  own = (await publish(ada, { paper: paper.key, language: 'en', text: 'Told.', visibility: 'PUBLIC' })).id
  await createComment({ summaryId: own, authorId: reader.id, text: 'Well told.' })
  await createComment({ summaryId: own, authorId: ada.id, text: 'Thanks.' })
  elsewhere = await createComment({ authorId: ada.id, text: 'Elsewhere.' })
  await createComment({ summaryId: elsewhere.summaryId, parentId: elsewhere.id, authorId: reader.id, text: 'Indeed.' })
  await cast(ada, { on: 'summary', id: elsewhere.summaryId, value: -1 })
  await createDraft({ authorId: ada.id })
  await createNote({ authorId: ada.id })
  await db.ask.create({ data: { paperId: paper.id, personId: ada.id } })
  await db.follow.createMany({ data: [{ followerId: ada.id, paperId: paper.id }, { followerId: reader.id, personId: ada.id }] })
  await db.followFeed.create({ data: { personId: ada.id, token: 'a token' } })
  await db.mailChoice.create({ data: { personId: ada.id, kind: 'REPLY', pace: 'NEVER' } })
  await db.notice.create({ data: { personId: ada.id, kind: 'COMMENT', summaryId: elsewhere.summaryId, pace: 'DAILY' } })
  const list = await db.paperList.create({ data: { personId: ada.id, name: 'Engines' } })
  await db.savedPaper.create({ data: { personId: ada.id, paperId: paper.id, note: 'Mine.', lists: { create: { listId: list.id } } } })
})

const mean = (texts: 'remove' | 'anonymous') => ({ texts, password, handle: '' })

describe.each(['remove', 'anonymous'] as const)('an account deleted, its texts %s', (texts) => {
  it('is nobody’s any more, and its handle is never another’s', async () => {
    const token = await createSession(ada.id, 'Chromium')
    await erase(ada, mean(texts))
    expect(await personOfToken(token)).toBeNull()
    await expect(signIn({ login: 'ada', password })).rejects.toThrow(Forbidden)
    expect(await profileOf(null, 'ada')).toBeNull()
    await expect(signUp({ handle: 'ADA', name: '', email: 'x@erase.example', password, next: '/' })).rejects.toThrow(Invalid)
    expect(await createPerson({ email: 'ada@erase.example' })).toHaveProperty('id')
    const { rows } = await pool.query(`SELECT p::text AS row FROM people p WHERE id = $1`, [ada.id])
    expect(rows[0].row).not.toMatch(/Byron|erase\.example|Numbers|argon/)
    expect(await db.summary.count({ where: { authorId: ada.id, visibility: 'DRAFT' } })).toBe(0)
  })

  it('leaves in no table what tells of it but what is meant to stay', async () => {
    await createSession(ada.id, 'Chromium')
    await db.account.create({ data: { userId: ada.id, type: 'oauth', provider: 'orcid', providerAccountId: '1' } })
    await erase(ada, mean(texts))
    const { rows: keys } = await pool.query<{ table: string; column: string }>(`
      SELECT conrelid::regclass::text AS table, attname AS column FROM pg_constraint JOIN pg_attribute ON attrelid = conrelid AND attnum = conkey[1]
      WHERE contype = 'f' AND confrelid = 'people'::regclass`)
    const found: string[] = []
    for (const { table, column } of keys)
      if ((await pool.query(`SELECT FROM ${table} WHERE "${column}" = $1`, [ada.id])).rowCount) found.push(`${table}.${column}`)
    // Votes and the places of comments stay as nobody's; what is left anonymous has to have an author.
    expect(found.sort()).toEqual(['comments.authorId', 'summary_votes.personId', ...(texts === 'anonymous' ? ['summaries.authorId'] : [])].sort())
  })

  it('keeps the votes it cast', async () => {
    await erase(ada, mean(texts))
    expect(await summaryById(null, elsewhere.summaryId)).toMatchObject({ summary: { score: 0 } })
  })
})

it('removes texts with what was said below them, and leaves the places of comments', async () => {
  await erase(ada, mean('remove'))
  expect(await summaryById(reader, own)).toBeNull()
  expect(await summaryById(reader, elsewhere.summaryId)).toMatchObject({ summary: { comments: [{ body: null, replies: [{ body: expect.stringContaining('Indeed.') }] }] } })
  expect(await db.comment.count({ where: { authorId: ada.id, text: { not: '' } } })).toBe(0)
})

it('leaves texts under no name, their earlier ones concealed, others’ comments where they were', async () => {
  await erase(ada, mean('anonymous'))
  for (const viewer of [null, reader]) {
    const { summary } = (await summaryById(viewer, own))!
    expect(summary).toMatchObject({ by: { kind: 'anonymous' }, score: 1, revisions: 1, comments: [{ body: expect.stringContaining('Well told.') }, { by: { kind: 'author' } }] })
    expect((await historyPage(viewer, own))!.revisions.map(({ text }) => text)).toEqual(['Told.'])
    expect((await summaryById(viewer, elsewhere.summaryId))!.summary.comments).toMatchObject([{ by: { kind: 'left' }, body: expect.stringContaining('Elsewhere.') }])
    expect(JSON.stringify([summary, await summaryById(viewer, elsewhere.summaryId)])).not.toMatch(/byron|"ada"/i)
  }
})

it('is refused without the password, or without a handle where there is none', async () => {
  await expect(erase(ada, { texts: 'remove', password: 'wrong', handle: 'ada' })).rejects.toMatchObject({ fields: { password: expect.any(String) } })
  await expect(erase(reader, { texts: 'remove', password: '', handle: 'ada' })).rejects.toMatchObject({ fields: { handle: expect.any(String) } })
  expect(await db.person.count({ where: { erasedAt: null } })).toBe(3)
  await erase(reader, { texts: 'remove', password: '', handle: reader.handle.toUpperCase() })
  expect(await db.person.count({ where: { erasedAt: null } })).toBe(2)
})

it('leaves the summary of someone else alone', async () => {
  const { id } = await createSummary({ text: 'Another’s.' })
  await erase(ada, mean('remove'))
  expect(await summaryById(null, id)).not.toBeNull()
})

describe('what is under way while an account is deleted', () => {
  it('waits for that, and is refused', async () => {
    const [{ key }, target] = [await createPaper(), await createSummary()]
    let late: Promise<PromiseSettledResult<unknown>[]> | undefined
    await db.$transaction(async (tx) => {
      await ownTurn(tx, ada.id)
      late = Promise.allSettled([
        publish(ada, { paper: key, language: 'en', text: 'Late.', visibility: 'PUBLIC' }),
        saveDraft(ada, { paper: paper.key, language: 'en', text: 'Late.' }),
        restore(ada, { id: own, number: 1 }),
        post(ada, { summary: target.id, text: 'Late.' }),
        importTexts(ada, `bibtexKey,text\n${key},Late.`),
        save(ada, key, true),
      ])
      await expect(Promise.race([late, pause(500, 'waits')])).resolves.toBe('waits')
      await tx.person.update({ where: { id: ada.id }, data: { erasedAt: new Date() } })
    })
    expect((await late!).map((one) => one.status === 'rejected' && one.reason instanceof Forbidden)).toEqual(Array(6).fill(true))
    expect(await db.summary.count({ where: { authorId: ada.id, paper: { key } } })).toBe(0)
    expect(await db.comment.count({ where: { summaryId: target.id } })).toBe(0)
  })
})
