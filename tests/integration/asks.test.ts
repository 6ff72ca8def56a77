import { describe, expect, it } from 'vitest'
import { db } from '@/lib/db'
import { Forbidden, NotFound } from '@/lib/errors'
import { afterOf } from '@/lib/keyset'
import { ask, askedOf } from '@/lib/papers/asks'
import { waitingPapers } from '@/lib/papers/waiting'
import { publish, remove } from '@/lib/summaries/commands'
import { actorOf, createDraft, createPaper, createPerson, createSummary } from '../support/factories'

const someone = async (over = {}) => actorOf(await createPerson(over))
const waiting = async () => (await waitingPapers(null, null)).papers.map(({ key, readers }) => [key, readers])
const askFor = async (key: string, times: number) => {
  for (let n = 0; n < times; n++) await ask(await someone(), key, true)
}

it('a paper whose only summary goes while somebody asks is on the list again', async () => {
  const [paper, writer, reader] = [await createPaper(), await someone(), await someone()]
  const summary = await createSummary({ paperId: paper.id, authorId: writer.id })
  let asking: Promise<void> | undefined
  await db.$transaction(async (tx) => {
    await tx.summary.delete({ where: { id: summary.id } })
    asking = ask(reader, paper.key, true)
    // It has come as far as it can, whether it waits or not.
    await Promise.race([asking, new Promise((resolve) => setTimeout(resolve, 500))])
  })
  await asking
  expect(await db.askedPaper.findMany()).toEqual([{ paperId: paper.id, readers: 1, waiting: true }])
})

describe('asking for a summary', () => {
  it('counts each reader once, and takes it back', async () => {
    const [{ id, key }, reader] = [await createPaper(), await someone()]
    await Promise.all(Array.from({ length: 5 }, () => ask(reader, key, true)))
    await askFor(key, 2)
    expect(await askedOf(reader, id)).toEqual({ readers: 3, own: true })
    expect(await askedOf(null, id)).toEqual({ readers: 3, own: false })
    for (let n = 0; n < 2; n++) await ask(reader, key, false)
    expect(await askedOf(reader, id)).toEqual({ readers: 2, own: false })
  })

  it('is refused to the unconfirmed and the suspended, and for a paper that is not here', async () => {
    const { key } = await createPaper()
    await expect(ask(await someone({ emailVerified: null }), key, true)).rejects.toThrow(Forbidden)
    await expect(ask(await someone({ suspendedUntil: new Date(Date.now() + 60_000) }), key, true)).rejects.toThrow(Forbidden)
    await expect(ask(await someone(), 'nothing', true)).rejects.toThrow(NotFound)
    expect(await db.ask.count()).toBe(0)
  })

  it('counts exactly when many come at once', async () => {
    const { id, key } = await createPaper()
    const readers = await Promise.all(Array.from({ length: 12 }, () => someone()))
    await Promise.all(readers.map((reader) => ask(reader, key, true)))
    await Promise.all(readers.slice(0, 5).map((reader) => ask(reader, key, false)))
    expect((await askedOf(null, id)).readers).toBe(7)
  })
})

describe('the papers that wait for a summary', () => {
  it('are those most readers ask for, then those added last, each once over the pages', async () => {
    const papers = []
    for (let n = 0; n < 6; n++) papers.push(await createPaper())
    const keys = papers.map(({ key }) => key)
    await askFor(keys[1]!, 1)
    await askFor(keys[3]!, 2)
    await askFor(keys[4]!, 1)
    const expected = [[keys[3], 2], [keys[4], 1], [keys[1], 1], [keys[5], 0], [keys[2], 0], [keys[0], 0]]
    expect(await waiting()).toEqual(expected)
    const paged = []
    let after: string | null | undefined
    do {
      const { papers: some, next } = await waitingPapers(null, afterOf(after ?? undefined), 2)
      paged.push(...some.map(({ key, readers }) => [key, readers]))
      after = next
    } while (after)
    expect(paged).toEqual(expected)
  })

  it('are without those that have a public summary, and with them again when it goes', async () => {
    const [{ key }, other] = [await createPaper(), await createPaper()]
    await askFor(key, 2)
    await createDraft({ paperId: other.id })
    const writer = await someone()
    const { id } = await publish(writer, { paper: key, text: 'What it says', language: '', visibility: 'ANONYMOUS' })
    expect(await waiting()).toEqual([[other.key, 0]])
    await db.summary.update({ where: { id }, data: { hiddenAt: new Date(), hiddenReason: 'spam' } })
    expect(await waiting()).toEqual([[key, 2], [other.key, 0]])
    await db.summary.update({ where: { id }, data: { hiddenAt: null, hiddenReason: null } })
    expect(await waiting()).toEqual([[other.key, 0]])
    await remove(writer, id)
    expect(await waiting()).toEqual([[key, 2], [other.key, 0]])
  })

  it('tell nobody who asks', async () => {
    const asker = await someone({ handle: 'the-one-who-asks', name: 'Asking Person' })
    const { key } = await createPaper()
    await createSummary({ authorId: asker.id })
    await ask(asker, key, true)
    for (const viewer of [null, await someone(), await someone({ role: 'MODERATOR' })]) {
      const shown = JSON.stringify(await waitingPapers(viewer, null))
      expect(shown).not.toMatch(/the-one-who-asks|Asking Person/)
      expect(shown).not.toContain('"own":true')
    }
  })
})
