import { beforeEach, describe, expect, it } from 'vitest'
import { db } from '@/lib/db'
import { Forbidden, NotFound } from '@/lib/errors'
import { post } from '@/lib/comments/commands'
import type { Actor } from '@/lib/people/actor'
import { share, unshare } from '@/lib/shares/commands'
import { shareOf, sharedText } from '@/lib/shares/queries'
import { publish, remove, saveDraft } from '@/lib/summaries/commands'
import { deskOf } from '@/lib/summaries/desk'
import { historyPage } from '@/lib/summaries/history'
import { summariesOfPaper, summaryById } from '@/lib/summaries/queries'
import { withdraw } from '@/lib/summaries/withdraw'
import { cast } from '@/lib/votes/commands'
import { actorOf, createNote, createPaper, createPerson } from '../support/factories'

const someone = async (over = {}) => actorOf(await createPerson(over))
let author: Actor, reader: Actor, paper: { id: number; key: string }

beforeEach(async () => {
  ;[author, reader, paper] = [await someone(), await someone(), await createPaper()]
})

const input = (text: string, visibility: 'PUBLIC' | 'ANONYMOUS' = 'PUBLIC') => ({ paper: paper.key, language: 'en', text, visibility })
const tokenOf = async (id: number) => (await shareOf(author, id))!.path!.replace('/shared/', '')

describe('withdrawing', () => {
  it('hides a summary and what is said below it, and publishing brings votes and comments back as they were', async () => {
    const { id } = await publish(author, input('Told.'))
    await cast(reader, { on: 'summary', id, value: 1 })
    const comment = await post(reader, { summary: id, text: 'Is it so?' })
    const { publishedAt } = await db.summary.findUniqueOrThrow({ where: { id } })
    for (let times = 0; times < 2; times++) await withdraw(author, id)
    for (const viewer of [null, reader]) {
      expect(await summaryById(viewer, id)).toBeNull()
      expect(await historyPage(viewer, id)).toBeNull()
      expect((await summariesOfPaper(viewer, paper.id, 'score')).summaries).toEqual([])
    }
    await expect(cast(reader, { on: 'summary', id, value: -1 })).rejects.toThrow(NotFound)
    await expect(cast(author, { on: 'comment', id: comment.id, value: 1 })).rejects.toThrow(NotFound)
    expect(await db.comment.count()).toBe(1)
    expect(await deskOf(author, paper.key, 'SUMMARY')).toMatchObject({ text: 'Told.', visibility: 'DRAFT' })
    await publish(author, input('Told better.'))
    expect(await summaryById(reader, id)).toMatchObject({ summary: { score: 2, vote: 1, commentCount: 1, publishedAt, revisions: 2, comments: [{ id: comment.id }] } })
  })

  it('of an anonymous summary leaves it anonymous for when it comes back', async () => {
    const { id } = await publish(author, input('Told.', 'ANONYMOUS'))
    await withdraw(author, id)
    expect(await deskOf(author, paper.key, 'SUMMARY')).toMatchObject({ text: 'Told.', visibility: 'DRAFT', anonymous: true })
  })

  it('is its author’s alone', async () => {
    const { id } = await publish(author, input('Told.'))
    await withdraw(reader, id)
    expect(await summaryById(null, id)).not.toBeNull()
  })

  it('does not let what was told under a name stand below an anonymous text', async () => {
    const { id } = await publish(author, input('I, Ada, saw it.'))
    await withdraw(author, id)
    await publish(author, input('It was seen.', 'ANONYMOUS'))
    expect((await historyPage(null, id))!.revisions.map(({ text }) => text)).toEqual(['It was seen.'])
    expect((await historyPage(author, id))!.revisions).toHaveLength(2)
    expect(await summaryById(null, id)).toMatchObject({ summary: { by: { kind: 'anonymous' }, revisions: 1 } })
  })
})

describe('a secret link', () => {
  it('shows a note to whoever has it, until it is taken back; another one is another', async () => {
    const note = await createNote({ authorId: author.id, paperId: paper.id, text: 'Doubtful $x$.' })
    expect(await shareOf(author, note.id)).toEqual({ path: null })
    await share(author, note.id)
    const token = await tokenOf(note.id)
    await share(author, note.id)
    expect(await tokenOf(note.id)).toBe(token)
    expect(await sharedText(token)).toMatchObject({ kind: 'note', by: { handle: author.handle }, paper: { key: paper.key }, html: expect.stringContaining('Doubtful') })
    expect(await db.summary.findFirst({ where: { shareSalt: token } })).toBeNull()
    for (let times = 0; times < 2; times++) await unshare(author, note.id)
    expect(await sharedText(token)).toBeNull()
    await share(author, note.id)
    expect(await tokenOf(note.id)).not.toBe(token)
    expect(await sharedText(token)).toBeNull()
  })

  it('shows a draft as it is saved last, and ends when it is published', async () => {
    const { id } = await saveDraft(author, { paper: paper.key, language: 'en', text: 'First.' })
    await share(author, id)
    const token = await tokenOf(id)
    await saveDraft(author, { paper: paper.key, language: 'en', text: 'Second.' })
    expect((await sharedText(token))!.html).toContain('Second.')
    await publish(author, input('Third.', 'ANONYMOUS'))
    expect(await sharedText(token)).toBeNull()
    await withdraw(author, id)
    expect(await sharedText(token)).toBeNull()
  })

  it('is for one’s own draft or note, in good standing', async () => {
    const { id } = await saveDraft(author, { paper: paper.key, language: 'en', text: 'Mine.' })
    await expect(share(reader, id)).rejects.toThrow(NotFound)
    const begun = await saveDraft(author, { paper: paper.key, language: 'en', text: 'Noted next.' }, 'NOTE')
    expect(await shareOf(author, begun.id)).toBeNull()
    await expect(share(author, begun.id)).rejects.toThrow(NotFound)
    await expect(share({ ...author, suspendedUntil: new Date(Date.now() + 60_000) }, id)).rejects.toThrow(Forbidden)
    expect(await shareOf(reader, id)).toBeNull()
    expect(await shareOf(null, id)).toBeNull()
    await share(author, id)
    await unshare(reader, id)
    const token = await tokenOf(id)
    expect(await sharedText(token)).not.toBeNull()
    await db.summary.update({ where: { id }, data: { hiddenAt: new Date(), hiddenReason: 'x' } })
    expect(await sharedText(token)).toBeNull()
    await remove(author, id)
    const published = await publish(author, input('Told.'))
    await expect(share(author, published.id)).rejects.toThrow(NotFound)
  })

  it('is not to be guessed: what the site has not made is not looked for', async () => {
    const { id } = await saveDraft(author, { paper: paper.key, language: 'en', text: 'Mine.' })
    await share(author, id)
    const token = await tokenOf(id)
    const changed = (place: number) => token.slice(0, place) + (token[place] === 'A' ? 'B' : 'A') + token.slice(place + 1)
    for (const other of ['', 'x', token.slice(0, 22), changed(0), changed(21), changed(22), changed(43), `${token}=`, '\0', 'x'.repeat(10_000)]) expect(await sharedText(other)).toBeNull()
  })
})
