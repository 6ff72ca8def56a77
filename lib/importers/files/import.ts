import { setImmediate as afterOthers } from 'node:timers/promises'
import { changed } from '@/lib/changes'
import { db } from '@/lib/db'
import { addAll, prepared, type Added, type Prepared } from '@/lib/papers/bulk'
import { settleSearches } from '@/lib/search/settle'
import type { Shown } from '@/lib/shows'
import { fitted, type FiledWork } from '../work'
import type { FileFormat } from './format'
import type { RawRecord, ReadRecord } from './record'

/** Papers in one transaction: a third of a second, for which others who add papers wait. */
const BATCH = 500
/** Records that are read or checked at a stretch, while the database's answers wait. */
const SLICE = 20
/** Milliseconds between two notices of what changed: the pages are made anew after each. */
const NOTICE = 1000

export type Counts = { records: number; added: number; known: number; filled: number; rejected: number }

/** Where what is rejected goes: beside the file. */
export type Rejected = {
  /** Adds records with the reason, and returns the size it has then, in bytes. */
  write(records: [RawRecord, string][]): number
  /** Cuts off what was written beyond this size. */
  cutTo(size: number): void
}

/**
 * Imports a file of papers, from where an import of the same file was interrupted if one was. Doing it again changes nothing.
 * @param id of the file, by which it is known again
 * @param told after each batch
 * @returns what came of it
 */
export async function importFile(id: string, format: FileFormat, text: AsyncIterable<string>, rejected: Rejected, told: (counts: Counts) => void): Promise<Counts> {
  const before = await db.importUnderWay.findUnique({ where: { file: id } })
  rejected.cutTo(Number(before?.rejectedBytes ?? 0))
  const counts: Counts = { records: before?.done ?? 0, added: 0, known: 0, filled: 0, rejected: 0 }
  // What an interrupted import did not come to say.
  const notices = noticing(before ? ['lists', 'absent'] : [])
  const reader = await format.reader()
  const splitter = format.splitter()
  let batch: ReadRecord[] = []
  let last = 0

  const take = async (records: RawRecord[]) => {
    for (const record of records) {
      last = record.number
      if (record.number > (before?.done ?? 0)) batch.push(...reader.read(record))
      if (batch.length >= BATCH) await store()
      else if (batch.length % SLICE === 0) await afterOthers()
    }
  }
  // One batch is read and prepared while the one before it is stored, and those before that made searchable.
  let [storing, settling, settled] = [Promise.resolve(), Promise.resolve(), true]
  const settle = () => {
    if (!settled) return
    settled = false
    // What fails is found again at the end.
    settling = settleSearches().catch(() => {}).finally(() => { settled = true })
  }
  const store = async () => {
    // What waits for another record has to be read again.
    const [to, done] = [last, Math.min(last, (reader.waiting() ?? Infinity) - 1)]
    const ready = await checked(batch)
    batch = []
    await storing
    settle()
    storing = storeBatch({ file: id, rejected, counts, notices }, done, ready).then(() => {
      counts.records = to
      told(counts)
    })
    // Whoever waits for it is told; until then it is nobody's business.
    storing.catch(() => {})
  }

  for await (const piece of text) await take(splitter.push(piece))
  await take(splitter.end())
  batch.push(...reader.end())
  await store()
  await storing
  await settling
  await settleSearches()
  await notices.rest()
  await db.importUnderWay.deleteMany({ where: { file: id } })
  return counts
}

type Storable = { record: ReadRecord; work: FiledWork }
type Batch = { works: Storable[]; bad: [RawRecord, string][]; prepared: Prepared }
type Import = { file: string; rejected: Rejected; counts: Counts; notices: ReturnType<typeof noticing> }

/** What of a batch can be stored, prepared, and what is wrong with the rest. */
async function checked(batch: ReadRecord[]): Promise<Batch> {
  const bad: [RawRecord, string][] = []
  const works: Storable[] = []
  for (const [n, record] of batch.entries()) {
    const work = 'work' in record ? fitted(record.work) : null
    if (work) works.push({ record, work })
    else bad.push([record, 'problem' in record ? record.problem : 'It has no title.'])
    if (n % SLICE === 0) await afterOthers()
  }
  return { works, bad, prepared: prepared(works.map(({ work }) => work)) }
}

async function storeBatch(under: Import, done: number, batch: Batch): Promise<void> {
  try {
    await storeWorks(under, batch, done)
  } catch (error) {
    if (!isOfData(error)) throw error
    const { works, bad } = batch
    // One of them is what the database does not take: the others come in without it.
    for (const one of works) {
      try {
        bad.push(...(await storeWorks(under, { works: [one], bad: [], prepared: prepared([one.work]) })))
      } catch (refused) {
        if (!isOfData(refused)) throw refused
        bad.push([one.record, 'The database does not take it.'])
      }
    }
    await storeWorks(under, { works: [], bad, prepared: prepared([]) }, done)
  }
}

/** Stores works and, where it is told, how far the import has come: both or neither. */
async function storeWorks({ file, rejected, counts, notices }: Import, { works, bad, prepared: ready }: Batch, done?: number): Promise<[RawRecord, string][]> {
  const told = [...bad]
  const { added, known, filled } = await db.$transaction(async (tx): Promise<Added> => {
    // How far it came is lost with what was added, if the machine fails right now: no need to wait for the disk.
    await tx.$executeRaw`SET LOCAL synchronous_commit = off`
    await tx.$executeRaw`SET LOCAL search.later = on`
    const added = await addAll(tx, ready)
    for (const { place, with: both } of added.clashes) told.push([works[place]!.record, `It was added to the first of two papers that are apart here: ${both}.`])
    if (done !== undefined) {
      const rejectedBytes = rejected.write(told)
      await tx.importUnderWay.upsert({ where: { file }, create: { file, done, rejectedBytes }, update: { done, rejectedBytes } })
    }
    await notices.say(tx, added.changed)
    return added
  }, { timeout: 120_000 })
  counts.added += added
  counts.known += known
  counts.filled += filled
  if (done !== undefined) counts.rejected += told.length
  return told
}

/** Whether the database refused what it was given (SQLSTATE 22 and 23), and not because it is away. */
const isOfData = (error: unknown) => /Code: `2[23][0-9A-Z]{3}`/.test(String(error))

/** Says what changed once a second at most; what is not said at once is said with the next. */
function noticing(first: Shown[]) {
  const pending = new Set<Shown>(first)
  let at = 0
  const say = async (tx: Parameters<typeof changed>[0], what: Shown[], now = Date.now()) => {
    for (const one of what) pending.add(one)
    if (pending.size === 0 || now - at < NOTICE) return
    await changed(tx, ...pending)
    pending.clear()
    at = now
  }
  return { say, rest: () => say(db as Parameters<typeof changed>[0], [], Infinity) }
}
