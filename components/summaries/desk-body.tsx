'use client'

import { useRef, useState, type SyntheticEvent } from 'react'
import { Prose } from '@/components/markdown/prose'
import { useAnswer } from '@/components/ui/form'
import { useLive } from '@/components/ui/use-live'
import type { SafeHtml } from '@/lib/markdown/safe-html'
import type { Desk, DeskAnswer, Preview } from '@/lib/summaries/desk'
import { LONGEST_SUMMARY } from '@/lib/summaries/rules'
import { DeskEnd } from './desk-end'
import { DeskTools } from './desk-tools'
import { PictureTools } from './picture-tools'
import { PicturesUnderway } from './pictures-underway'
import { goTo, ProblemMarks } from './problem-marks'
import { useCompletion } from './use-completion'
import { useKeeper } from './use-keeper'
import { usePictures } from './use-pictures'
import { usePreview } from './use-preview'
import { useTab } from './use-tab'
import { Versions } from './versions'

type Props = {
  desk: Desk
  /** The text that the field begins with. */
  start: string
  kind: 'SUMMARY' | 'NOTE'
  languages: Record<string, string>
  person: { name: string; handle: string } | null
  signIn: string
  shown: Preview
}

/** The two panes and what stands around them. The source is the browser's own text field, which nothing here slows or moves. */
export function DeskBody({ desk, start, languages, kind, person, signIn, shown }: Props) {
  const { paper, copy } = desk
  const { state } = useAnswer()
  const answer = state.result as DeskAnswer | undefined
  const live = useLive()
  const source = useRef<HTMLTextAreaElement>(null)
  const [text] = useState(state.values.text ?? start)
  const [first] = useState(answer?.preview ?? shown)
  const [html] = useState(() => first.blocks.map((block) => block.html).join('') as SafeHtml)
  const [words, setWords] = useState(() => countWords(text))
  const { pane, problems, trouble, ask } = usePreview(source, first, answer?.preview)
  const typed = () =>
    ask(() => {
      const now = source.current?.value ?? ''
      setWords(countWords(now))
      return now
    })
  const { keeping, keeper } = useKeeper(source, { owner: person?.handle ?? '', kind, copy, paper: paper.key, base: desk.edition, kept: desk.text }, typed)
  const { told, add, ...underway } = usePictures({ paper: paper.key, kind, copy }, source, () => source.current?.dispatchEvent(new Event('input', { bubbles: true })))
  useTab(source)
  useCompletion(source)
  const take = (event: SyntheticEvent, files: FileList) => {
    const pictures = [...files].filter((file) => file.type.startsWith('image/'))
    if (pictures.length > 0) event.preventDefault()
    add(pictures)
  }
  const wrong = state.errors.text
  const elsewhere = live ? keeping.elsewhere : (answer?.elsewhere ?? null)
  return (
    <>
      <input type="hidden" name="kind" value={kind} />
      <input type="hidden" name="base" defaultValue={answer?.elsewhere?.edition ?? state.values.base ?? desk.edition} />
      <input type="hidden" name="edition" defaultValue="" />
      <div className={person ? 'bar tools for-script' : 'bar tools'}>
        <DeskTools source={source} />
        <PictureTools told={told} add={add} />
        <fieldset className="pick only-narrow push">
          <legend className="vh">View</legend>
          <label><input type="radio" name="see" id="see-src" defaultChecked />Source</label>
          <label><input type="radio" name="see" id="see-out" />Preview</label>
        </fieldset>
      </div>
      <PicturesUnderway {...underway} />
      {keeping.back && <p className="notice" role="status">What you had typed here before is back.</p>}
      {elsewhere && <Versions elsewhere={elsewhere} choose={live && person ? (chosen) => keeper.current?.settle(chosen) : null} />}
      <div className="panes">
        <div className="pane src">
          <label className="vh" htmlFor="source">{kind === 'NOTE' ? 'Source of your note' : 'Source of your summary'}</label>
          {wrong && <p className="err" id="source-err">{wrong}</p>}
          <textarea id="source" name="text" ref={source} onInput={typed} spellCheck
            onPaste={(event) => take(event, event.clipboardData.files)} onDrop={(event) => take(event, event.dataTransfer.files)}
            maxLength={LONGEST_SUMMARY} defaultValue={text} aria-invalid={wrong ? true : undefined}
            aria-describedby={[wrong && 'source-err', live && 'source-keys'].filter(Boolean).join(' ') || undefined}
            placeholder="Markdown, with $formulas$ and \cite{keys}. The preview shows it exactly as it will be." />
          {live && <p className="vh" id="source-keys">In a list Tab moves a line in. Press Escape, then Tab, to leave the text.</p>}
          <ProblemMarks source={source} problems={problems} />
        </div>
        <section className="pane out" aria-label="Preview">
          <h2 className="vh">Preview</h2>
          {trouble && <p className="notice bad" role="status">{trouble}</p>}
          <Prose html={html} ref={pane} />
        </section>
      </div>
      <DeskEnd kind={kind} anonymous={desk.anonymous} language={desk.language} languages={languages} personName={person?.name ?? null} words={words}
        problems={problems} show={live ? (problem) => void goTo(source.current!, problem) : null} mark={keeping.mark} signIn={signIn} />
    </>
  )
}

const countWords = (text: string) => text.match(/\S+/g)?.length ?? 0
