'use client'

import { count } from '@/components/ui/count'
import { Choice, Submit } from '@/components/ui/form'
import { useLive } from '@/components/ui/use-live'
import type { Desk, Preview } from '@/lib/summaries/desk'

type Props = Pick<Desk, 'visibility' | 'language'> & {
  kind: 'SUMMARY' | 'NOTE'
  languages: Record<string, string>
  personName: string | null
  words: number
  problems: Preview['problems']
}

/** The foot of the writing page: how long it is, what is wrong in it, under which name it goes, and the buttons. */
export function DeskEnd({ kind, visibility, language, languages, personName, words, problems }: Props) {
  // Until the script runs the preview is a button; then it follows the typing.
  const live = useLive()
  const [first] = problems
  return (
    <div className="bar end">
      <span className="hint">{count(words, 'word')}</span>
      {first && <span className="err" role="status">Line {first.line}: {first.message}</span>}
      {kind === 'SUMMARY' && <span className="hint anonymity">Only you and the moderators will know. Copies of what was public before may exist elsewhere.</span>}
      <div className="row push">
        <Choice name="language" label="Language" defaultValue={language}>
          <option value="">Guess it</option>
          {Object.entries(languages).map(([tag, name]) => <option key={tag} value={tag}>{name}</option>)}
        </Choice>
        {!(live && personName) && <Submit className="btn" name="intent" value="preview">Preview</Submit>}
        {kind === 'NOTE' ? (
          <Submit name="intent" value="note" busy="Keeping…">Keep note</Submit>
        ) : (
          <>
            <Choice name="visibility" label="Publish as" defaultValue={visibility === 'ANONYMOUS' ? 'ANONYMOUS' : 'PUBLIC'}>
              <option value="PUBLIC">{personName ?? 'Yourself'}</option>
              <option value="ANONYMOUS">An anonymous reader</option>
            </Choice>
            <Submit className="btn" name="intent" value="draft" busy="Saving…">Save draft</Submit>
            <Submit name="intent" value="publish" busy="Publishing…">Publish</Submit>
          </>
        )}
      </div>
    </div>
  )
}
