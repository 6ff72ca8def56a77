import type { ReactNode } from 'react'

type Props = { title: string; sentence: string; children: ReactNode; number: string }

/** A page that is not what was asked for: the mark of omission, what happened, what to do now. */
export function LeftOut({ title, sentence, children, number }: Props) {
  return (
    <main className="sheet" id="main">
      <div className="page stack left-out">
        <p className="omission" aria-hidden="true">[<span>…</span>]</p>
        <div className="stack near">
          <h1 className="small">{title}</h1>
          <p className="lede">{sentence}</p>
        </div>
        {children}
        <p className="meta"><a href="/">Front page</a><span className="num">{number}</span></p>
      </div>
    </main>
  )
}
