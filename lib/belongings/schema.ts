import { z } from 'zod'

/** Bytes of a file of texts, and its lines. */
export const LARGEST_FILE = 10 * 1024 * 1024
export const MOST_LINES = 2000

/** A file of texts, as the old site gave it: a CSV file with the papers' keys and the texts. */
export const textsFile = z.object({
  file: z.instanceof(File, { error: 'Choose a file first.' })
    .refine(({ size }) => size > 0, 'Choose a file first.')
    .refine(({ size }) => size <= LARGEST_FILE, 'A file can have at most 10 MB.'),
})

/** What says that somebody means it: their password, or without one their handle. */
export const erasing = z.object({
  texts: z.enum(['remove', 'anonymous'], 'Say what becomes of your texts.'),
  password: z.string().catch('').transform((typed) => typed.slice(0, 400)),
  handle: z.string().catch('').transform((typed) => typed.trim().replace(/^@/, '').slice(0, 60)),
})
export type Erasing = z.output<typeof erasing>
