import { biology } from './papers/biology'
import { computerScience } from './papers/computer-science'
import { economics } from './papers/economics'
import { mathematics } from './papers/mathematics'
import { physics } from './papers/physics'
import { statistics } from './papers/statistics'

/** A real paper with its true particulars; only the abstract is ours. */
export type SeedPaper = {
  /** DBLP key if known, else `journals/corr/<arXiv id>`, else the DOI in lower case. */
  key: string
  title: string
  authors: string[]
  /** Of the publication in the venue; `publishedOn` may be earlier, where a preprint came first. */
  year: number
  /** ISO day. */
  publishedOn?: string
  /** Key in venues.ts. */
  venue?: string
  identifiers: { scheme: 'ARXIV' | 'DOI' | 'DBLP'; value: string }[]
  keywords: string[]
  /** Keys of the fields that the migrations bring. */
  fields: string[]
  links: { label: string; url: string }[]
  /** In our own words; may hold `$…$`. */
  abstract: string
}

export const papers: SeedPaper[] = [
  ...computerScience,
  ...biology,
  ...physics,
  ...mathematics,
  ...statistics,
  ...economics,
]
