'use client'

import {
  createContext, startTransition, useActionState, useContext, useEffect, useId, useRef, useState,
  type ComponentProps, type ReactNode, type SubmitEvent,
} from 'react'
import type { FormAction, FormState } from '@/lib/web/form-state'
import { outliving } from './outliving'
import { useLive } from './use-live'

const untouched: FormState<never> = { answer: 0, values: {}, errors: {} }
type Awaited = { state: FormState; sent: FormData | null; scope: string }
const Answer = createContext<Awaited>({ state: untouched, sent: null, scope: '' })

/** The last answer to the form around this part, and what was sent while the next is awaited. */
export const useAnswer = () => useContext(Answer)

type Props<Result> = Omit<ComponentProps<'form'>, 'action'> & { action: FormAction<Result>; children: ReactNode }

/** A form that posts to a server action, with script or without, and shows what came back. */
export function ActionForm<Result>({ action, children, ...rest }: Props<Result>) {
  // Without script the action itself has to be in the page.
  const live = useLive()
  const [state, submit, pending] = useActionState<FormState<Result>, FormData>(live ? outliving(action) : action, untouched)
  const [sent, setSent] = useState<FormData | null>(null)
  const scope = useId()
  const form = useRef<HTMLFormElement>(null)
  const last = useRef<FormData>(null)
  useEffect(() => {
    if (!state.answer || state.message) return
    const fields = form.current?.querySelectorAll<HTMLInputElement>('textarea, input.field') ?? []
    // Words typed while it was being sent are the next ones.
    if (!state.done && !state.result) for (const field of fields) if (last.current?.get(field.name) === field.value) field.value = ''
    // What stays shows what was typed; a password is not for showing.
    for (const secret of form.current?.querySelectorAll<HTMLInputElement>('[type=password]') ?? []) secret.value = ''
  }, [state])
  // Sent by hand: React would empty the form on every answer, refusals and words typed meanwhile included.
  const send = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (pending) return
    const typed = new FormData(event.currentTarget, event.nativeEvent.submitter)
    last.current = typed
    setSent(typed)
    startTransition(() => submit(typed))
  }
  return (
    <Answer value={{ state, sent: pending ? sent : null, scope }}>
      <form className="stack" {...rest} ref={form} action={submit} onSubmit={send} aria-busy={pending || undefined}>
        <Outcome />
        {children}
      </form>
    </Answer>
  )
}

/** What the last answer said of the whole form; takes the focus, so that it is read out and its links are next. */
function Outcome() {
  const { state, scope } = useAnswer()
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => box.current?.focus(), [state.answer])
  if (state.done) return <div ref={box} tabIndex={-1} className="notice" role="status">{state.done}</div>
  if (!state.message) return null
  const named = Object.entries(state.errors).filter(([name]) => name)
  return (
    <div ref={box} tabIndex={-1} className="notice bad" role="alert">
      <span>{state.message}</span>
      {state.signedOut && <a className="link" href="/sign-in" target="_blank">Sign in</a>}
      {named.length > 1 && (
        <ul>
          {named.map(([name, sentence]) => <li key={name}><a className="link" href={`#${scope}${name}`}>{sentence}</a></li>)}
        </ul>
      )}
    </div>
  )
}

type Labels = { name: string; label: string; hint?: ReactNode }

/** One labelled line of a form, with what was typed and what was wrong with it. */
export function Field({ name, label, hint, defaultValue, ...rest }: Labels & Omit<ComponentProps<'input'>, 'name'>) {
  const answer = useAnswer()
  return (
    <Labelled name={name} label={label} hint={hint}>
      <input className="field" {...rest} {...described(name, hint, answer)} defaultValue={answer.state.values[name] ?? defaultValue} />
    </Labelled>
  )
}

/** The same for a text over several lines. */
export function Area({ name, label, hint, defaultValue, ...rest }: Labels & Omit<ComponentProps<'textarea'>, 'name'>) {
  const answer = useAnswer()
  return (
    <Labelled name={name} label={label} hint={hint}>
      <textarea className="field" {...rest} {...described(name, hint, answer)} defaultValue={answer.state.values[name] ?? defaultValue} />
    </Labelled>
  )
}

/** The same for one of a few choices. */
export function Choice({ name, label, hint, defaultValue, ...rest }: Labels & Omit<ComponentProps<'select'>, 'name'>) {
  const answer = useAnswer()
  const chosen = answer.state.values[name] ?? defaultValue
  return (
    <Labelled name={name} label={label} hint={hint}>
      <select className="field" {...rest} {...described(name, hint, answer)} key={String(chosen)} defaultValue={chosen} />
    </Labelled>
  )
}

/** One of several that exclude each other; stands in its label. What was chosen stays chosen after a refusal, also without script. */
export function Radio({ name, value, defaultChecked, ...rest }: { name: string; value: string } & Omit<ComponentProps<'input'>, 'name' | 'value'>) {
  const { values } = useAnswer().state
  return <input type="radio" {...rest} name={name} value={value} defaultChecked={name in values ? values[name] === value : defaultChecked} />
}

/** A box to tick, likewise; of a form that was sent, what is not named was not ticked. */
export function Tick({ name, defaultChecked, ...rest }: { name: string } & Omit<ComponentProps<'input'>, 'name'>) {
  const { values } = useAnswer().state
  return <input type="checkbox" {...rest} name={name} defaultChecked={Object.keys(values).length > 0 ? name in values : defaultChecked} />
}

function described(name: string, hint: ReactNode, { state, scope }: Awaited) {
  const wrong = state.errors[name] !== undefined
  const id = scope + name
  const by = [wrong && `${id}-err`, hint && `${id}-hint`].filter(Boolean).join(' ')
  return { id, name, 'aria-invalid': wrong || undefined, 'aria-describedby': by || undefined } as const
}

function Labelled({ name, label, hint, children }: Labels & { children: ReactNode }) {
  const { state, scope } = useAnswer()
  const id = scope + name
  return (
    <div className="label">
      <label htmlFor={id}>{label}</label>
      {children}
      {state.errors[name] && <span className="err" id={`${id}-err`}>{state.errors[name]}</span>}
      {hint && <span className="hint" id={`${id}-hint`}>{hint}</span>}
    </div>
  )
}

/** The button that sends the form; says what it is doing meanwhile. */
export function Submit({ children, busy, ...rest }: ComponentProps<'button'> & { busy?: string }) {
  const { sent } = useAnswer()
  const pressed = sent && (!rest.name || sent.get(rest.name) === rest.value)
  return (
    <button className="btn main" {...rest} aria-disabled={sent ? true : undefined}>
      {pressed && busy ? busy : children}
    </button>
  )
}
