import { channel } from 'node:diagnostics_channel'
import { readFileSync } from 'node:fs'
import pg from 'pg'
import { expect, it, vi } from 'vitest'
import { db, pool } from '@/lib/db'
import { add } from '@/lib/papers/commands'
import { paperPage, type PaperPage } from '@/lib/papers/queries'
import { paperInput } from '@/lib/papers/schema'
import { publish, remove } from '@/lib/summaries/commands'
import { summariesOfPaper } from '@/lib/summaries/queries'
import { actorOf, createPaper, createPerson, createSummary } from '../support/factories'

const someone = async (name = 'Ada Lovelace') => actorOf(await createPerson({ name }))
const day = (n: number) => new Date(Date.UTC(2026, 0, n))
const written = (paper: string, text: string, visibility: 'PUBLIC' | 'ANONYMOUS' = 'PUBLIC') => ({ paper, text, language: '' as const, visibility })

async function citedBy(key: string) {
  const page = await paperPage(key)
  return (page as PaperPage).citedBy
}
const ids = async (key: string) => (await citedBy(key)).summaries.map(({ id }) => id)

it('a paper is cited by the public summaries that refer to it, the newest first', async () => {
  const [cited, one, two] = [await createPaper(), await createPaper({ title: 'One' }), await createPaper()]
  const [ada, grace] = [await someone(), await someone('Grace Hopper')]
  const first = await publish(ada, written(one.key, `As \\cite{${cited.key}} says.`), day(1))
  const second = await publish(grace, written(two.key, `\\citep[p.~3]{unknown, ${cited.key}} and \\citet*{${cited.key}}`), day(2))
  const { total, summaries } = await citedBy(cited.key)
  expect(total).toBe(2)
  expect(summaries.map(({ id }) => id)).toEqual([second.id, first.id])
  expect(summaries[1]).toEqual({
    id: first.id, by: { kind: 'named', handle: ada.handle, name: 'Ada Lovelace' }, publishedAt: day(1), paper: { id: one.id, title: 'One' },
  })
  expect(await citedBy(one.key)).toEqual({ total: 0, summaries: [] })
})

it('an edit that cites it no more, or another, shows; so does the end of the summary', async () => {
  const [cited, other, paper, ada] = [await createPaper(), await createPaper(), await createPaper(), await someone()]
  const { id } = await publish(ada, written(paper.key, `\\cite{${cited.key}}`))
  await publish(ada, written(paper.key, `\\cite{${other.key}}`))
  expect([await ids(cited.key), await ids(other.key)]).toEqual([[], [id]])
  await remove(ada, id)
  expect(await ids(other.key)).toEqual([])
  expect(await db.citation.count()).toBe(0)
})

it('a name too long for any paper is left out; one that only lower case makes too long for a DOI is a name as it stands', async () => {
  const [cited, paper, ada] = [await createPaper(), await createPaper(), await someone()]
  const capital = `10.1234/${'İ'.repeat(285)}`
  const { id } = await publish(ada, written(paper.key, `\\cite{${'a'.repeat(301)}, ${capital}, ${cited.key}}`))
  expect(await db.citation.findMany({ where: { summaryId: id }, orderBy: { name: 'asc' } })).toMatchObject([{ name: capital, paperId: null }, { name: cited.key, paperId: cited.id }])
})

it('drafts and hidden summaries cite nothing; of an anonymous one nobody learns whose it is', async () => {
  const [cited, paper, ada] = [await createPaper(), await createPaper(), await someone()]
  const { id } = await publish(ada, written(paper.key, `\\cite{${cited.key}}`, 'ANONYMOUS'))
  const page = await citedBy(cited.key)
  expect(page.summaries).toMatchObject([{ id, by: { kind: 'anonymous' } }])
  expect(JSON.stringify(page)).not.toContain(ada.handle)
  const set = (data: object) => db.summary.update({ where: { id }, data })
  await set({ hiddenAt: day(1), hiddenReason: 'Spam.' })
  expect(await citedBy(cited.key)).toEqual({ total: 0, summaries: [] })
  await set({ hiddenAt: null, hiddenReason: null, visibility: 'DRAFT' })
  expect(await citedBy(cited.key)).toEqual({ total: 0, summaries: [] })
})

it('a paper is cited by any of its names, however they are spelt, once in a summary and never in its own', async () => {
  const identifiers = [
    { scheme: 'ARXIV', value: '1706.03762' }, { scheme: 'DOI', value: '10.1000/abc' }, { scheme: 'DBLP', value: 'conf/nips/VaswaniSPUJGKP17' },
  ] as const
  const cited = await createPaper({ key: 'journals/corr/1706.03762', authorNames: ['Ashish Vaswani'], year: 2017, identifiers: { create: [...identifiers] } })
  const names = [
    'journals/corr/1706.03762', 'journals/corr/abs-1706-03762', 'arXiv:1706.03762v5', 'https://arxiv.org/abs/1706.03762', '10.1000/ABC',
    'DBLP:conf/nips/VaswaniSPUJGKP17',
  ]
  const made: number[] = []
  for (const name of [...names, names.join(', ')]) {
    const { id } = await publish(await someone(), written((await createPaper()).key, `\\cite{${name}}`))
    made.push(id)
  }
  await publish(await someone(), written(cited.key, `\\cite{${cited.key}}`))
  expect(new Set(await ids(cited.key))).toEqual(new Set(made))
  const { paperId } = await db.summary.findUniqueOrThrow({ where: { id: Math.max(...made) } })
  const { summaries } = await summariesOfPaper(null, paperId, 'date')
  expect(summaries[0]!.body.match(/<a href="\/papers\/journals\/corr\/1706.03762">Vaswani \(2017\)<\/a>/g)).toHaveLength(names.length)
})

it('a citation waits for its paper', async () => {
  const [ada, paper] = [await someone(), await createPaper()]
  const { id } = await publish(ada, written(paper.key, '\\cite{erdos1959graphs} and \\cite{Erdos 59}'))
  const typed = { title: 'On graphs', authors: 'Paul Erdős', year: '1959', venue: '', field: '', abstract: '', keywords: '', link: '', bibtexKey: '' }
  const { key } = await add(ada, paperInput.parse(typed))
  expect(await ids(key)).toEqual([id])
})

it('a paper that was merged hands its citations on', async () => {
  const [kept, paper] = [await createPaper(), await createPaper()]
  const merged = await createPaper({ mergedIntoId: kept.id })
  const { id } = await publish(await someone(), written(paper.key, `\\cite{${merged.key}} \\cite{${kept.key}}`))
  expect(await ids(kept.key)).toEqual([id])
})

it('many are counted and the newest named', async () => {
  const cited = await createPaper()
  for (let n = 1; n <= 25; n++) {
    const { id: summaryId } = await createSummary({ publishedAt: day(n) })
    await db.citation.create({ data: { summaryId, name: cited.key, paperId: cited.id } })
  }
  const { total, summaries } = await citedBy(cited.key)
  expect([total, summaries.length, summaries[0]!.publishedAt]).toEqual([25, 20, day(25)])
})

it('keys that no paper can have are left alone', async () => {
  const [paper, long] = [await createPaper(), 'k'.repeat(900)]
  await publish(await someone(), written(paper.key, `\\cite{${long}} \\cite{${'é '.repeat(140)}x}`))
  expect(await db.citation.findMany({ select: { name: true, paperId: true } })).toEqual([{ name: `${'é '.repeat(140)}x`, paperId: null }])
})

it('the page costs one query and rests on the papers of those that it names', async () => {
  const [cited, paper] = [await createPaper(), await createPaper()]
  await publish(await someone(), written(paper.key, `\\cite{${cited.key}}`))
  const shown = new Set<string>()
  const hear = (what: unknown) => (what as string[]).forEach((noun) => shown.add(noun))
  channel('shows').subscribe(hear)
  const asked = vi.spyOn(pg.Client.prototype, 'query')
  await paperPage(cited.key)
  channel('shows').unsubscribe(hear)
  expect(asked).toHaveBeenCalledTimes(1)
  expect(shown).toEqual(new Set([`paper:${cited.id}`, `paper:${paper.id}`]))
})

it('what summaries cited before citations were kept is found in their texts', async () => {
  const identifiers = [{ scheme: 'ARXIV', value: '1706.03762' }, { scheme: 'DOI', value: '10.1000/abc' }] as const
  const [cited, other] = [await createPaper({ key: 'conf/nips/A', identifiers: { create: [...identifiers] } }), await createPaper()]
  const text = `\\cite{conf/nips/A}, \\citep[p. 3]{DBLP:conf/nips/A, nobody} \\citet{arXiv:1706.03762v2} \\cite{10.1000/ABC} \\cite{${other.key}}`
  const summary = await createSummary({ text })
  await createSummary({ paperId: other.id, text: `\\cite{${other.key}}` })
  const sql = readFileSync('prisma/migrations/20261123163900_citations/migration.sql', 'utf8')
  await pool.query(sql.slice(sql.indexOf('INSERT INTO citations')))
  expect([await ids(cited.key), await ids(other.key)]).toEqual([[summary.id], [summary.id]])
  const names = await db.citation.findMany({ where: { summaryId: summary.id }, select: { name: true }, orderBy: { name: 'asc' } })
  expect(names.map(({ name }) => name).sort()).toEqual(['10.1000/abc', '1706.03762', 'conf/nips/A', 'nobody', other.key].sort())
})
