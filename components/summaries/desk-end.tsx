'use client'

import { count } from '@/components/ui/count'
import { Choice, Submit } from '@/components/ui/form'
import { useLive } from '@/components/ui/use-live'
import type { Problem } from '@/lib/markdown/render'
import type { Desk } from '@/lib/summaries/desk'
import { DeskState } from './desk-state'
import type { Mark } from './keeper'

type Props = Pick<Desk, 'anonymous' | 'language'> & {
  kind: 'SUMMARY' | 'NOTE'
  languages: Record<string, string>
  personName: string | null
  words: number
  problems: Problem[]
  /** Puts the caret there; without script there is none to put. */
  show: ((problem: Problem) => void) | null
  mark: Mark
  signIn: string
}

/** Words that people read in a minute, on average (Brysbaert 2019, "How many words do we read per minute?"). */
const WORDS_A_MINUTE = 238
/** Problems that are named at once. */
const NAMED = 3

/** The foot of the writing page: how long it is, what is wrong in it, under which name it goes, and the buttons. */
export function DeskEnd({ kind, anonymous, language, languages, personName, words, problems, show, mark, signIn }: Props) {
  // Until the script runs the preview and the draft have buttons; then they follow the typing.
  const live = useLive()
  const follows = live && personName !== null
  const minutes = Math.max(1, Math.round(words / WORDS_A_MINUTE))
  return (
    <>
      <div role="status">
        {problems.length > 0 && (
          <ul className="problems">
            {problems.slice(0, NAMED).map((problem, n) => (
              <li key={n} className="err">
                {show ? <button type="button" onClick={() => show(problem)}>Line {problem.line}</button> : `Line ${problem.line}`}: {problem.message}
              </li>
            ))}
            {problems.length > NAMED && <li className="hint">and {problems.length - NAMED} more</li>}
          </ul>
        )}
      </div>
      <div className="bar end">
        <DeskState mark={mark} signIn={signIn} />
        <span className="hint num">{count(words, 'word')}{words > 0 && `, ${minutes} min to read`}</span>
        {kind === 'SUMMARY' && <span className="hint anonymity">Only you and the moderators will know. Copies of what was public before may exist elsewhere.</span>}
        <div className="row push">
          <Choice name="language" label="Language" defaultValue={language}>
            <option value="">Guess it</option>
            {Object.entries(languages).map(([tag, name]) => <option key={tag} value={tag}>{name}</option>)}
          </Choice>
          {!follows && <Submit className="btn" name="intent" value="preview">Preview</Submit>}
          {kind === 'SUMMARY' && (
            <Choice name="visibility" label="Publish as" defaultValue={anonymous ? 'ANONYMOUS' : 'PUBLIC'}>
              <option value="PUBLIC">{personName ?? 'Yourself'}</option>
              <option value="ANONYMOUS">An anonymous reader</option>
            </Choice>
          )}
          {!follows && <Submit className="btn" name="intent" value="draft" busy="Saving…">Save draft</Submit>}
          {kind === 'NOTE'
            ? <Submit name="intent" value="note" busy="Keeping…">Keep note</Submit>
            : <Submit name="intent" value="publish" busy="Publishing…">Publish</Submit>}
        </div>
      </div>
    </>
  )
}
