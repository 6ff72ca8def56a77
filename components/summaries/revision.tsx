import { Time } from '@/components/ui/time'
import type { Piece } from '@/lib/summaries/changes'
import type { RevisionView } from '@/lib/summaries/history'

type Props = { revision: RevisionView; pieces: Piece[]; now: Date | null }

/** One text a summary has had, as what it changed in the one before. */
export function Revision({ revision, pieces, now }: Props) {
  return (
    <section className="revision" id={`revision-${revision.number}`} aria-label={`Revision ${revision.number}`}>
      <h2 className="head-2">
        <span>{revision.number === 1 ? 'First published' : `Edit ${revision.number - 1}`}</span>
        <span className="count"><Time at={revision.createdAt} now={now} /></span>
      </h2>
      {revision.removed
        ? <p className="hint">This text was removed.</p>
        : <p className="changes" lang={revision.language} dir="auto">{pieces.map(mark)}</p>}
    </section>
  )
}

function mark({ kind, text }: Piece, place: number) {
  if (kind === 'added') return <ins key={place}>{text}</ins>
  if (kind === 'removed') return <del key={place}>{text}</del>
  return <span key={place}>{text}</span>
}
