import { Inline } from '@/components/markdown/inline'
import { ActionForm } from '@/components/ui/form'
import { paperPath } from '@/lib/papers/key'
import { authorLine } from '@/lib/papers/rules'
import type { Desk as Lying, DeskAnswer, Preview } from '@/lib/summaries/desk'
import type { FormAction } from '@/lib/web/form-state'
import { DeskBody } from './desk-body'
import { DeskOwn } from './desk-own'

type Props = {
  write: FormAction<DeskAnswer>
  desk: Lying
  kind: 'SUMMARY' | 'NOTE'
  languages: Record<string, string>
  /** Null for a visitor, who can write at once but has to sign in to keep it. */
  person: { name: string; handle: string } | null
  /** The text that the field begins with. */
  start: string
  signIn: string
  shown: Preview
}

/** The writing page: source and preview side by side, and what to do with the text. */
export function Desk({ write, desk, start, kind, person, signIn, shown, languages }: Props) {
  const { paper } = desk
  return (
    <>
      <ActionForm action={write} className="desk" id="desk">
        <div className="bar">
          <div className="what">
            <h1>
              <span className="vh">{kind === 'NOTE' ? 'Private note on ' : 'Summary of '}</span>
              <a href={paperPath(paper.key)}><Inline source={paper.title} /></a>
            </h1>
            <p className="meta">
              <span>{authorLine(paper.authors)}</span>
              {(paper.venue || paper.year) && <span>{[paper.venue, paper.year].filter(Boolean).join(' ')}</span>}
            </p>
          </div>
          <a className="btn bare push only-wide" href={paperPath(paper.key)}>Back to the paper</a>
        </div>
        {!person && (
          <p className="notice">
            <span>You can write and preview at once. To keep or publish it, sign in first.</span>
            <a className="link" href={signIn} target="_blank">Sign in in another tab</a>
          </p>
        )}
        <input type="hidden" name="paper" value={paper.key} />
        {desk.copy > 0 && <input type="hidden" name="copy" value={desk.copy} />}
        <DeskBody desk={desk} start={start} languages={languages} kind={kind} shown={shown} person={person} signIn={signIn} />
      </ActionForm>
      {person && <DeskOwn kind={kind} {...desk} />}
    </>
  )
}
