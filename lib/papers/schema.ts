import { z } from 'zod'
import { line, text } from '@/lib/text'
import { isReserved } from './identifiers'
import { isKey } from './key'
import { splitAuthors, splitWords } from './rules'

/** A paper's key as a form sends it. */
export const paperKey = z.string().refine(isKey, 'This paper is not here.')

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

/** A paper typed in by hand. */
export const paperInput = z.object({
  title: line('A title', 500),
  authors: line('The authors', 5000, true).transform(splitAuthors).refine((names) => names.length > 0, 'The authors are missing.')
    .refine((names) => names.every((name) => [...name].length <= 200), 'A name can have at most 200 characters.'),
  year,
  venue: line('A venue', 200, true),
  field: line('A field', 60, true),
  abstract: text('An abstract', 20_000, true).transform((typed) => typed.trim()),
  keywords: line('Keywords', 1000, true).transform(splitWords),
  link,
  bibtexKey,
})
export type PaperInput = z.output<typeof paperInput>
