import type { ReactNode } from 'react'
import { ActionForm, Submit } from '@/components/ui/form'
import type { FormAction } from '@/lib/web/form-state'

type Props = { action: FormAction; token: string; next?: string; button: string; children?: ReactNode }

/** Spends the link of a mail, by a button, so that a program that only looks at links does not. */
export function LinkForm({ action, token, next = '/', button, children }: Props) {
  return (
    <ActionForm action={action}>
      <input type="hidden" name="token" value={token} />
      <input type="hidden" name="next" value={next} />
      {children}
      <Submit>{button}</Submit>
    </ActionForm>
  )
}
