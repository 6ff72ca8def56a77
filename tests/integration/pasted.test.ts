import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { db } from '@/lib/db'
import { Forbidden, Invalid, NotFound, TooMany } from '@/lib/errors'
import { bringFor } from '@/lib/jobs/bring-paper'
import { addEntries, type Wanted } from '@/lib/papers/add-entries'
import { pastedEntries } from '@/lib/papers/pasted'
import { paperHead } from '@/lib/papers/queries'
import { actorOf, createPaper, createPerson } from '../support/factories'
import { sourcesAt, sourceServer } from '../support/source-server'

let server: Awaited<ReturnType<typeof sourceServer>>
beforeAll(async () => {
  server = await sourceServer()
  Object.assign(process.env, sourcesAt(server.url))
  vi.spyOn(console, 'error').mockImplementation(() => {})
})
afterAll(() => server.close())

const text = String.raw`@string{jig = "Journal of " # {Invented Geometry}}
@article{here, title = {Here}, author = {A. B.}, doi = {10.5555/HERE}}
@article{source, title = {What somebody typed}, author = {No Body}, doi = {10.5555/a-here}}
@article{nunez2021, title = {On {S}chr{\"o}dinger's $\psi$}, author = {N{\'u}{\~n}ez, Ana and {The Toric Group} and others}, journal = jig, year = 2021, volume = 3, number = {4}, pages = {1--9}}
@article{broken, title = {Unclosed, year = 2000
@misc{untitled, author = {A. B.}}
@article{conf/nips/X17, title = {Another's key}, author = {C. D.}, eprint = {2101.00001}, archiveprefix = {arXiv}}
`
const someone = async (over = {}) => actorOf(await createPerson(over))
const outcome = async (actor: Awaited<ReturnType<typeof someone>>, wanted: Wanted, typed = text) => addEntries(actor, typed, await pastedEntries(typed), wanted, { account: String(actor.id) })
const wants = async (...asked: Parameters<typeof outcome>) => (await outcome(...asked)).done
const states = async (typed = text) => (await pastedEntries(typed)).map(({ number, state }) => `${number} ${state}`)

describe('a pasted bibliography', () => {
  it('is told entry by entry: here, known to a source, as typed, broken with its line', async () => {
    const { key } = await createPaper({ key: '10.5555/here', identifiers: { create: { scheme: 'DOI', value: '10.5555/here' } } })
    expect(await pastedEntries(text)).toMatchObject([
      { number: 2, state: 'here', key, title: 'Here' },
      { number: 3, state: 'source', identifier: { scheme: 'DOI', value: '10.5555/a-here' } },
      { number: 4, line: 4, state: 'typed', title: "On Schrödinger's ψ", about: 'Ana Núñez, The Toric Group · Journal of Invented Geometry · 2021' },
      { number: 5, line: 5, state: 'broken', problem: 'Its closing brace is missing.' },
      { number: 6, line: 6, state: 'broken', problem: 'It has no title.' },
      { number: 7, state: 'source', identifier: { scheme: 'DBLP', value: 'conf/nips/X17' } },
    ])
  })

  it('of RIS is read on one line, too, and of CSL-JSON', async () => {
    expect(await pastedEntries('TY  - JOUR AU  - Meitner, Lise TI  - On uranium PY  - 1939 ER  - ')).toMatchObject([{ state: 'typed', title: 'On uranium', about: 'Lise Meitner · 1939' }])
    expect(await pastedEntries('[{"title": "One", "DOI": "10.5555/x"}, {"title": "Two"}, {"nothing": 1}]')).toMatchObject([{ state: 'source' }, { state: 'typed' }, { state: 'broken' }])
    expect(await pastedEntries('attention is all you need')).toEqual([])
  })

  it('is added as typed, once, with all that it says and without names that are a source\'s to give', async () => {
    const actor = await someone()
    expect(await wants(actor, { verb: 'add', number: 4 })).toBe('It was added.')
    expect(await wants(actor, { verb: 'add', number: 4 })).toBe('It is here already.')
    expect(await db.paper.findMany({ include: { authors: { orderBy: { position: 'asc' } }, venue: true, identifiers: true } })).toMatchObject([{
      key: 'nunez2021', title: "On Schrödinger's $\\psi$", year: 2021, volume: '3', issue: '4', pages: '1–9', source: 'HAND', addedById: actor.id,
      authors: [{ name: 'Ana Núñez' }, { name: '{The Toric Group}', isGroup: true }], venue: { name: 'Journal of Invented Geometry' }, identifiers: [{ scheme: 'BIBTEX', value: 'nunez2021' }],
    }])
    await wants(actor, { verb: 'add', number: 7 })
    expect(await paperHead('conf/nips/X17')).toBeNull()
  })

  it('is fetched from the source that knows it, whatever was typed', async () => {
    const actor = await someone()
    expect(await wants(actor, { verb: 'fetch', number: 3 })).toBe('It was fetched.')
    expect(await paperHead('10.5555/a-here')).toMatchObject({ title: 'Found at 10.5555/a-here' })
    expect(await states()).toContain('3 here')
    await expect(wants(actor, { verb: 'fetch', number: 7 })).rejects.toThrow(NotFound)
  })

  it('comes in all at once: what is typed now, what a source knows by a job that says how long it takes', async () => {
    const actor = await someone()
    expect(await wants(actor, { verb: 'all' })).toMatch(/^One was added\. 3 are being fetched, which takes about 5 seconds: look through it again then\.$/)
    expect(await states()).toEqual(['2 source', '3 source', '4 here', '5 broken', '6 broken', '7 source'])
    const jobs = await db.$queryRaw<{ payload: Parameters<typeof bringFor>[0] }[]>`SELECT payload FROM graphile_worker._private_jobs ORDER BY id`
    expect(jobs).toHaveLength(3)
    for (const { payload } of jobs) await bringFor(payload)
    expect(await states()).toEqual(['2 source', '3 here', '4 here', '5 broken', '6 broken', '7 source'])
  })

  it('is not added where an entry may be here, until it is said to be another', async () => {
    const actor = await someone()
    const { id } = await createPaper({ title: 'Of Things to Come' })
    const typed = '@misc{come, title={Of things to come}, author={A. B.}}\n@misc{other, title={Of others}, author={A. B.}}'
    for (const wanted of [{ verb: 'all' }, { verb: 'add', number: 1 }] as const) {
      const { done, near } = await outcome(actor, wanted, typed)
      expect(done).toContain('“Of things to come” was not added: it may be here already')
      expect([...near].map(([number, papers]) => [number, papers.map((one) => one.id)])).toEqual([[1, [id]]])
    }
    expect(await states(typed)).toEqual(['1 typed', '2 here'])
    expect(await outcome(actor, { verb: 'add', number: 1, apart: [id] }, typed)).toEqual({ done: 'It was added.', near: new Map() })
    expect(await states(typed)).toEqual(['1 here', '2 here'])
  })

  it('is refused to the unconfirmed, where it is not there, and by the limit in time', async () => {
    await expect(wants(await someone({ emailVerified: null }), { verb: 'all' })).rejects.toThrow(Forbidden)
    const actor = await someone()
    await expect(wants(actor, { verb: 'add', number: 99 })).rejects.toThrow(Invalid)
    await expect(wants(actor, { verb: 'add', number: 6 })).rejects.toThrow(Invalid)
    expect(await db.paper.count()).toBe(0)
    const many = (from: number) => Array.from({ length: 100 }, (_, n) => `@misc{k${from + n}, title={Title ${from + n}}, author={A. B.}}`).join('\n')
    await wants(actor, { verb: 'all' }, many(0))
    expect(await wants(actor, { verb: 'all' }, many(100))).toMatch(/^98 were added\. That is too often\./)
    await expect(wants(actor, { verb: 'all' }, many(200))).rejects.toThrow(TooMany)
  })
})
