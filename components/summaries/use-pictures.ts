'use client'

import { useState, type RefObject } from 'react'
import { altOf, picturePath } from '@/lib/images/address'

type Answer = { name: string } | { message: string }

/** Pictures on their way into the text: `add` sends them, marks their place meanwhile, and tells how it went. */
export function usePictures(paperKey: string, source: RefObject<HTMLTextAreaElement | null>, onInsert: () => void) {
  const [told, setTold] = useState<string | null>(null)

  const add = async (picture: File) => {
    const area = source.current
    if (!area) return
    const mark = `![uploading ${altOf(picture.name)}…]()`
    area.setRangeText(`\n\n${mark}\n`, area.selectionEnd, area.selectionEnd, 'end')
    onInsert()
    setTold(`Uploading ${picture.name}…`)
    const answer = await upload(paperKey, picture)
    const at = area.value.indexOf(mark)
    const text = 'name' in answer ? `![${altOf(picture.name)}](${picturePath(answer.name)})` : ''
    if (at >= 0) area.setRangeText(text, at, at + mark.length, 'preserve')
    onInsert()
    setTold('name' in answer ? `${picture.name} is in your text. Say in its brackets what it shows.` : answer.message)
  }
  return { told, add: (files: Iterable<File>) => void [...files].map(add) }
}

/** Sends a picture; an answer comes whatever happens. */
async function upload(paperKey: string, picture: File): Promise<Answer> {
  const form = new FormData()
  form.set('paper', paperKey)
  form.set('picture', picture)
  try {
    const answer = await fetch('/images', { method: 'POST', body: form })
    const { name, message } = (await answer.json().catch(() => ({}))) as { name?: string; message?: string }
    return name ? { name } : { message: message ?? `${picture.name} was not taken (${answer.status}).` }
  } catch {
    return { message: `${picture.name} could not be sent. Try again when you are connected.` }
  }
}
