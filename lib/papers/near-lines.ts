import { plainInline } from '@/lib/markdown/inline'
import { paperPath } from './key'
import type { NearMatch } from './near'
import { authorLine } from './rules'

/** A paper that may be meant, in words alone: the form that shows it is the browser's too, which has no typesetter. */
export type NearLine = { id: number; href: string; title: string; facts: string }

export function nearLine({ id, key, title, authors, authorCount, venue, year, summaries }: NearMatch): NearLine {
  const facts = [
    authorLine(authors, authorCount),
    [venue?.shortName, year].filter(Boolean).join(' '),
    summaries > 0 && `${summaries} ${summaries === 1 ? 'summary' : 'summaries'}`,
  ]
  return { id, href: paperPath(key), title: plainInline(title), facts: facts.filter(Boolean).join(' · ') }
}
