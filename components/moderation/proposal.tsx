import { Inline } from '@/components/markdown/inline'
import { count } from '@/components/ui/count'
import { ActionForm, Field, Submit } from '@/components/ui/form'
import { Time } from '@/components/ui/time'
import type { Compared, Proposal as Proposed } from '@/lib/moderation/queries'
import { plainInline } from '@/lib/markdown/inline'
import { schemeNames } from '@/lib/papers/identifiers'
import { paperPath } from '@/lib/papers/key'
import { authorLine } from '@/lib/papers/rules'
import type { FormAction } from '@/lib/web/form-state'

/** Characters of an abstract by which two works are told apart. */
const BEGINNING = 280

/** Two papers side by side, and what a moderator finds of them. */
export function Proposal({ proposal, now, action }: { proposal: Proposed; now: Date; action: FormAction }) {
  const title = plainInline(proposal.papers[0].title)
  return (
    <li className="proposal stack" aria-label={title}>
      <div className="pair">
        {proposal.papers.map((paper) => <Side key={paper.id} paper={paper} goesOn={paper.id === proposal.kept} />)}
      </div>
      <ActionForm action={action} aria-label={`Decide on ${title}`}>
        <input type="hidden" name="proposal" value={proposal.id} />
        <Field name="reason" label="Reason" required maxLength={500} hint={<>The log shows it. Proposed <Time at={proposal.createdAt} now={now} />.</>} />
        <div className="row">
          <Submit name="verdict" value="merge" busy="Merging…">Merge</Submit>
          <Submit className="btn" name="verdict" value="apart" busy="Keeping…">Keep apart</Submit>
        </div>
      </ActionForm>
    </li>
  )
}

function Side({ paper, goesOn }: { paper: Compared; goesOn: boolean }) {
  const names = paper.identifiers.filter(({ scheme }) => scheme !== 'BIBTEX')
  const abstract = plainInline(paper.abstract)
  return (
    <section className="stack close">
      <h2 className="title"><a href={paperPath(paper.key)}><Inline source={paper.title} /></a></h2>
      <p className="meta"><span>{authorLine(paper.authors.map(({ name }) => name))}</span><span>{[paper.venue?.shortName, paper.year].filter(Boolean).join(' ')}</span></p>
      <p className="meta">
        {goesOn && <b>Goes on</b>}
        <span className="unbroken">{paper.key}</span>
        <span>{paper.source === 'HAND' ? 'typed in' : `from ${paper.source.toLowerCase()}`}</span>
        <span>{count(paper.summaries, 'summary', 'summaries')}</span>
      </p>
      {names.map(({ scheme, value }) => <p key={scheme + value} className="meta"><span className="unbroken">{schemeNames[scheme]} {value}</span></p>)}
      {abstract && <p className="snip" dir="auto">{abstract.length > BEGINNING ? `${abstract.slice(0, BEGINNING).toWellFormed()}…` : abstract}</p>}
    </section>
  )
}
