import type { Metadata } from 'next'
import { CARD, cardPath } from '@/lib/cards/address'
import { citationTags } from '@/lib/exports/citation-tags'
import { env } from '@/lib/env'
import { exportTypes, feedTypes } from '@/lib/formats'
import { plainInline } from '@/lib/markdown/inline'
import { paperPath } from '@/lib/papers/key'
import type { PaperHead } from '@/lib/papers/queries'
import { authorLine } from '@/lib/papers/rules'

/** Characters that a search engine shows of a description. */
const SHOWN = 200

/** What machines read in the head of a paper's page: of the paper for libraries, of the page for other sites. */
export function paperMetadata(paper: PaperHead): Metadata {
  const path = paperPath(paper.key)
  const title = plainInline(paper.title)
  const authors = authorLine(paper.authors.map(({ name }) => name))
  const description = shortened(plainInline(paper.abstract)) || `Summaries of this paper${authors && ` by ${authors}`}, by people who read it.`
  return {
    title,
    description,
    alternates: { canonical: path, types: { ...feedTypes(path, `Summaries of ${title}`), ...exportTypes(path) } },
    openGraph: {
      type: 'article', siteName: env().SITE_NAME, url: path, title, description,
      images: [{ url: cardPath(paper.key), ...CARD, type: 'image/png', alt: title }],
    },
    twitter: { card: 'summary_large_image' },
    other: citationTags(paper),
  }
}

/** Ended between two words. */
const shortened = (text: string) => (text.length > SHOWN ? `${text.slice(0, SHOWN).toWellFormed().replace(/\s+\S{0,30}$/, '')}…` : text)
