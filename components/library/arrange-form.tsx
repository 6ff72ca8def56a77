import { ActionForm, Area, Field, Submit, Tick } from '@/components/ui/form'
import { savedPath } from '@/lib/library/address'
import type { SavedPaper } from '@/lib/library/queries'
import { LONGEST_LIST_NAME, LONGEST_NOTE } from '@/lib/library/rules'
import type { FormAction } from '@/lib/web/form-state'

type Props = { paper: SavedPaper; arrange: FormAction; save: FormAction }

/** In which lists a paper stands, what its reader notes about it, and the way out of the library. */
export function ArrangeForm({ paper: { key, lists, note, saved }, arrange, save }: Props) {
  return (
    <>
      <ActionForm action={arrange}>
        <input type="hidden" name="paper" value={key} />
        {lists.length > 0 && (
          <fieldset className="plain">
            <legend className="head-2">Lists</legend>
            {lists.map(({ id, name, chosen }) => <label key={id} className="choice"><Tick name={`list-${id}`} defaultChecked={chosen} /> {name}</label>)}
          </fieldset>
        )}
        <Field name="new" label="A new list" maxLength={LONGEST_LIST_NAME} hint="Leave it empty for none." />
        <Area name="note" label="Note for yourself" defaultValue={note} rows={4} maxLength={Math.max(LONGEST_NOTE, note.length)} hint="Nobody else sees it." />
        <div className="row"><Submit busy="Saving…">{saved ? 'Save changes' : 'Save paper'}</Submit></div>
      </ActionForm>
      {saved && (
        <ActionForm action={save}>
          <input type="hidden" name="paper" value={key} />
          <input type="hidden" name="from" value={savedPath(key)} />
          <div className="row"><Submit className="btn" name="save" value="no" busy="Removing…">Remove from your library</Submit></div>
        </ActionForm>
      )}
    </>
  )
}
