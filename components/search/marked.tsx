import { Inline } from '@/components/markdown/inline'
import { piecesOf } from '@/lib/markdown/inline'
import { marked, type Wanted } from '@/lib/search/mark'

/** Plain text with the words that were looked for marked. */
export function Marked({ text, words }: { text: string; words: Wanted[] }) {
  return marked(text, words).map((stretch, n) => (stretch.found ? <mark key={n}>{stretch.text}</mark> : stretch.text))
}

/** The same of a title, with its formulas as they are. */
export function MarkedTitle({ source, words }: { source: string; words: Wanted[] }) {
  return (
    <span dir="auto">
      {piecesOf(source).map((piece, n) =>
        'text' in piece ? <Marked key={n} text={piece.text} words={words} /> : <Inline key={n} source={piece.source} />)}
    </span>
  )
}
