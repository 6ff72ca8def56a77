import { CARD } from '@/lib/cards/address'
import { onCard } from '@/lib/cards/letters'
import type { Best } from '@/lib/cards/queries'
import { plainInline } from '@/lib/markdown/inline'
import type { PaperHead } from '@/lib/papers/queries'
import { authorLine } from '@/lib/papers/rules'

type Props = { paper: PaperHead; best: Best | null; siteName: string }

const [ink, ink2, ink3, pen] = ['#16181d', '#474c58', '#646a78', '#2a3dab']
const column = { display: 'flex', flexDirection: 'column' } as const
const row = { display: 'flex', alignItems: 'center' } as const
const small = { fontFamily: 'Sans', fontSize: 26, fontWeight: 500 } as const

/** Longer titles in smaller letters, so that all stand on three or four lines. */
const titleSize = (length: number) => (length < 70 ? 68 : length < 130 ? 54 : length < 200 ? 44 : 38)

/** A paper's card: where it appeared, its title, how its best summary begins. Drawn as a picture, so with styles of its own. */
export function Card({ paper, best, siteName }: Props) {
  const title = onCard(plainInline(paper.title), 260) || onCard(paper.key, 100)
  const begins = onCard(best ? beginning(best.text) : '', 125)
  return (
    <div style={{ ...column, ...CARD, padding: '72px 80px 64px', background: '#ffffff', color: ink, fontFamily: 'Serif' }}>
      <div style={{ ...row, ...small, color: ink3 }}>{onCard([paper.venue?.shortName, paper.year].filter(Boolean).join(' '), 80)}</div>
      <div style={{ ...column, flexGrow: 1, justifyContent: 'center' }}>
        <div style={{ fontSize: titleSize(title.length), fontWeight: 600, lineHeight: 1.1, letterSpacing: '-0.02em', maxWidth: 1000 }}>{title}</div>
        {begins && title.length < 200 && <div style={{ fontSize: 32, fontWeight: 400, lineHeight: 1.4, color: ink2, marginTop: 28, maxWidth: 980 }}>{begins}</div>}
      </div>
      <div style={{ ...row, ...small, color: ink2, justifyContent: 'space-between' }}>
        <span>{onCard(best ? summariesBy(best) : authorLine(paper.authors.map(({ name }) => name)), 60)}</span>
        <span style={{ ...row, gap: 14, color: ink, fontFamily: 'Serif', fontSize: 34, fontWeight: 600 }}><Sign />{onCard(siteName, 30)}</span>
      </div>
    </div>
  )
}

/** The first line of a text that is more than a heading. */
const beginning = (text: string) => text.split('\n').find((line) => line.length > 60) ?? text

function summariesBy({ name, summaries }: Best): string {
  const first = name ?? 'an anonymous reader'
  return summaries === 1 ? `Explained by ${first}` : `Explained by ${first} and ${summaries - 1} more`
}

function Sign() {
  return (
    <svg width="46" height="34" viewBox="0 0 34 25">
      <path d="M9 2H3v21h6M25 2h6v21h-6" fill="none" stroke={ink} strokeWidth="2.6" />
      <circle cx="10.6" cy="17" r="2" fill={pen} />
      <circle cx="17" cy="17" r="2" fill={pen} />
      <circle cx="23.4" cy="17" r="2" fill={pen} />
    </svg>
  )
}
