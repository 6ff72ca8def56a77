import { Face, faceColours } from '@/components/ui/face'
import { ActionForm, Area, Field, Radio, Submit } from '@/components/ui/form'
import { LONGEST_BIO, LONGEST_NAME } from '@/lib/people/rules'
import type { OwnAccount } from '@/lib/people/queries'
import type { FormAction } from '@/lib/web/form-state'

/** What readers see of a person. */
export function ProfileForm({ action, account }: { action: FormAction; account: OwnAccount }) {
  return (
    <ActionForm action={action}>
      <Field name="name" label="Name" defaultValue={account.name} autoComplete="name" required maxLength={LONGEST_NAME} />
      <Area name="bio" label="About you" defaultValue={account.bio} rows={3} maxLength={LONGEST_BIO}
        hint={`Up to ${LONGEST_BIO} characters.`} />
      <Field name="orcid" label="ORCID iD" defaultValue={account.orcid ?? ''} spellCheck={false} maxLength={100}
        hint="As 0000-0002-1825-0097, or its address." />
      <fieldset className="plain">
        <legend>Avatar</legend>
        <div className="row">
          {['Blue', ...faceColours].map((colour, n) => (
            <label key={colour} className="choice">
              <Radio name="colour" value={n ? String(n) : ''} defaultChecked={(account.colour ?? 0) === n} />
              <Face name={account.name} colour={n} /><span>{colour}</span>
            </label>
          ))}
        </div>
      </fieldset>
      <div className="row"><Submit busy="Saving…">Save changes</Submit></div>
    </ActionForm>
  )
}
