import { ActionForm, Submit } from '@/components/ui/form'
import type { FormAction } from '@/lib/web/form-state'

type Props = { id: number; paperKey: string; action: FormAction }

/** Says what becomes of it, and makes a public summary a draft again. */
export function WithdrawSummary({ id, paperKey, action }: Props) {
  return (
    <details className="menu end">
      <summary>Withdraw</summary>
      <ActionForm action={action}>
        <input type="hidden" name="id" value={id} />
        <input type="hidden" name="paper" value={paperKey} />
        <p>Make it a draft again? Nobody else sees it then. Its votes and comments stay, and come back when you publish it.</p>
        <Submit className="btn" busy="Withdrawing…">Withdraw summary</Submit>
      </ActionForm>
    </details>
  )
}
