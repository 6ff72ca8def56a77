import { expect, it } from 'vitest'
import { onCard } from '@/lib/cards/letters'

it.each([
  ['Adam:  A\nMethod', 50, 'Adam: A Method'],
  ['Łódź, Ørsted, α и Ж – “naïve”', 50, 'Łódź, Ørsted, α и Ж – “naïve”'],
  ['e\u0301galité', 50, 'égalité'],
  ['Smile 😀 and ∞ now', 50, 'Smile and ∞ now'],
  ['O(n²) ≤ 2ⁿ, 10⁻³, ℓ₁, CO₂, ∑ x in ℝ, a ≠ b', 60, 'O(n²) ≤ 2^n, 10^−3, ℓ1, CO2, Σ x in R, a =/= b'],
  ['毛泽东思想', 50, ''],
  ['one two three four', 9, 'one two…'],
  ['Unbreakable'.repeat(5), 20, 'UnbreakableUnbreakab…'],
])('a card shows %j in %i characters as %j', (text, most, shown) => expect(onCard(text, most)).toBe(shown))
