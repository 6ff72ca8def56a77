import { beforeEach, describe, expect, it } from 'vitest'
import { db } from '@/lib/db'
import { Conflict, Invalid, NotFound } from '@/lib/errors'
import { arrange, makeList, removeList, renameList, save } from '@/lib/library/commands'
import { listsOf, savedPaper, savedPapers, savedWorks } from '@/lib/library/queries'
import { arrangeInput } from '@/lib/library/schema'
import type { Actor } from '@/lib/people/actor'
import { mergePapers } from '@/lib/papers/merge'
import { paperPage } from '@/lib/papers/queries'
import { actorOf, createPaper, createPerson } from '../support/factories'

let [me, stranger]: [Actor, Actor] = [] as never
beforeEach(async () => {
  me = actorOf(await createPerson())
  stranger = actorOf(await createPerson())
})

const keys = async (list: number | null = null, of = me) => (await savedPapers(of, list, null)).papers.map(({ key }) => key)
const isSaved = async (key: string, of: Actor | null = me) => {
  const page = await paperPage(key, of)
  return page && 'saved' in page && page.saved
}

describe('a paper', () => {
  it('is saved once, for oneself alone, and taken out with its note', async () => {
    const { key } = await createPaper()
    await save(me, key, true)
    await save(me, key, true)
    expect([await keys(), await keys(null, stranger), await isSaved(key), await isSaved(key, stranger), await isSaved(key, null)]).toEqual([[key], [], true, false, false])
    await arrange(me, { paper: key, note: 'Lemma 3', name: '', lists: [] })
    await save(stranger, key, false)
    expect((await savedPaper(me, key))?.note).toBe('Lemma 3')
    expect(await savedPaper(stranger, key)).toMatchObject({ saved: false, note: '', lists: [] })
    await save(me, key, false)
    await save(me, key, false)
    expect([await keys(), await savedPaper(me, key)]).toEqual([[], expect.objectContaining({ saved: false, note: '' })])
    await expect(save(me, 'not-here', true)).rejects.toThrow(NotFound)
  })

  it('stands in just the lists it is put into, never in another’s', async () => {
    const { key } = await createPaper()
    const [one, two, theirs] = [await makeList(me, 'One'), await makeList(me, 'Two'), await makeList(stranger, 'Theirs')]
    await arrange(me, { paper: key, note: '', name: '', lists: [one.id, two.id, theirs.id, 2 ** 30] })
    expect([await keys(one.id), await keys(two.id), await keys(theirs.id), await keys(theirs.id, stranger), await keys(one.id, stranger)]).toEqual([[key], [key], [], [], []])
    await arrange(me, { paper: key, note: '', name: 'three', lists: [two.id] })
    expect((await listsOf(me)).lists.map(({ name, papers }) => [name, papers])).toEqual([['One', 0], ['three', 1], ['Two', 1]])
    expect((await savedPapers(me, null, null)).papers[0]).toMatchObject({ lists: ['three', 'Two'] })
  })

  it('loses no word of long notes when it is merged; a note so long can be kept or shortened, not lengthened', async () => {
    const [into, from] = [await createPaper(), await createPaper()]
    const [one, other] = ['a'.repeat(2000), 'b'.repeat(2000)]
    await arrange(me, { paper: into.key, note: one, name: '', lists: [] })
    await arrange(me, { paper: from.key, note: other, name: '', lists: [] })
    await db.$transaction((tx) => mergePapers(tx, from.id, into.id))
    const joined = `${one}\n${other}`
    const arranged = (note: string) => arrange(me, { paper: into.key, note, name: 'Kept', lists: [] })
    await arranged(joined)
    await expect(arranged(`${joined}c`)).rejects.toThrow(Invalid)
    await arranged(joined.slice(1))
    expect((await savedPaper(me, into.key))?.note).toBe(joined.slice(1))
  })

  it('twenty changes at once leave it whole', async () => {
    const { key } = await createPaper()
    await Promise.all(Array.from({ length: 20 }, (_, n) => (n % 2 ? arrange(me, { paper: key, note: `${n}`, name: 'At once', lists: [] }) : save(me, key, n % 4 > 0))))
    await save(me, key, true)
    expect(await keys()).toEqual([key])
  })

  it('comes along when it is merged, notes joined', async () => {
    const [from, into] = [await createPaper(), await createPaper()]
    const list = await makeList(me, 'Merged')
    await arrange(me, { paper: from.key, note: 'of the first', name: '', lists: [list.id] })
    await arrange(me, { paper: into.key, note: 'of the second', name: '', lists: [] })
    await arrange(stranger, { paper: from.key, note: 'alone', name: '', lists: [] })
    await db.$transaction((tx) => mergePapers(tx, from.id, into.id))
    expect(await savedPaper(me, into.key)).toMatchObject({ note: 'of the second\nof the first', lists: [{ name: 'Merged', chosen: true }] })
    expect(await savedPaper(stranger, into.key)).toMatchObject({ saved: true, note: 'alone' })
  })
})

describe('a list', () => {
  it('is there once by its name, whatever the case', async () => {
    expect((await makeList(me, 'To read')).id).toBe((await makeList(me, 'to READ')).id)
    expect((await makeList(stranger, 'To read')).id).not.toBe((await makeList(me, 'To read')).id)
  })

  it('is renamed and deleted by its owner alone; its papers stay', async () => {
    const { key } = await createPaper()
    const [one, two] = [await makeList(me, 'One'), await makeList(me, 'Two')]
    await arrange(me, { paper: key, note: '', name: '', lists: [one.id] })
    await expect(renameList(stranger, one.id, 'Mine')).rejects.toThrow(NotFound)
    await expect(renameList(me, two.id, 'ONE')).rejects.toThrow(Conflict)
    await renameList(me, one.id, 'ONE')
    await removeList(stranger, one.id)
    expect((await listsOf(me)).lists.map(({ name }) => name)).toEqual(['ONE', 'Two'])
    await removeList(me, one.id)
    await removeList(me, one.id)
    expect([(await listsOf(me)).lists.length, await keys()]).toEqual([1, [key]])
  })
})

it('is exported as a whole or by the list, last saved first', async () => {
  const [first, second] = [await createPaper(), await createPaper()]
  const list = await makeList(me, 'Cited')
  await arrange(me, { paper: first.key, note: '', name: '', lists: [list.id] })
  await save(me, second.key, true)
  const of = async (which: number | null, whose = me) => (await savedWorks(whose, which)).map(({ key }) => key)
  expect([await of(null), await of(list.id), await of(null, stranger), await of(list.id, stranger)]).toEqual([[second.key, first.key], [first.key], [], []])
})

it('is paged without a gap, also of what was saved in one moment', async () => {
  const papers = await db.paper.createManyAndReturn({ data: Array.from({ length: 120 }, (_, n) => ({ key: `saved-${n}`, title: `No ${n}`, source: 'HAND' as const })), select: { id: true, key: true } })
  const at = new Date()
  await db.savedPaper.createMany({ data: papers.map(({ id }, n) => ({ personId: me.id, paperId: id, createdAt: n % 3 ? at : new Date(at.getTime() - n) })) })
  const seen: string[] = []
  for (let after: { rank: number; id: number } | null = { rank: 1e15, id: 1 }; after; ) {
    const { papers: rows, next } = await savedPapers(me, null, after)
    seen.push(...rows.map(({ key }) => key))
    const [rank, id] = next?.split('.').map(Number) ?? []
    after = next ? { rank: rank!, id: id! } : null
  }
  expect([seen.length, new Set(seen).size]).toEqual([120, 120])
})

it.each([
  [{ paper: 'k', note: ' x\r\n', 'list-3': 'on', 'list-0': 'on', 'list-9999999999': 'on', 'list-x': 'on', other: '4' }, { paper: 'k', note: 'x', name: '', lists: [3] }],
  [{ paper: 'k', new: '  To   read ' }, { paper: 'k', note: '', name: 'To read', lists: [] }],
])('reads the boxes that are ticked: %j', (sent, read) => {
  expect(arrangeInput.parse(sent)).toEqual(read)
})
