import { Field } from '@/components/ui/form'
import { LONGEST_PASSWORD, SHORTEST_PASSWORD } from '@/lib/people/rules'

/** Where a new password is typed. */
export function NewPassword({ label }: { label: string }) {
  return (
    <Field name="password" label={label} type="password" autoComplete="new-password" required minLength={SHORTEST_PASSWORD}
      maxLength={LONGEST_PASSWORD} hint={`At least ${SHORTEST_PASSWORD} characters.`} />
  )
}
