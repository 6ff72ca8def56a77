import { Inline } from '@/components/markdown/inline'
import { BriefFacts } from '@/components/papers/brief-facts'
import { PaperLine } from '@/components/papers/paper-line'
import { count } from '@/components/ui/count'
import { Time } from '@/components/ui/time'
import { paperPath } from '@/lib/papers/key'
import type { ProfileComment, Unpublished } from '@/lib/people/profile'
import { commentPath, summaryPath, writePath } from '@/lib/summaries/address'
import type { EntryView } from '@/lib/summaries/view'

type Lines<Row> = { rows: Row[]; now: Date | null }

const secret = 'anonymous: only you see it here'

/** Summaries of one person. */
export function SummaryLines({ rows, now }: Lines<EntryView>) {
  return (
    <ol className="lines">
      {rows.map(({ id, paper, score, excerpt, language, by, publishedAt, commentCount }) => (
        <PaperLine key={id} href={summaryPath(id)} title={paper.title} score={score} begins={{ html: excerpt, language }}>
          <BriefFacts paper={{ ...paper, authors: [], authorCount: 0 }} />
          <Time at={publishedAt} now={now} />
          <a href={summaryPath(id)}>{count(commentCount, 'comment')}</a>
          {by.kind === 'anonymous' && <b>{secret}</b>}
        </PaperLine>
      ))}
    </ol>
  )
}

/** Comments of one person, under the papers they are about. */
export function CommentLines({ rows, now }: Lines<ProfileComment>) {
  return (
    <ol className="lines">
      {rows.map(({ id, summaryId, title, score, excerpt, language, createdAt, asAuthor }) => (
        <PaperLine key={id} href={commentPath(summaryId, id)} title={title} score={score} begins={{ html: excerpt, language }}>
          <Time at={createdAt} now={now} />
          {asAuthor && <b>{secret}</b>}
        </PaperLine>
      ))}
    </ol>
  )
}

const kinds = { draft: 'Draft', changes: 'Changes not yet published', note: 'Private note' }

/** What one has not published. */
export function UnpublishedLines({ rows, now }: Lines<Unpublished>) {
  return (
    <ol className="lines">
      {rows.map(({ id, kind, key, copy, title, at, language, begins }) => (
        <li className="line" key={id}>
          <span className="score num none" aria-hidden="true">·</span>
          <div>
            <p className="title"><a href={writePath(key, { note: kind === 'note', copy })}><Inline source={title} /></a></p>
            <p className="snip" lang={language} dir="auto">{begins}</p>
            <p className="meta"><b>{kinds[kind]}</b><Time at={at} now={now} /><a href={paperPath(key)}>The paper</a></p>
          </div>
        </li>
      ))}
    </ol>
  )
}
