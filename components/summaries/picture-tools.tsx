'use client'

import { Submit, useAnswer } from '@/components/ui/form'
import { useLive } from '@/components/ui/use-live'

/** Pictures for the text, chosen from files; without script one at a time, sent along with the text. */
export function PictureTools({ told, add }: { told: string | null; add(files: Iterable<File>): void }) {
  const live = useLive()
  const { errors } = useAnswer().state
  return (
    <details className="menu pictures" open={errors.picture ? true : undefined}>
      <summary className="btn bare">Picture</summary>
      <div className="stack">
        <label className="label" htmlFor="picture">PNG, JPEG, GIF or WebP, at most 10 MB</label>
        <input id="picture" name={live ? undefined : 'picture'} type="file" accept="image/png,image/jpeg,image/gif,image/webp"
          multiple={live} onChange={({ currentTarget }) => {
            add([...(currentTarget.files ?? [])])
            // So that the same file can be chosen once more.
            if (live) currentTarget.value = ''
          }} />
        {errors.picture && <p className="err">{errors.picture}</p>}
        {!live && <Submit className="btn" name="intent" value="picture">Add picture</Submit>}
        <p className="hint" role={told ? 'status' : undefined}>{told ?? 'You can also paste or drop it into the text.'}</p>
      </div>
    </details>
  )
}
