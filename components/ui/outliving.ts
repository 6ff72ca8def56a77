import { unstable_rethrow } from 'next/navigation'
import type { FormAction, FormState } from '@/lib/web/form-state'

/** An action whose failure is an answer too: what was typed stays on the page when the network or the server is away. */
export function outliving<Result>(action: FormAction<Result>): FormAction<Result> {
  return async (state: FormState<Result>, form) => {
    try {
      return await action(state, form)
    } catch (error) {
      unstable_rethrow(error)
      const message = 'This could not be sent. Everything you typed is still here: please try again in a moment.'
      return { answer: state.answer + 1, values: {}, errors: {}, message }
    }
  }
}
