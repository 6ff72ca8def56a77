/** What a form shows after its action: what was typed, and what was wrong with it or came of it. */
export type FormState<Result = unknown> = {
  /** Counts the answers, so that a form knows a new one from the last. */
  answer: number
  values: Record<string, string>
  /** One sentence for a field, by its name. */
  errors: Record<string, string>
  /** Why it was refused; one sentence for the whole form. */
  message?: string
  /** The session is gone: sign in elsewhere and send again. */
  signedOut?: boolean
  /** What worked, where the page stays; one sentence. */
  done?: string
  /** What else came of it. */
  result?: Result
}

/** An action as useActionState calls it. */
export type FormAction<Result = unknown> = (state: FormState<Result>, form: FormData) => Promise<FormState<Result>>
