import { z } from 'zod'
import { text } from '@/lib/text'
import { LONGEST_COMMENT } from './rules'

const number = z.coerce.number().int().positive().max(2 ** 31 - 1)
const body = text('A comment', LONGEST_COMMENT)
/** The page to come back to without script. */
const from = z.string().max(2000).default('/')

export const newComment = z.object({
  summary: number,
  parent: z.literal('').transform(() => undefined).or(number).optional(),
  text: body,
  from,
})

export const changedComment = z.object({ id: number, text: body, from })
export const commentRef = z.object({ id: number, from })
