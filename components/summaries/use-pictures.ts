'use client'

import { useEffect, useRef, useState, type RefObject } from 'react'
import { altOf, picturePath } from '@/lib/images/address'
import { LARGEST_PICTURE } from '@/lib/images/rules'
import { sendPicture } from './send-picture'

/** A picture on its way into the text, or one that did not get there. */
export type Underway = {
  id: number
  file: File
  /** Stands in the text until the picture does; gone with it where its writer deletes it. */
  mark: string
  /** The part that has gone out, 0 to 1. */
  part: number
  /** Why it is not in the text, and whether to try again is of use. */
  failed?: { message: string; again: boolean }
}

/** So many are sent at once; the server makes them one after the other. */
const AT_ONCE = 2

/**
 * Pictures on their way into the text: `add` marks their places at the caret and sends them, some at a time; `again` and
 * `drop` are for what did not arrive. `told` says in a sentence how it stands.
 */
export function usePictures(about: Parameters<typeof sendPicture>[0], source: RefObject<HTMLTextAreaElement | null>, onInsert: () => void) {
  const [underway, setUnderway] = useState<Underway[]>([])
  const [told, setTold] = useState<string | null>(null)
  const waiting = useRef<Underway[]>([])
  const sending = useRef(0)
  const count = useRef(0)
  const end = useRef<AbortController>(undefined)
  useEffect(() => {
    end.current = new AbortController()
    return () => end.current?.abort()
  }, [])

  const change = (id: number, over: Partial<Underway>) =>
    setUnderway((all) => all.map((one) => (one.id === id ? { ...one, ...over } : one)))
  const replace = (mark: string, text: string): boolean => {
    const area = source.current
    const at = area?.value.indexOf(mark) ?? -1
    if (!area || at < 0) return false
    area.setRangeText(text, at, at + mark.length, 'preserve')
    onInsert()
    return true
  }

  const next = async (): Promise<void> => {
    const one = sending.current < AT_ONCE ? waiting.current.shift() : undefined
    if (!one) return
    sending.current += 1
    const answer = await sendPicture(about, one.file, (part) => change(one.id, { part }), end.current!.signal)
    sending.current -= 1
    if ('name' in answer) {
      const words = `![${altOf(one.file.name)}](${picturePath(answer.name)})`
      if (!replace(one.mark, words)) insert([words])
      setUnderway((all) => all.filter(({ id }) => id !== one.id))
      setTold(`${one.file.name} is in your text. Say in its brackets what it shows.`)
    } else {
      change(one.id, { failed: answer })
      setTold(`${one.file.name}: ${answer.message}`)
    }
    void next()
  }
  const insert = (marks: string[]) => {
    const area = source.current
    area?.setRangeText(`\n\n${marks.join('\n\n')}\n`, area.selectionEnd, area.selectionEnd, 'end')
    onInsert()
  }
  const send = (all: Underway[]) => {
    waiting.current.push(...all)
    for (let lane = 0; lane < AT_ONCE; lane++) void next()
  }

  return {
    told,
    underway,
    add(files: Iterable<File>) {
      const all = [...files].map((file): Underway => {
        const id = (count.current += 1)
        const failed = file.size > LARGEST_PICTURE ? { message: 'A picture can have at most 10 MB.', again: false } : undefined
        return { id, file, mark: `![uploading ${altOf(file.name)}, ${id}…]()`, part: 0, failed }
      })
      if (all.length === 0) return
      const good = all.filter(({ failed }) => !failed)
      setUnderway((before) => [...before, ...all])
      if (good.length > 0) insert(good.map(({ mark }) => mark))
      setTold(good.length < all.length ? 'A picture can have at most 10 MB.' : `Uploading ${all.length === 1 ? all[0]!.file.name : `${all.length} pictures`}…`)
      send(good)
    },
    again(one: Underway) {
      change(one.id, { failed: undefined, part: 0 })
      send([one])
    },
    /** Forgets a picture that is not to be in the text after all. */
    drop(one: Underway) {
      replace(one.mark, '')
      setUnderway((all) => all.filter(({ id }) => id !== one.id))
    },
  }
}
