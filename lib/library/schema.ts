import { z } from 'zod'
import { paperKey } from '@/lib/papers/schema'
import { line, text } from '@/lib/text'
import { LONGEST_JOINED, LONGEST_LIST_NAME } from './rules'

const id = z.coerce.number().int().positive().max(2 ** 31 - 1)
const from = z.string().max(2000).default('/')
const listName = (optional = false) => line('A list’s name', LONGEST_LIST_NAME, optional)

export const saveInput = z.object({ paper: paperKey, save: z.enum(['yes', 'no']), from })

/** A form with a box `list-<id>` for each list, of which those that are ticked come. */
export const arrangeInput = z
  .object({ paper: paperKey, note: text('A note', LONGEST_JOINED, true).default(''), new: listName(true).default('') })
  .catchall(z.unknown())
  .transform(({ paper, note, new: name, ...boxes }) => {
    const lists = Object.keys(boxes).flatMap((box) => id.safeParse(/^list-(\d{1,10})$/.exec(box)?.[1]).data ?? [])
    return { paper, note: note.trim(), name, lists }
  })
export type Arrangement = z.output<typeof arrangeInput>

export const listInput = z.object({ name: listName() })
export const renameInput = z.object({ id, name: listName() })
export const listRef = z.object({ id })
