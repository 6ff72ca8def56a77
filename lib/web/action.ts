import { randomInt } from 'node:crypto'
import { unstable_rethrow } from 'next/navigation'
import type { z } from 'zod'
import { Conflict, Invalid, Refusal } from '@/lib/errors'
import { spend, type Limited } from '@/lib/limits'
import type { Actor } from '@/lib/people/actor'
import { clientAddress } from '@/lib/web/client'
import type { FormAction, FormState } from '@/lib/web/form-state'
import { answerWith } from '@/lib/web/form-status'
import { currentPerson } from '@/lib/web/session'

/** A form that worked: with a word or a result it keeps what was typed, with nothing it is empty again. */
type Done<Result> = Partial<Pick<FormState<Result>, 'done' | 'result' | 'values'>> | void

class SignedOut extends Refusal {
  readonly status = 401
}

/** Wraps a command for a form of someone signed in: session, limit, zod, command, errors back into the form. */
export function signedIn<S extends z.ZodType, Result = unknown>(
  limited: Limited | null | ((input: z.output<S>) => Limited),
  schema: S,
  run: (person: Actor, input: z.output<S>) => Promise<Done<Result>>,
): FormAction<Result> {
  return (previous, form) =>
    answer(previous, form, async (form) => {
      const person = await currentPerson()
      if (!person) throw new SignedOut('You are signed out. Sign in in another tab, then press again: your text stays here.')
      const input = parse(schema, form)
      const kind = typeof limited === 'function' ? limited(input) : limited
      if (kind) await spend(kind, { account: String(person.id), address: await clientAddress() })
      return run(person, input)
    })
}

/** The same for a form that anyone may send. */
export function anyone<S extends z.ZodType, Result = unknown>(
  schema: S,
  run: (input: z.output<S>) => Promise<Done<Result>>,
): FormAction<Result> {
  return (previous, form) => answer(previous, form, (form) => run(parse(schema, form)))
}

async function answer<Result>(
  previous: FormState<Result>,
  form: FormData,
  run: (form: FormData) => Promise<Done<Result>>,
): Promise<FormState<Result>> {
  // An action is an address: what a script posts there need not be a form.
  const sent = form instanceof FormData ? form : new FormData()
  const values = typed(sent)
  const number = (Number(previous?.answer) || 0) + 1
  try {
    const done = await run(sent)
    return { answer: number, errors: {}, ...done, values: done ? { ...values, ...done.values } : {} }
  } catch (error) {
    unstable_rethrow(error)
    const refusal = error instanceof Refusal ? error : broken(error)
    answerWith(refusal.status)
    return {
      answer: number,
      values,
      errors: refusal instanceof Invalid ? refusal.fields : {},
      message: refusal.message,
      signedOut: refusal instanceof SignedOut,
      ...(refusal instanceof Conflict && { result: refusal.found as Result }),
    }
  }
}

class Broken extends Refusal {
  readonly status = 500
}

/** A bug, or something we depend on that is away: the log has it under the number that the form shows. */
function broken(error: unknown): Refusal {
  const number = randomInt(10 ** 9)
  console.error(`Form error ${number}:`, error)
  return new Broken(`Something went wrong on our side (number ${number}). What you typed is still here: please try again in a moment.`)
}

/** What was typed, given back with a refusal; passwords and files are not. */
function typed(form: FormData): Record<string, string> {
  return Object.fromEntries(
    [...form.entries()].filter(
      (entry): entry is [string, string] =>
        typeof entry[1] === 'string' && !entry[0].startsWith('$') && !/password/i.test(entry[0]),
    ),
  )
}

/** @throws Invalid with the first problem of each field */
function parse<S extends z.ZodType>(schema: S, form: FormData): z.output<S> {
  const parsed = schema.safeParse(Object.fromEntries(form.entries()))
  if (parsed.success) return parsed.data
  const fields: Record<string, string> = {}
  for (const issue of parsed.error.issues) fields[String(issue.path[0] ?? '')] ??= issue.message
  throw new Invalid(fields)
}
