import { ActionForm, Field, Submit } from '@/components/ui/form'
import { LONGEST_EMAIL, LONGEST_NAME } from '@/lib/people/rules'
import type { FormAction } from '@/lib/web/form-state'
import { NewPassword } from './new-password'

/** What it takes to get an account. */
export function SignUpForm({ action, next }: { action: FormAction; next: string }) {
  return (
    <ActionForm action={action}>
      <input type="hidden" name="next" value={next} />
      <Field name="handle" label="Handle" autoComplete="username" autoCapitalize="none" spellCheck={false} required
        minLength={3} maxLength={30} pattern="[A-Za-z0-9_\-]{3,30}" title="3 to 30 letters, digits, hyphens and underscores"
        hint="3 to 30 letters, digits, hyphens and underscores. It is part of your page’s address and stays." />
      <Field name="name" label="Name" autoComplete="name" maxLength={LONGEST_NAME}
        hint="Shown beside what you write; your handle if you leave it empty." />
      <Field name="email" label="E-mail address" type="email" autoComplete="email" required maxLength={LONGEST_EMAIL}
        hint="Never shown." />
      <NewPassword label="Password" />
      <Submit busy="Creating…">Create account</Submit>
    </ActionForm>
  )
}
