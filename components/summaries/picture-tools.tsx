'use client'

import { useEffect, useState, type RefObject } from 'react'
import { Submit } from '@/components/ui/form'
import { altOf, picturePath } from '@/lib/images/address'
import { uploadPicture } from './upload-picture'

type Props = { paperKey: string; source: RefObject<HTMLTextAreaElement | null>; onInsert(): void }

/** Pictures for the text: chosen, pasted or dropped; without script chosen and sent along. */
export function PictureTools({ paperKey, source, onInsert }: Props) {
  const [told, setTold] = useState<string | null>(null)
  const [live, setLive] = useState(false)

  useEffect(() => {
    const area = source.current
    if (!area) return
    setLive(true)
    const take = (event: Event, files: FileList | undefined) => {
      const pictures = [...(files ?? [])].filter((file) => file.type.startsWith('image/'))
      if (pictures.length === 0) return
      event.preventDefault()
      for (const picture of pictures) void add(area, picture)
    }
    const paste = (event: ClipboardEvent) => take(event, event.clipboardData?.files)
    const drop = (event: DragEvent) => take(event, event.dataTransfer?.files)
    area.addEventListener('paste', paste)
    area.addEventListener('drop', drop)
    return () => {
      area.removeEventListener('paste', paste)
      area.removeEventListener('drop', drop)
    }
  })

  const add = async (area: HTMLTextAreaElement, picture: File) => {
    const mark = `![uploading ${altOf(picture.name)}…]()`
    area.setRangeText(`\n\n${mark}\n`, area.selectionEnd, area.selectionEnd, 'end')
    onInsert()
    setTold(`Uploading ${picture.name}…`)
    const answer = await uploadPicture(paperKey, picture)
    replace(area, mark, 'name' in answer ? `![${altOf(picture.name)}](${picturePath(answer.name)})` : '')
    onInsert()
    setTold('name' in answer ? `${picture.name} is in your text. Say in its brackets what it shows.` : answer.message)
  }

  const choose = (files: FileList | null) => {
    const area = source.current
    if (area) for (const picture of files ?? []) void add(area, picture)
  }

  return (
    <details className="menu pictures">
      <summary className="btn bare">Picture</summary>
      <div className="stack">
        <label className="label" htmlFor="picture">PNG, JPEG, GIF or WebP, at most 10 MB</label>
        <input id="picture" name={live ? undefined : 'picture'} type="file" accept="image/png,image/jpeg,image/gif,image/webp"
          multiple={live} onChange={(event) => choose(event.currentTarget.files)} />
        {!live && <Submit className="btn" name="intent" value="picture">Add picture</Submit>}
        <p className="hint" role="status">{told ?? 'You can also paste or drop it into the text.'}</p>
      </div>
    </details>
  )
}

/** Puts the finished picture where its mark stands by now, and leaves the caret where the writer has it. */
function replace(area: HTMLTextAreaElement, mark: string, text: string) {
  const at = area.value.indexOf(mark)
  if (at >= 0) area.setRangeText(text, at, at + mark.length, 'preserve')
}
