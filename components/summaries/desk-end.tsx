'use client'

import { useEffect, useState } from 'react'
import { count } from '@/components/ui/count'
import { Choice, Submit } from '@/components/ui/form'
import type { Desk, Preview } from '@/lib/summaries/desk'

type Props = Pick<Desk, 'visibility'> & {
  kind: 'SUMMARY' | 'NOTE'
  personName: string | null
  words: number
  problems: Preview['problems']
}

/** The foot of the writing page: how long it is, what is wrong in it, under which name it goes, and the buttons. */
export function DeskEnd({ kind, visibility, personName, words, problems }: Props) {
  // Until the script runs the preview is a button; then it follows the typing.
  const [live, setLive] = useState(false)
  useEffect(() => setLive(true), [])
  const [first] = problems
  return (
    <div className="bar end">
      <span className="state">{count(words, 'word')}</span>
      {first && <span className="err" role="status">Line {first.line}: {first.message}</span>}
      <div className="row push">
        {!(live && personName) && <Submit className="btn" name="intent" value="preview">Preview</Submit>}
        {kind === 'NOTE' ? (
          <Submit name="intent" value="note" busy="Keeping…">Keep note</Submit>
        ) : (
          <>
            <Choice name="visibility" label="Publish as" defaultValue={visibility === 'ANONYMOUS' ? 'ANONYMOUS' : 'PUBLIC'}
              hint="Anonymous: only you and the moderators know. Copies of earlier texts may exist elsewhere.">
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
