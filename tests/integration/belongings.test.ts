import { unzipSync, strFromU8 } from 'fflate'
import { describe, expect, it } from 'vitest'
import { belongings } from '@/lib/belongings/files'
import { csvOf } from '@/lib/belongings/csv'
import { importTexts } from '@/lib/belongings/import'
import { zipped } from '@/lib/belongings/zip'
import { db } from '@/lib/db'
import { Invalid } from '@/lib/errors'
import { store } from '@/lib/images/store'
import type { Actor } from '@/lib/people/actor'
import { publish, saveDraft } from '@/lib/summaries/commands'
import { cast } from '@/lib/votes/commands'
import { actorOf, createComment, createDraft, createImage, createNote, createPaper, createPerson, createSummary } from '../support/factories'

const someone = async (over = {}) => actorOf(await createPerson(over))

/** The files of somebody's archive by their names. */
async function archiveOf(actor: Actor): Promise<Record<string, string>> {
  const chunks: Uint8Array[] = []
  for await (const chunk of zipped(belongings(actor))) chunks.push(chunk)
  return Object.fromEntries(Object.entries(unzipSync(Buffer.concat(chunks))).map(([name, bytes]) => [name, strFromU8(bytes)]))
}

describe('everything of mine', () => {
  it('holds texts with earlier ones, drafts, notes, comments, votes, papers and pictures', async () => {
    const actor = await someone({ name: 'Ada Lovelace', email: 'ada@everything.example' })
    const [paper, other, third] = [await createPaper(), await createPaper({ key: 'conf/x/Odd (1)', title: 'On "quotes"' }), await createPaper()]
    const input = { paper: paper.key, language: 'en', visibility: 'ANONYMOUS' as const }
    await publish(actor, { ...input, text: 'First, with a "quote",\na comma and = signs.' })
    const { id } = await publish(actor, { ...input, text: '=Second,\n"quoted".' })
    await saveDraft(actor, { ...input, text: 'Third, being typed.' })
    const draft = await createDraft({ authorId: actor.id, paperId: other.id, text: 'A beginning.' })
    const note = await createNote({ authorId: actor.id, paperId: third.id, text: 'Doubtful.' })
    const comment = await createComment({ authorId: actor.id, text: 'Why?' })
    await cast(actor, { on: 'summary', id: comment.summaryId, value: -1 })
    const name = 'abcdefghijklmnopqrstuv.png'
    await createImage({ ownerId: actor.id, name })
    await store().put(name, Buffer.from('the bytes of a picture'))

    const list = await db.paperList.create({ data: { personId: actor.id, name: 'Engines' } })
    await db.savedPaper.create({ data: { personId: actor.id, paperId: paper.id, note: 'Read twice.', lists: { create: { listId: list.id } } } })
    await db.follow.create({ data: { followerId: actor.id, paperId: other.id } })

    const files = await archiveOf(actor)
    const of = (start: string) => Object.entries(files).filter(([file]) => file.startsWith(start)).map(([, text]) => text)
    expect(of(`summaries/${id}-`)).toEqual([expect.stringContaining('=Second,\n"quoted".'), expect.stringContaining('First, with a "quote",')])
    expect(of(`summaries/${id}-`)[0]).toContain('visibility: "anonymous"')
    expect(of(`drafts/${id}-`)).toEqual([expect.stringContaining('Third, being typed.')])
    expect(files[`drafts/${draft.id}-conf-x-Odd-1.md`]).toContain('title: "On \\"quotes\\""')
    expect(of(`notes/${note.id}-`)).toEqual([expect.stringContaining('Doubtful.')])
    expect(files['comments.csv']).toContain(`/summaries/${comment.summaryId}#comment-${comment.id}`)
    expect(files['votes.csv']!.trim().split('\r\n')).toHaveLength(3)
    expect(files['summaries.csv']).toBe(`bibtexKey,text\r\n${paper.key},"=Second,\n""quoted""."\r\n`)
    expect(files['papers.bib']!.match(/^@/gm)).toHaveLength(3)
    expect(files[`pictures/${name}`]).toBe('the bytes of a picture')
    expect(JSON.parse(files['profile.json']!)).toMatchObject({
      handle: actor.handle, email: 'ada@everything.example', follows: [{ paper: other.key }], saved: [{ paper: paper.key, note: 'Read twice.', lists: ['Engines'] }],
    })
    expect(files['README.txt']).toContain(`@${actor.handle}`)
  })

  it('holds nothing of anyone else, and no secrets', async () => {
    const actor = await someone({ passwordHash: 'a hash nobody needs' })
    await createSummary({ text: 'Of another.' })
    await createNote({ text: 'Also of another.' })
    await createComment({ text: 'And this.' })
    const all = JSON.stringify(await archiveOf(actor))
    expect(all).not.toMatch(/another|And this|a hash nobody needs/)
  })
})

describe('a file of texts', () => {
  it('becomes drafts, once, and leaves alone what is there', async () => {
    const actor = await someone()
    const [fresh, written, doi] = [await createPaper(), await createPaper(), await createPaper({ key: 'typed', identifiers: { create: { scheme: 'DOI', value: '10.5555/typed' } } })]
    await createSummary({ paperId: written.id, authorId: actor.id, text: 'Told already.' })
    const csv = csvOf(['bibtexKey', 'text'], [
      [fresh.key, 'Over\nlines, "quoted".'], [written.key, 'Another.'], ['10.5555/TYPED', 'By its DOI.'], ['nobody/wrote/this', 'x'], [fresh.key, ''], ['', 'x'], [fresh.key, 'y'.repeat(100_001)],
    ])
    const outcomes = await importTexts(actor, csv)
    expect(outcomes.map(({ line, became }) => [line, became])).toEqual([[1, 'draft'], [2, 'there'], [3, 'draft'], [4, 'missing'], [5, 'refused'], [6, 'refused'], [7, 'refused']])
    expect(outcomes[6]!.why).toBe('The text can have at most 100,000 characters.')
    const drafts = await db.draft.findMany({ select: { text: true, summary: { select: { paperId: true, visibility: true } } }, orderBy: { summaryId: 'asc' } })
    expect(drafts).toEqual([
      { text: 'Over\nlines, "quoted".', summary: { paperId: fresh.id, visibility: 'DRAFT' } }, { text: 'By its DOI.', summary: { paperId: doi.id, visibility: 'DRAFT' } },
    ])
    expect((await importTexts(actor, csv)).filter(({ became }) => became === 'draft')).toEqual([])
    expect(await db.draft.count()).toBe(2)
  })

  it.each([
    ['with semicolons and a mark at the beginning', '\ufeffpaper;summary\r\nKEY;"One; two"\r\n', 'One; two'],
    ['with tabs', 'key\ttext\nKEY\tOne', 'One'],
    ['with more columns and blank lines', 'id,bibtexKey,date,TEXT\n\n1,KEY,2020,"One"\n\n', 'One'],
    ['with NUL and half characters', 'bibtexKey,text\nKEY,O\0ne\ud800', 'One\ufffd'],
  ])('is read %s', async (_, csv, text) => {
    const { key } = await createPaper()
    await importTexts(await someone(), csv.replace('KEY', key))
    expect(await db.draft.findMany({ select: { text: true } })).toEqual([{ text }])
  })

  it.each(['', 'nothing', 'a,b\n1,2', 'bibtexKey\nx', '\0\0\0', '"'.repeat(1000), 'text,bibtexKey'])('that is none is refused, or holds nothing: %j', async (csv) => {
    const outcome = await importTexts(await someone(), csv).catch((error) => error)
    expect([Array, Invalid]).toContain(outcome.constructor)
    expect(await db.draft.count()).toBe(0)
  })
})
