import { describe, expect, it } from 'vitest'
import { db } from '@/lib/db'
import { Forbidden, Invalid, NotFound } from '@/lib/errors'
import { correct, isCorrectable } from '@/lib/papers/correct'
import { paperHead } from '@/lib/papers/queries'
import { correction } from '@/lib/papers/schema'
import { actorOf, createDraft, createPaper, createPerson, createSummary } from '../support/factories'

const someone = async (over = {}) => actorOf(await createPerson(over))
const typed = (over = {}) =>
  correction.parse({ title: 'As it is printed', authors: 'Emmy Noether, Felix Klein', year: '1918', venue: '', field: '', abstract: '', keywords: '', ...over })

describe('setting a paper right', () => {
  it('changes what is on record and leaves names, key and known iDs', async () => {
    const actor = await someone()
    const { key, id } = await createPaper({ addedById: actor.id, year: 1900, fieldKeys: ['physics', 'mathematics'] })
    await db.paperAuthor.update({ where: { paperId_position: { paperId: id, position: 0 } }, data: { orcid: '0000-0002-1825-0097' } })
    expect(await correct(actor, key, typed({ field: 'physics', venue: 'Göttinger Nachrichten', keywords: 'symmetry', abstract: 'Of laws.' }))).toEqual({ key })
    expect(await paperHead(key)).toMatchObject({
      title: 'As it is printed', year: 1918, abstract: 'Of laws.', keywords: ['symmetry'], venue: { name: 'Göttinger Nachrichten' },
      authors: [{ name: 'Emmy Noether', orcid: '0000-0002-1825-0097' }, { name: 'Felix Klein', orcid: null }],
      fields: [{ key: 'physics' }, { key: 'mathematics' }], identifiers: [{ scheme: 'BIBTEX', value: key }],
    })
    await correct(actor, key, typed({ field: 'statistics', venue: 'Göttinger Nachrichten' }))
    expect(await paperHead(key)).toMatchObject({ fields: [{ key: 'statistics' }], venue: { name: 'Göttinger Nachrichten' } })
    expect(await db.venue.count()).toBe(1)
    expect(await db.paper.findUniqueOrThrow({ where: { key } })).toMatchObject({ correctedAt: expect.any(Date) })
    await expect(correct(actor, key, typed({ field: 'astrology' }))).rejects.toThrow(Invalid)
    await expect(correct(actor, 'nothing', typed())).rejects.toThrow(NotFound)
  })

  it('is for who added it until others have written about it, and for moderators', async () => {
    const [actor, stranger, moderator] = [await someone(), await someone(), await someone({ role: 'MODERATOR' })]
    const { id, key } = await createPaper({ addedById: actor.id })
    const allowed = async () => [await isCorrectable(actor, id), await isCorrectable(stranger, id), await isCorrectable(moderator, id), await isCorrectable(null, id)]
    await createSummary({ paperId: id, authorId: actor.id })
    await createDraft({ paperId: id })
    expect(await allowed()).toEqual([true, false, true, false])
    await createSummary({ paperId: id, visibility: 'ANONYMOUS' })
    expect(await allowed()).toEqual([false, false, true, false])
    for (const one of [actor, stranger]) await expect(correct(one, key, typed())).rejects.toThrow(Forbidden)
    await correct(moderator, key, typed())
    expect(await isCorrectable({ ...moderator, suspendedUntil: new Date(Date.now() + 60_000) }, id)).toBe(false)
  })
})
