import type { Byline } from '@/lib/summaries/view'
import { latex, person, verbatim } from './bibtex'
import { nameOf } from './name'

type Cited = { id: number; title: string; by: Byline; publishedAt: Date; url: string; siteName: string }

/** A summary as BibTeX cites it: a page of the site, by whoever readers are told wrote it. */
export function summaryBibtex({ id, title, by, publishedAt, url, siteName }: Cited): string {
  const fields = {
    author: by.kind === 'named' ? person(nameOf(by.name)) : '{An anonymous reader}',
    title: `{Summary of: ${latex(title)}}`,
    year: publishedAt.getUTCFullYear(),
    howpublished: latex(siteName),
    url: verbatim(url),
  }
  const lines = Object.entries(fields).map(([name, value]) => `  ${name} = {${value}}`)
  return `@misc{summary-${id},\n${lines.join(',\n')}\n}\n`
}
