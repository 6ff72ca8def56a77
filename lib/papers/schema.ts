import { z } from 'zod'
import { line, text } from '@/lib/text'
import { isReserved } from './identifiers'
import { isKey } from './key'
import { splitAuthors, splitWords } from './rules'

/** A paper's key as a form sends it. */
export const paperKey = z.string().refine(isKey, 'This paper is not here.')

/** Papers by their numbers, as a form sends them: at most as many as are offered. */
export const paperIds = z.string().max(200).default('').transform((typed) => typed.split(' ').map(Number).filter((id) => Number.isInteger(id) && id > 0).slice(0, 20))

const year = line('A year', 4, true)
  .refine((typed) => typed === '' || /^[12]\d{3}$/.test(typed), 'A year has four digits, as 2015.')
  .transform((typed) => (typed ? Number(typed) : null))

const link = line('A link', 2000, true).refine(
  (typed) => typed === '' || (/^https?:\/\/[^/]/.test(typed) && URL.canParse(typed)),
  'A link begins with https:// or http://.',
)

const bibtexKey = line('A BibTeX key', 100, true)
  .refine((typed) => typed === '' || isKey(typed), 'A BibTeX key has no empty parts and is not "new".')
  .refine((typed) => !isReserved(typed), 'arXiv ids, DOIs and DBLP keys are taken from their source only; leave this empty.')

const authors = (most: number) => line('The authors', most, true).transform(splitAuthors).refine((names) => names.length > 0, 'The authors are missing.')
  .refine((names) => names.every((name) => [...name].length <= 200), 'A name can have at most 200 characters.')

/** A paper typed in by hand. */
export const paperInput = z.object({
  title: line('A title', 500),
  authors: authors(5000),
  year,
  venue: line('A venue', 200, true),
  field: line('A field', 60, true),
  abstract: text('An abstract', 20_000, true).transform((typed) => typed.trim()),
  keywords: line('Keywords', 1000, true).transform(splitWords),
  link,
  bibtexKey,
})
export type PaperInput = z.output<typeof paperInput>

/** What somebody sets right of a paper, of which a source may have told thousands of authors. */
export const correction = paperInput.omit({ link: true, bibtexKey: true }).extend({ authors: authors(200_000) })
export type Correction = z.output<typeof correction>
