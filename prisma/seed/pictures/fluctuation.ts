import { axes, blue, grey, picture, px, py, text, type Frame } from './plot'

const cultures = 1000
const mutations = 1.5
const cells = 2e7

/** Numbers from 0 to 1, the same on every run: Park and Miller's generator with multiplier 48271. */
function uniform(seed: number) {
  let state = seed
  return () => (state = (state * 48271) % 2147483647) / 2147483647
}

/**
 * Mutants in each culture: a Poisson number of mutations, each leaving at least k descendants with probability 1/k,
 * the law of Lea and Coulson (1949).
 */
export function simulate(seed: number): number[] {
  const random = uniform(seed)
  return Array.from({ length: cultures }, () => {
    let mutants = 0
    for (let left = random(); left > Math.exp(-mutations); left *= random())
      mutants += Math.min(cells, Math.floor(1 / random()))
    return mutants
  })
}

/** Index of the bin of a count: 0, 1, 2-3, 4-7, and so on, each twice as wide as the one before. */
const bin = (count: number) => (count === 0 ? 0 : Math.floor(Math.log2(count)) + 1)
const bins = ['0', '1', '2–3', '4–7', '8–15', '16–31', '32–63', '64–127', '≥ 128']

function shares(counts: { count: number; weight: number }[]) {
  const result = bins.map(() => 0)
  for (const { count, weight } of counts) {
    const place = Math.min(bin(count), bins.length - 1)
    result[place] = (result[place] ?? 0) + weight
  }
  return result
}

/** Poisson probabilities, built up from exp(-mean) by the factor mean / k. */
function poisson(mean: number) {
  let weight = Math.exp(-mean)
  return Array.from({ length: 400 }, (_, count) => {
    if (count > 0) weight *= mean / count
    return { count, weight }
  })
}

/** A thousand simulated cultures beside what immunity acquired on the plate would give with the same average. */
export function fluctuation() {
  const counts = simulate(1943)
  const mean = counts.reduce((sum, count) => sum + count, 0) / cultures
  const simulated = shares(counts.map((count) => ({ count, weight: 1 / cultures })))
  const induced = shares(poisson(mean))
  const frame: Frame = { left: 84, top: 76, width: 592, height: 280, x: [0, bins.length], y: [0, 60] }
  const bar = (at: number, share: number, paint: string) => {
    const top = py(frame, 100 * share)
    return `<rect x="${px(frame, at)}" y="${top}" width="25" height="${frame.top + frame.height - top}" ${paint}/>`
  }
  const legend = (y: number, paint: string, words: string) =>
    `<rect x="84" y="${y - 12}" width="16" height="13" ${paint}/>` + text(108, y, words)
  const filled = `fill="${blue}"`
  const hollow = `fill="#ffffff" stroke="${grey}" stroke-width="1.5"`
  return picture(700, 424, [
    ...simulated.map((share, i) => bar(i + 0.09, share, filled)),
    ...induced.map((share, i) => (share < 0.0005 ? '' : bar(i + 0.5, share, hollow))),
    ...bins.map((name, i) => text(px(frame, i + 0.5), 379, name, { 'text-anchor': 'middle', 'font-size': 14 })),
    legend(26, filled, 'mutation while the culture grows (simulated)'),
    legend(50, hollow, `immunity acquired on the plate (Poisson, same mean ${mean.toFixed(1)})`),
    axes(frame, { x: '', y: 'share of cultures (%)' }, { x: [], y: [0, 20, 40, 60] }),
    text(frame.left + frame.width / 2, 410, 'resistant bacteria in one culture', { 'text-anchor': 'middle' }),
  ])
}
