import { detect } from 'tinyld'
import { z } from 'zod'
import { languages } from './languages'

/** A language as a form sends it; empty asks for a guess. */
export const languageTag = z
  .string()
  .default('')
  .refine((tag) => tag === '' || tag in languages, 'Choose one of the languages.')

/** The language a text seems to be in; English where it is too short or too odd to tell. */
export function guessLanguage(text: string): string {
  const words = text.replace(/\$[^$]*\$|`[^`]*`|\S*:\/\/\S*|\\cite\w*\{[^}]*\}/g, ' ').slice(0, 4000)
  if (words.trim().length < 40) return 'en'
  const tag = detect(words)
  return tag in languages ? tag : 'en'
}
