import { ActionForm, Submit } from '@/components/ui/form'
import { signInPath } from '@/lib/auth/address'
import type { Thing } from '@/lib/follows/schema'
import type { FormAction } from '@/lib/web/form-state'

type Props = {
  what: Thing
  /** A paper's, venue's or field's key, a person's handle. */
  of: string
  /** What it is called, in words. */
  name: string
  /** Whether the reader follows it; null for a visitor. */
  following: boolean | null
  /** The page to come back to. */
  from: string
  action: FormAction
}

/** The press by which a reader is told what is new of something. */
export function Follow({ what, of, name, following, from, action }: Props) {
  if (following === null) return <a className="btn" href={signInPath(from)}>Follow<span className="vh"> {name}</span></a>
  return (
    <ActionForm action={action} className="row tight">
      <input type="hidden" name="what" value={what} />
      <input type="hidden" name="key" value={of} />
      <input type="hidden" name="from" value={from} />
      <Submit className="btn" name="follow" value={following ? 'no' : 'yes'} busy={following ? 'Stopping…' : 'Following…'}>
        {following ? 'Stop following' : 'Follow'}<span className="vh"> {name}</span>
      </Submit>
    </ActionForm>
  )
}
