import { db } from '@/lib/db'
import { Invalid } from '@/lib/errors'
import { guessLanguage } from '@/lib/language'
import { recognise } from '@/lib/papers/identifiers'
import { heldPaper } from '@/lib/papers/held'
import type { Actor } from '@/lib/people/actor'
import { ownTurn } from '@/lib/people/turn'
import { LONGEST_SUMMARY } from '@/lib/summaries/rules'
import { text } from '@/lib/text'
import { rowsOf } from './csv'
import { MOST_LINES } from './schema'

/** Columns that hold a paper's key, and its text, in files of the old site and of ours. */
const columns = { key: ['bibtexkey', 'paper', 'key', 'bibtex_key', 'paperkey'], text: ['text', 'summary', 'entry', 'content', 'note'] }

const written = text('The text', LONGEST_SUMMARY)

/** What became of a line: a draft, nothing because one has written about the paper already, or a sentence why not. */
export type Outcome = { line: number; key: string; became: 'draft' | 'there' | 'missing' | 'refused'; why?: string }

/**
 * Makes drafts of a file's texts. A paper that one has a summary or draft of is left as it is, so that the same file
 * twice is once; a paper that is not here is told of.
 * @throws Invalid for what is no such file
 */
export async function importTexts(actor: Actor, csv: string): Promise<Outcome[]> {
  const { columns: named, rows } = rowsOf(csv)
  const [keyColumn, textColumn] = [columns.key, columns.text].map((names) => names.find((name) => named.includes(name)))
  if (!keyColumn || !textColumn)
    throw new Invalid({ file: 'This is no CSV file whose first line names the columns “bibtexKey” and “text”.' })
  if (rows.length > MOST_LINES) throw new Invalid({ file: `A file can have at most ${MOST_LINES.toLocaleString('en')} texts. Please send it in parts.` })
  const outcomes: Outcome[] = []
  for (const [place, row] of rows.entries()) outcomes.push({ line: place + 1, ...(await importOne(actor, (row[keyColumn] ?? '').trim(), row[textColumn] ?? '')) })
  return outcomes
}

async function importOne(actor: Actor, typed: string, source: string): Promise<Omit<Outcome, 'line'>> {
  const key = typed.replaceAll('\0', '').toWellFormed().slice(0, 300)
  const parsed = written.safeParse(source)
  if (key === '') return { key, became: 'refused', why: 'It names no paper.' }
  if (!parsed.success) return { key, became: 'refused', why: parsed.error.issues[0]!.message }
  return db.$transaction(async (tx) => {
    await ownTurn(tx, actor.id)
    const paper = await heldPaper(tx, key)
    if (!paper) return { key, became: 'missing', ...(recognise(key) ? {} : { why: 'This key is no identifier that a paper could be fetched by.' }) }
    const [made] = await tx.summary.createManyAndReturn({ data: { paperId: paper.id, authorId: actor.id, kind: 'SUMMARY' }, skipDuplicates: true, select: { id: true } })
    if (!made) return { key: paper.key, became: 'there' }
    await tx.draft.create({ data: { summaryId: made.id, text: parsed.data, language: guessLanguage(parsed.data) } })
    return { key: paper.key, became: 'draft' }
  })
}
