import type { ReactNode } from 'react'
import { Inline } from '@/components/markdown/inline'
import { KeptText } from '@/components/markdown/kept-text'
import { signed } from '@/components/ui/count'
import type { SafeHtml } from '@/lib/markdown/safe-html'

type Props = {
  href: string
  title: string
  /** Of the summary or comment meant; null where a paper has none. */
  score: number | null
  begins?: { html: SafeHtml; language: string }
  /** Plain words in its place. */
  words?: string
  /** Small facts below. */
  children: ReactNode
}

/** A paper in a dense list: what it scored, its title, how what is meant begins. */
export function PaperLine({ href, title, score, begins, words, children }: Props) {
  return (
    <li className="line">
      <span className={score === null ? 'score num none' : 'score num'}>
        {score === null ? <span aria-hidden="true">·</span> : <><span className="vh">Score </span>{signed(score)}</>}
      </span>
      <div>
        <p className="title"><a href={href}><Inline source={title} /></a></p>
        {begins && <KeptText className="snip" html={begins.html} lang={begins.language} />}
        {words && <p className="snip" dir="auto">{words}</p>}
        <p className="meta">{children}</p>
      </div>
    </li>
  )
}
