import { z } from 'zod'
import { paces } from './rules'

const pace = z.enum(paces, 'Choose at once, daily or never.')

/** A pace for each kind. */
export const mailKindsInput = z.object({ REPLY: pace, COMMENT: pace, MENTION: pace, PAPER: pace, PERSON: pace, TOPIC: pace })

export const readInput = z.object({ upTo: z.coerce.number().int().positive().max(2 ** 31 - 1) })
export const unsubscribeInput = z.object({ token: z.string().max(200).catch(''), all: z.enum(['1']).optional().catch(undefined) })
