import { beforeEach, describe, expect, it } from 'vitest'
import { db } from '@/lib/db'
import { oldHomeRedirect, oldPaperRedirect } from '@/lib/papers/old-addresses'
import { randomPaper } from '@/lib/papers/random'
import { createDraft, createNote, createPaper, createPerson, createSummary } from '../support/factories'

describe('an old paper address', () => {
  beforeEach(async () => {
    await createPaper({
      key: 'conf/nips/VaswaniSPUJGKP17',
      identifiers: { create: [{ scheme: 'DBLP', value: 'conf/nips/VaswaniSPUJGKP17' }, { scheme: 'ARXIV', value: '1706.03762' }, { scheme: 'BIBTEX', value: 'attention' }] },
    })
  })

  it.each([
    ['conf/nips/VaswaniSPUJGKP17', '/papers/conf/nips/VaswaniSPUJGKP17'],
    ['journals/corr/1706.03762', '/papers/conf/nips/VaswaniSPUJGKP17'],
    ['journals/corr/abs-1706-03762', '/papers/conf/nips/VaswaniSPUJGKP17'],
    [' attention ', '/papers/conf/nips/VaswaniSPUJGKP17'],
    ['conf/cvpr/TaigmanYRW14', '/papers/conf/cvpr/TaigmanYRW14'],
    ['10.1038/nature14539', '/papers/10.1038/nature14539'],
    ['a key with ünusual, characters', '/papers/a~20key~20with~20~c3~bcnusual~2c~20characters'],
    ['', null],
    ['new', null],
    ['a//b', null],
    ['../../etc', null],
    ['a\u0007b', null],
    ['\ud800', null],
    ['x'.repeat(301), null],
  ])('of %j leads to %j', async (bibtexKey, path) => {
    expect(await oldPaperRedirect({ bibtexKey })).toBe(path)
    expect(await oldHomeRedirect({ bibtexKey })).toBe(path)
  })

  it('leads through a merge in one step', async () => {
    const target = await createPaper({ key: 'target' })
    await createPaper({ key: 'merged', mergedIntoId: target.id })
    expect(await oldPaperRedirect({ bibtexKey: 'merged' })).toBe('/papers/target')
  })

  it('prefers the paper of this key to one that only has the name', async () => {
    await createPaper({ key: 'attention-2', identifiers: { create: { scheme: 'BIBTEX', value: 'attention-3' } } })
    await createPaper({ key: 'attention-3', identifiers: { create: [] } })
    expect(await oldPaperRedirect({ bibtexKey: 'attention-3' })).toBe('/papers/attention-3')
  })

  it('leads to the named summary of a person, whatever the case of the handle', async () => {
    const { id: authorId, handle } = await createPerson()
    const paper = await createPaper({ key: 'noether1918' })
    const asked = () => oldHomeRedirect({ bibtexKey: 'noether1918', a: handle.toUpperCase() })
    await createNote({ authorId, paperId: paper.id })
    expect(await asked()).toBe('/papers/noether1918')
    const { id } = await createSummary({ authorId, paperId: paper.id })
    expect(await asked()).toBe(`/summaries/${id}`)
    await db.summary.update({ where: { id }, data: { visibility: 'ANONYMOUS' } })
    expect(await asked()).toBe('/papers/noether1918')
    await db.summary.update({ where: { id }, data: { visibility: 'PUBLIC', hiddenAt: new Date(), hiddenReason: 'Spam' } })
    expect(await asked()).toBe('/papers/noether1918')
    expect(await oldHomeRedirect({ bibtexKey: 'noether1918', a: "'; --" })).toBe('/papers/noether1918')
  })

  it('without a key is no paper address', async () => {
    expect(await oldHomeRedirect({ a: 'someone' })).toBeNull()
  })
})

describe('a random paper', () => {
  it('is none while nothing is public', async () => {
    await createDraft()
    await createSummary({ hiddenAt: new Date(), hiddenReason: 'Spam' })
    expect(await randomPaper()).toBeNull()
  })

  it('is one with a public summary, each at times', async () => {
    const papers = [await createPaper({ key: 'a' }), await createPaper({ key: 'b' })]
    for (const { id } of papers) await createSummary({ paperId: id })
    for (const _ of [1, 2]) await createDraft()
    const drawn = new Set<string | null>()
    for (let n = 0; n < 100; n++) drawn.add(await randomPaper())
    expect(drawn).toEqual(new Set(['a', 'b']))
  })
})
