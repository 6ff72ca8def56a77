import type { ReactNode } from 'react'

export type Queue = 'reports' | 'papers' | 'people' | 'log'

const queues: [Queue, string, string][] = [
  ['reports', 'Reported', '/moderation'], ['papers', 'Papers', '/moderation/papers'], ['people', 'People', '/moderation/people'], ['log', 'Log', '/moderation/log'],
]

type Props = { here: Queue; waiting: { reports: number; papers: number }; children: ReactNode }

/** Above what moderators do: what the page is for, and the way to the others. */
export function ModerationHead({ here, waiting, children }: Props) {
  const counts: Partial<Record<Queue, number>> = waiting
  return (
    <header className="stack near">
      <h1 className="small">Moderation</h1>
      <p className="lede">{children}</p>
      <nav className="tabs" aria-label="Moderation">
        {queues.map(([queue, label, href]) => (
          <a key={queue} href={href} aria-current={queue === here ? 'page' : undefined}>
            {label} {counts[queue] !== undefined && <span className="count">{counts[queue]!.toLocaleString('en')}</span>}
          </a>
        ))}
      </nav>
    </header>
  )
}
