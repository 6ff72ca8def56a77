import { count } from '@/components/ui/count'
import { Time } from '@/components/ui/time'
import { Prose } from '@/components/markdown/prose'
import type { Compared } from '@/lib/markdown/compare-html'
import type { Piece } from '@/lib/summaries/changes'
import type { HistoryPage, RevisionView } from '@/lib/summaries/history'
import type { FormAction } from '@/lib/web/form-state'
import { RevisionActs } from './revision-acts'

type Props = Pick<HistoryPage, 'summaryId' | 'own' | 'removes'> & {
  revision: RevisionView
  /** To the one before, as it is read and as it was written. */
  read: Compared
  written: Piece[]
  now: Date | null
  actions: { restore: FormAction; remove: FormAction }
}

/** One text a summary has had, as what it changed in the one before: in what is read, and folded away in its source. */
export function Revision({ revision, read, written, now, ...rest }: Props) {
  const { number, removed } = revision
  const title = number === 1 ? 'First published' : `Edit ${number - 1}`
  return (
    <section className="revision" id={`revision-${number}`} aria-labelledby={`title-${number}`}>
      <h2 className="head-2" id={`title-${number}`}>
        <span>{title}</span>
        <span className="count"><Time at={revision.createdAt} now={now} />{revision.current && ', shown now'}</span>
      </h2>
      {removed ? <p className="hint">This text was removed.</p> : (
        <>
          {number > 1 && <p className="meta">{told(read, written)}</p>}
          <Prose html={read.html} lang={revision.language} className="changes" />
          <details className="fold">
            <summary>In the source</summary>
            <p className="changes source" lang={revision.language} dir="auto">{written.map(mark)}</p>
          </details>
          {!revision.current && <RevisionActs number={number} title={title} {...rest} />}
        </>
      )}
    </section>
  )
}

function told({ added, removed }: Compared, written: Piece[]): string {
  if (added + removed > 0) return [added > 0 && `${count(added, 'word')} added`, removed > 0 && `${count(removed, 'word')} taken out`].filter(Boolean).join(', ')
  return written.some(({ kind }) => kind !== 'same') ? 'Changed in the source alone; it reads the same.' : 'The same text.'
}

/** Emptiness beyond a few lines tells nothing. */
const shown = (text: string) => text.replace(/\n{4,}/g, '\n\n[…]\n\n')

function mark({ kind, text }: Piece, place: number) {
  if (kind === 'added') return <ins key={place}>{shown(text)}</ins>
  if (kind === 'removed') return <del key={place}>{shown(text)}</del>
  return <span key={place}>{shown(text)}</span>
}
