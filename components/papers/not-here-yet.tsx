import { LeftOut } from '@/components/layout/left-out'
import { FetchPaper } from '@/components/papers/fetch-paper'
import { addingPath } from '@/lib/papers/address'
import { schemeNames, spelled, type Identifier } from '@/lib/papers/identifiers'
import type { FormAction } from '@/lib/web/form-state'

type Props = { identifier: Identifier; action: FormAction; signedIn: boolean }

/** The address of a paper that a source may know and we do not: the offer to fetch it. */
export function NotHereYet({ identifier, action, signedIn }: Props) {
  const { scheme, value } = identifier
  return (
    <LeftOut title="This paper is not here yet." sentence={`Nobody has added the paper with the ${schemeNames[scheme]} ${value}.`} number="Error 404">
      {signedIn && <FetchPaper action={action} from={spelled(identifier)} />}
      <p className="hint">
        <a className="link" href={addingPath(spelled(identifier))}>{signedIn ? 'Add it by hand' : 'Add it'}</a>, or{' '}
        <a className="link" href="/search">search for its title</a>: it may be here under another name.
      </p>
    </LeftOut>
  )
}
