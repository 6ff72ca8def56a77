import { basename, resolve } from 'node:path'
import { Problem } from '@/scripts/launch/problem.mjs'
import { openBeside } from '@/scripts/start/beside'
import { end, endOnSignal } from '@/scripts/start/ending'
import { progress } from './progress'
import { rejectedAt } from './rejected'
import { openSource } from './source'

const usage = 'Use: npm run import -- FILE, a file of BibTeX, RIS, CSL-JSON or arXiv\'s metadata snapshot, gzipped or not; - for standard input'

/** `npm run import -- FILE`: adds the papers of a file; may be stopped, or killed, and begun again. */
export async function main([named, ...more]: string[]): Promise<void> {
  if (!named || more.length > 0) throw new Problem(usage)
  // npm runs it at the top of the repository, wherever it was called.
  const path = named === '-' ? named : resolve(process.env.INIT_CWD ?? '.', named)
  endOnSignal()
  try {
    const source = await openSource(path)
    const { formatOf } = await import('@/lib/importers/files/format')
    const format = formatOf(source.beginning)
    if (!format) throw new Problem(`${named} is neither BibTeX nor RIS, CSL-JSON or arXiv's metadata snapshot.`)
    await openBeside()
    const { importFile } = await import('@/lib/importers/files/import')
    const side = path === '-' ? 'stdin.rejected.jsonl' : `${path}.rejected.jsonl`
    const show = progress(source, format.name)
    const { records, added, known, filled, rejected } = await importFile(source.id, format, source.text(), rejectedAt(side), show)
    const count = (number: number, what: string) => `${number.toLocaleString('en')} ${what}`
    console.log(`${count(records, records === 1 ? 'record' : 'records')}: ${count(added, 'added')}, ${count(known, 'here already')} (${count(filled, 'of them completed')}), ${count(rejected, 'rejected')}`
      + (rejected > 0 ? `; see ${basename(side)}` : ''))
  } finally {
    await end()
  }
}
