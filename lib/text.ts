import { z } from 'zod'

/** PostgreSQL keeps no NUL and UTF-8 no lone surrogates; line ends become one newline. */
const storable = (text: string) => text.replaceAll('\0', '').toWellFormed().replace(/\r\n?/g, '\n')

const tooLong = (what: string, max: number) => `${what} can have at most ${max.toLocaleString('en')} characters.`

/** A text over several lines as people send it: at most `max` characters; required unless `optional`. */
export function text(what: string, max: number, optional = false) {
  return z
    .string({ error: `${what} is missing.` })
    .transform((value) => storable(value))
    .refine((value) => optional || value.trim() !== '', { error: `${what} is missing.`, abort: true })
    .refine((value) => [...value].length <= max, tooLong(what, max))
}

/** A single line: white space runs become one space, none at the ends. */
export function line(what: string, max: number, optional = false) {
  return text(what, Infinity, optional)
    .transform((value) => value.replace(/\s+/g, ' ').trim())
    .refine((value) => [...value].length <= max, tooLong(what, max))
}
