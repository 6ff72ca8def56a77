'use client'

import { useEffect, useRef, useState, type SyntheticEvent } from 'react'
import { Prose } from '@/components/markdown/prose'
import { useAnswer } from '@/components/ui/form'
import type { Desk, Preview } from '@/lib/summaries/desk'
import { LONGEST_SUMMARY } from '@/lib/summaries/rules'
import { DeskEnd } from './desk-end'
import { PictureTools } from './picture-tools'
import { PicturesUnderway } from './pictures-underway'
import { usePictures } from './use-pictures'
import { usePreview } from './use-preview'

type Props = Pick<Desk, 'text' | 'language' | 'visibility'> & {
  paperKey: string
  kind: 'SUMMARY' | 'NOTE'
  languages: Record<string, string>
  personName: string | null
  shown: Preview
}

/** The two panes and what stands around them. The source is the browser's own text field, which nothing here slows or moves. */
export function DeskBody({ text, language, languages, paperKey, kind, visibility, personName, shown: first }: Props) {
  const { state } = useAnswer()
  const { shown, trouble, ask } = usePreview(first, state.result as Preview | undefined)
  const source = useRef<HTMLTextAreaElement>(null)
  const [words, setWords] = useState(() => countWords(text))
  const changed = useRef(false)
  const typed = () => {
    changed.current = true
    ask(() => {
      const now = source.current?.value ?? ''
      setWords(countWords(now))
      return now
    })
  }
  const { told, add, ...underway } = usePictures(paperKey, source, typed)
  const take = (event: SyntheticEvent, files: FileList) => {
    const pictures = [...files].filter((file) => file.type.startsWith('image/'))
    if (pictures.length > 0) event.preventDefault()
    add(pictures)
  }
  useEffect(() => {
    if (state.answer) changed.current = state.message !== undefined
  }, [state])
  useEffect(() => {
    const warn = (event: BeforeUnloadEvent) => changed.current && event.preventDefault()
    const sent = () => (changed.current = false)
    const form = source.current?.form
    window.addEventListener('beforeunload', warn)
    form?.addEventListener('submit', sent)
    return () => {
      window.removeEventListener('beforeunload', warn)
      form?.removeEventListener('submit', sent)
    }
  }, [])
  const wrong = state.errors.text
  return (
    <>
      <div className="bar tools">
        <PictureTools told={told} add={add} />
        <fieldset className="pick only-narrow push">
          <legend className="vh">View</legend>
          <label><input type="radio" name="see" id="see-src" defaultChecked />Source</label>
          <label><input type="radio" name="see" id="see-out" />Preview</label>
        </fieldset>
      </div>
      <PicturesUnderway {...underway} />
      <div className="panes">
        <div className="pane src">
          <label className="vh" htmlFor="source">{kind === 'NOTE' ? 'Source of your note' : 'Source of your summary'}</label>
          {wrong && <p className="err" id="source-err">{wrong}</p>}
          <textarea id="source" name="text" ref={source} onInput={typed} spellCheck
            onPaste={(event) => take(event, event.clipboardData.files)} onDrop={(event) => take(event, event.dataTransfer.files)}
            maxLength={LONGEST_SUMMARY}
            defaultValue={state.values.text ?? text} aria-invalid={wrong ? true : undefined} aria-describedby={wrong ? 'source-err' : undefined}
            placeholder="Markdown, with $formulas$ and \cite{keys}. The preview shows it exactly as it will be." />
        </div>
        <section className="pane out" aria-label="Preview">
          <h2 className="vh">Preview</h2>
          {trouble && <p className="notice bad" role="status">{trouble}</p>}
          <Prose html={shown.html} />
        </section>
      </div>
      <DeskEnd kind={kind} visibility={visibility} language={language} languages={languages} personName={personName} words={words}
        problems={shown.problems} />
    </>
  )
}

const countWords = (text: string) => text.match(/\S+/g)?.length ?? 0
