import { expect, it } from 'vitest'
import { guessLanguage, languageTag } from '@/lib/language'

it.each([
  ['Too short', 'en'],
  ['Die Verlustfunktion fällt schneller, wenn jeder Schritt seine eigene Länge hat.', 'de'],
  ['La fonction de perte décroît plus vite quand chaque pas a sa propre longueur.', 'fr'],
  ['$\\alpha$ $\\beta$ `pour tous les cas` The step is as long as its own past gradients allow it to be.', 'en'],
])('%j is in %s', (text, language) => {
  expect(guessLanguage(text)).toBe(language)
})

it('takes only languages it knows', () => {
  expect(languageTag.safeParse('en').success).toBe(true)
  expect(languageTag.safeParse('../x').success).toBe(false)
})
