import type { ReactNode } from 'react'
import styles from './account.module.css'

type Props = { title: string; lede?: ReactNode; children?: ReactNode; end?: ReactNode }

/** A small page about an account: a title, a sentence, one form, and where else to go. */
export function AccountPage({ title, lede, children, end }: Props) {
  return (
    <main className="sheet" id="main">
      <div className={`page narrowest stack ${styles.page}`}>
        <div className="stack close">
          <h1 className="small">{title}</h1>
          {lede && <p className="lede">{lede}</p>}
        </div>
        {children}
        {end && <p className={`hint ${styles.end}`}>{end}</p>}
      </div>
    </main>
  )
}
