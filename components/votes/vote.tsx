'use client'

import { startTransition, useActionState, useEffect, useOptimistic, useState, useRef, type Ref, type SubmitEvent } from 'react'
import { DownIcon, UpIcon } from '@/components/ui/icons'
import { signed } from '@/components/ui/count'
import { outliving } from '@/components/ui/outliving'
import { useLive } from '@/components/ui/use-live'
import type { Tally } from '@/lib/votes/commands'
import type { FormAction, FormState } from '@/lib/web/form-state'

type Props = {
  action: FormAction<Tally>
  on: 'summary' | 'comment'
  id: number
  /** What is voted on, for those who do not see where the buttons stand. */
  label: string
  from: string
} & Tally

/** Two buttons and a score; the number moves at once and moves back if the vote is refused. */
export function Vote({ action, on, id, label, from, score, vote }: Props) {
  const untouched: FormState<Tally> = { answer: 0, values: {}, errors: {} }
  const [last, setLast] = useState<Tally>({ score, vote })
  const live = useLive()
  const [state, submit, pending] = useActionState(live ? outliving(action) : action, untouched)
  const [shown, press] = useOptimistic(state.result ?? last, (now, value: Tally['vote']) => ({
    score: now.score - now.vote + value,
    vote: value,
  }))
  const up = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    // Back from signing in by script: the framework scrolls to the button that was pressed, but does not focus it.
    if (!up.current || location.hash !== `#${up.current.id}`) return
    up.current.closest('details')?.setAttribute('open', '')
    up.current.focus()
  }, [])
  // A refusal brings no score: the last one stands.
  useEffect(() => {
    if (state.result) setLast(state.result)
  }, [state])
  const send = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    const sent = new FormData(event.currentTarget, event.nativeEvent.submitter)
    startTransition(() => {
      press(Number(sent.get('value')) as Tally['vote'])
      submit(sent)
    })
  }
  return (
    <form action={submit} onSubmit={send}>
      <div className="vote" role="group" aria-label={`Vote on ${label}`} aria-busy={pending || undefined}>
        <input type="hidden" name="on" value={on} />
        <input type="hidden" name="id" value={id} />
        <input type="hidden" name="from" value={from} />
        <Press up shown={shown} id={`vote-${on}-${id}`} ref={up} />
        <output aria-label="Score">{signed(shown.score)}</output>
        <Press shown={shown} />
        {state.message && <span className="refused" role="alert">{state.message}</span>}
      </div>
    </form>
  )
}

/** Sends what the vote is to be: pressed again, none. */
function Press({ up, shown, ...rest }: { up?: boolean; shown: Tally; id?: string; ref?: Ref<HTMLButtonElement> }) {
  const value = up ? 1 : -1
  const pressed = shown.vote === value
  return (
    <button {...rest} className={up ? 'up' : 'down'} name="value" value={pressed ? 0 : value} aria-pressed={pressed}
      aria-label={up ? 'Vote up' : 'Vote down'}>
      {up ? <UpIcon /> : <DownIcon />}
    </button>
  )
}
