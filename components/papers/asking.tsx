import { count } from '@/components/ui/count'
import { ActionForm, Submit } from '@/components/ui/form'
import { signInPath } from '@/lib/auth/address'
import { plainInline } from '@/lib/markdown/inline'
import type { Asked } from '@/lib/papers/asks'
import type { FormAction } from '@/lib/web/form-state'

type Props = {
  paper: { id: number; key: string; title: string }
  asked: Asked
  /** The page to come back to. */
  from: string
  signedIn: boolean
  action: FormAction
}

/** How many wait for a summary of a paper, and the press by which a reader is one of them. */
export function Asking({ paper: { id, key, title }, asked: { readers, own }, from, signedIn, action }: Props) {
  const here = `${from}#asking-${id}`
  return (
    <div className="asking" id={`asking-${id}`} role="group" aria-label={`Asking for a summary of ${plainInline(title)}`}>
      {signedIn ? (
        <ActionForm action={action} className="row tight">
          <input type="hidden" name="paper" value={key} />
          <input type="hidden" name="from" value={here} />
          <Submit className="btn" name="ask" value={own ? 'no' : 'yes'} busy="Noting…">{own ? 'Stop asking' : 'Ask for a summary'}</Submit>
        </ActionForm>
      ) : (
        <a className="btn" href={signInPath(here)}>Ask for a summary</a>
      )}
      {readers > 0 && <p className="hint">{sentence(readers, own)}</p>}
    </div>
  )
}

function sentence(readers: number, own: boolean): string {
  if (!own) return `${count(readers, 'reader asks', 'readers ask')} for a summary.`
  const others = readers === 1 ? 'You ask' : `You and ${count(readers - 1, 'other reader')} ask`
  return `${others} for a summary. Nobody is told who does.`
}
