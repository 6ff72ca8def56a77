/** Numbers from 0 up to 1, the same for the same seed: a linear congruential generator (Numerical Recipes, section 7.1). */
export function numbers(seed: number): () => number {
  let state = seed >>> 0
  return () => (state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0) / 2 ** 32
}

type Next = () => number

export const below = (next: Next, limit: number) => Math.floor(next() * limit)
export const oneOf = <T>(next: Next, list: T[]): T => list[below(next, list.length)]!

const words = `the a of in that which is are with for on by from and but only each when where what model loss data
gradient sample weight layer bound proof prior noise error variance estimate step rate paper authors method result
shows learns converges depends fails holds grows small large linear random hidden deep sparse smooth optimal`.split(/\s+/)

const names = 'Ada Emmy Sofia Maria Henri Carl David Grace Lovelace Noether Kovalevskaya Agnesi Lebesgue Gauss Hilbert Hopper'.split(' ')

export const fullName = (next: Next) => `${names[below(next, 8)]} ${names[8 + below(next, 8)]}`
export const phrase = (next: Next, length: number) => Array.from({ length }, () => oneOf(next, words)).join(' ')
export const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

const letter = (next: Next) => oneOf(next, ['x', 'y', 'z', 'w', '\\theta', '\\lambda', '\\mu', '\\alpha', 'g', 'h'])

export function formula(next: Next): string {
  const [a, b, n] = [letter(next), letter(next), below(next, 9) + 1]
  return oneOf(next, [a, `${a}_${n}`, `${a}_t > 0`, `${a} = ${n}`, `O(${a}^${n})`, `\\mathbb E[${a}_t]`, `\\lVert ${a} - ${b} \\rVert \\le ${n}`])
}

function display(next: Next): string {
  const [a, b, n] = [letter(next), letter(next), below(next, 9) + 1]
  return oneOf(next, [`${a} = \\arg\\min_w \\sum_i (${b}_i - w x_i)^${n}`, `${a}_{t+1} = ${a}_t - \\eta \\nabla f(${a}_t)`, `p(${a}) = \\int \\frac{p(${a}, z)}{${n}} \\mathrm dz`])
}

/** A summary of about 6 KB: 20 sentences with a formula each in five parts, and six displayed formulas. */
export function summaryText(next: Next, cites: string[], mention: string): string {
  const sentence = () => `${capital(phrase(next, 25))} $${formula(next)}$ ${phrase(next, 18)}.`
  const paragraph = () => Array.from({ length: 4 }, sentence).join(' ')
  const part = () => `## ${capital(phrase(next, 4))}\n\n${paragraph()}\n\n$$\n${display(next)}\n$$`
  const opening = `${capital(phrase(next, 20))}, as ${cites.map((key) => `\\cite{${key}}`).join(' and ')} say.`
  return [opening, ...Array.from({ length: 5 }, part), `Thanks to @${mention}: $$${display(next)}$$`].join('\n\n')
}
