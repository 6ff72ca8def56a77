import type { ReactNode } from 'react'
import { addingPath } from '@/lib/papers/address'
import { schemeNames, spelled, type Identifier } from '@/lib/papers/identifiers'

/** Nothing was asked for. */
export function NoQuery() {
  return (
    <Blank title="What do you want to understand?">
      Type words of a title, the names of authors, or paste an arXiv id, a DOI, a DBLP key or a PubMed id.
      The beginning of a word is enough. Or <a className="link" href="/random">read a random paper&rsquo;s summaries</a>.
    </Blank>
  )
}

/** No paper has the words, or none within what they were narrowed to. */
export function NothingFound({ text, narrowed = false }: { text: string; narrowed?: boolean }) {
  return (
    <Blank title={text ? `No paper matches “${text}”.` : 'No paper matches.'}>
      {narrowed && 'Take away some of what narrows the search. '}Try fewer words, or only how they begin. If the paper is not here yet, <a className="link" href={addingPath(text)}>add it</a> and
      be the first to explain it.
    </Blank>
  )
}

/** An identifier of a paper that is not here. */
export function UnknownPaper({ identifier }: { identifier: Identifier }) {
  const { scheme, value } = identifier
  return (
    <Blank title="This paper is not here yet.">
      No paper here has the {schemeNames[scheme]} <span className="unbroken">{value}</span>. <a className="link" href={addingPath(spelled(identifier))}>Add
      the paper</a>, or search for its title: it may be here under another name.
    </Blank>
  )
}

function Blank({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="blank">
      <h2>{title}</h2>
      <p className="lede">{children}</p>
    </section>
  )
}
