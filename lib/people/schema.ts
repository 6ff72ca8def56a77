import { z } from 'zod'
import { line, text } from '@/lib/text'
import {
  HANDLE, isReserved, LONGEST_BIO, LONGEST_EMAIL, LONGEST_NAME, LONGEST_PASSWORD, orcidIn, SHORTEST_PASSWORD,
} from './rules'

const handle = line('A handle', 1000)
  .refine((typed) => HANDLE.test(typed), 'A handle has 3 to 30 letters, digits, hyphens and underscores.')
  .refine((typed) => !isReserved(typed), 'This handle is kept for the site. Please choose another.')

const wrongAddress = 'This does not look like an e-mail address.'
const email = line('An e-mail address', LONGEST_EMAIL).pipe(z.email(wrongAddress))

/** A new password, exactly as typed. */
const newPassword = z
  .string('A password is missing.')
  .refine((typed) => [...typed].length >= SHORTEST_PASSWORD, `A password has at least ${SHORTEST_PASSWORD} characters.`)
  .refine((typed) => [...typed].length <= LONGEST_PASSWORD, `A password can have at most ${LONGEST_PASSWORD} characters.`)

/** A password that should be right: too long a one is just wrong, and not hashed at length. */
const knownPassword = z.string().catch('').transform((typed) => typed.slice(0, 2 * LONGEST_PASSWORD))

const next = z.string().max(2000).catch('/').default('/')

/** Who gives no name goes by their handle. */
const nameIfAny = line('A name', LONGEST_NAME, true).default('')

export const signUpInput = z.object({ handle, name: nameIfAny, email, password: newPassword, next })
export type SignUpInput = z.output<typeof signUpInput>

export const signInInput = z.object({ login: line('A handle or e-mail address', 1000), password: knownPassword, next })
export const emailInput = z.object({ email })
export const addressInput = z.object({ email, password: knownPassword })
export type AddressInput = z.output<typeof addressInput>

const token = z.string().max(200).catch('')
export const linkInput = z.object({ token, next })
export const resetInput = z.object({ token, password: newPassword })
export const passwordInput = z.object({ oldPassword: knownPassword, password: newPassword })
export type PasswordInput = z.output<typeof passwordInput>

const orcid = line('An ORCID iD', 100, true).transform((typed, context) => {
  const iD = typed && orcidIn(typed)
  if (iD === null) context.addIssue({ code: 'custom', message: 'This is not an ORCID iD: 16 digits, as 0000-0002-1825-0097.' })
  return iD || null
})

export const profileInput = z.object({
  name: line('A name', LONGEST_NAME),
  bio: text('What you say about yourself', LONGEST_BIO, true).transform((typed) => typed.trim()),
  orcid,
  colour: z.literal('').transform(() => null).or(z.coerce.number().int().min(1).max(7)).catch(null).optional(),
})
export type ProfileInput = z.output<typeof profileInput>
/** One of one's own sessions, by its number. */
export const sessionRef = z.object({ id: z.coerce.number().int().positive().max(2 ** 31 - 1) })
export const nothing = z.object({})
