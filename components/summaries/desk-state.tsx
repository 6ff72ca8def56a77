'use client'

import type { Mark } from './keeper'

const clock = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' })

/** Where the words are: on the site, or as yet in this browser. Only what matters is read out. */
export function DeskState({ mark, signIn }: { mark: Mark; signIn: string }) {
  const told = sentence(mark)
  const matters = mark.is === 'saved' || mark.is === 'kept'
  return (
    <>
      {told && <span className={`state ${mark.is === 'saved' ? 'saved' : ''} ${mark.is === 'kept' && mark.why ? 'failed' : ''}`}>
        <span aria-hidden={matters || undefined}>{told}</span>
        {mark.is === 'kept' && mark.signedOut && <a className="link" href={signIn}>Sign in</a>}
      </span>}
      <span className="vh" role="status">{matters ? told : ''}</span>
    </>
  )
}

function sentence(mark: Mark): string {
  if (mark.is === 'typing') return 'Typing…'
  if (mark.is === 'saving') return 'Saving…'
  if (mark.is === 'saved') return `Saved ${clock.format(mark.at)}`
  if (mark.is !== 'kept') return ''
  const where = mark.nowhere ? 'This browser keeps nothing either: copy your text.' : 'Kept in this browser.'
  return `${mark.why} ${where}`.trim()
}
