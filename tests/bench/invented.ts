import { numbers } from './texts'

/** A work as a source might describe it; nothing in it is real. */
export type InventedWork = {
  arxiv: string
  doi: string | null
  title: string
  abstract: string
  authors: string[]
  year: number
  /** The day of its first publication, as `2015-03-28`. */
  date: string
  venue: string
  categories: string[]
}

/** Different words there are, and how many venues. */
export const WORDS = 120_000
export const VENUES = 400

type Next = () => number
const below = (next: Next, limit: number) => Math.floor(next() * limit)
const oneOf = <T>(next: Next, list: readonly T[]): T => list[below(next, list.length)]!

const onsets = 'b br c ch cl cr d dr f fl fr g gl gr h j k l m n p ph pl pr qu r s sc sh sp st str t th tr v w x z'.split(' ')
const vowels = 'a e i o u a e i o ai ea ee io ou ia'.split(' ')
const codas = ['', '', '', '', 'l', 'n', 'r', 's', 't', 'm', 'nt', 'st', 'rm', 'ck', 'x']
const endings = ['', '', '', '', 'ing', 'ation', 'ity', 'al', 'ic', 'ed', 's', 'ness', 'able', 'ive', 'er', 'ism', 'oid', 'ization']

/** Words of every text, in about the order of how often English has them. */
const little = `the of and to a in we is for that this with on are by as an be from our which it can has have using based
results show these or model not at method data also than such two new more between paper learning approach both present
propose performance different used system analysis study models algorithm problem networks their number use systems
network however large one time information over theory into deep given where methods state proposed field but high first
under quantum only function most other some via through all order functions space structure been provide case distribution
general work each when they algorithms set random while graph training process dynamics non well may energy many`.split(/\s+/)

/** Every word, the most frequent first; made on first use, always the same. */
export const vocabulary: () => string[] = once(() => {
  const next = numbers(7)
  const words = new Set(little)
  while (words.size < WORDS) words.add(inventedWord(next))
  return [...words]
})

function inventedWord(next: Next): string {
  const syllables = next() < 0.7 ? 2 : 3
  let word = ''
  for (let n = 1; n <= syllables; n++) word += oneOf(next, onsets) + oneOf(next, vowels) + (n === syllables ? oneOf(next, codas) : '')
  return word + oneOf(next, endings)
}

const givenNames = `Aada Adam Agnès Ahmed Aiko Alan Aleksandr Alice Ana André Anna Antoine Ayşe Barbara Björn Bruno Camille Carlos Chen
Chloé Claude Cristóbal Dana David Dmitri Elena Émile Emma Eva Fatima Felix François Georg Grace Hana Hélène Hiroshi Ingrid Irène Ivan
Jan Jelena Jiří João José Jun Karl Katarzyna Kenji Lars Laura Lê Li Lucía Łukasz Maria Marie Márton Mei Michael Mohammed Nadia Naomi Ngozi
Nikolai Noam Olga Omar Paul Pavel Petra Pierre Priya Rafael Rajesh René Rosa Ruth Samuel Sara Şebnem Sergei Sofía Søren Stefan Thomas
Tomáš Uğur Vera Viktor Wei Xiao Yann Yuki Zhang Zoë`.split(/\s+/)

const surnameEnds = ['', '', 'a', 'ov', 'ić', 'sen', 'sson', 'ski', 'mann', 'ez', 'ão', 'eau', 'ini', 'ő', 'lı', 'ø', 'ü']

const surnames = once(() => {
  const next = numbers(11)
  const names = new Set(['Wang', 'Li', 'Zhang', 'Liu', 'Chen', 'Yang', 'Kim', 'Singh', 'Müller', 'García', 'Nguyễn', 'Smith', 'Kumar', 'Lee', 'Sato'])
  while (names.size < 40_000) {
    const word = oneOf(next, onsets) + oneOf(next, vowels) + oneOf(next, onsets) + (next() < 0.5 ? oneOf(next, vowels) + oneOf(next, codas) : '')
    const name = word + oneOf(next, surnameEnds)
    names.add(name.charAt(0).toUpperCase() + name.slice(1))
  }
  return [...names]
})

/** The names of all venues. */
export const venueNames: () => string[] = once(() => {
  const next = numbers(13)
  const kinds = ['Journal of', 'Conference on', 'Transactions on', 'Annals of', 'Letters in', 'Workshop on', 'Reviews of']
  const names = new Set<string>()
  while (names.size < VENUES) names.add(`${oneOf(next, kinds)} ${capital(zipf(next, vocabulary(), 200))} ${capital(zipf(next, vocabulary(), 200))}`)
  return [...names]
})

const archives = 'cs.LG cs.CV cs.CL cs.AI stat.ML math.PR math.CO math.AG physics.optics quant-ph cond-mat.str-el hep-th astro-ph.GA q-bio.NC econ.EM cs.DS'.split(' ')

/**
 * The work of this number, from 0, always the same: words by Zipf's law (the n-th most frequent about 1/n as often as the
 * first; G. K. Zipf, Human Behavior and the Principle of Least Effort, 1949), a title of 4 to 16 of them, an abstract of 80 to 200.
 */
export function inventedWork(index: number): InventedWork {
  // Neighbours' seeds give neighbouring first numbers: spread them, and let the first pass.
  const next = numbers(Math.imul(index + 1, 2_654_435_761))
  next()
  const year = 2026 - Math.min(35, Math.floor(-Math.log(1 - next()) * 8))
  const month = 1 + below(next, 12)
  const yymm = `${String(year % 100).padStart(2, '0')}${String(month).padStart(2, '0')}`
  const subject = below(next, 60)
  return {
    // Ids of a month run on past what arXiv gives: what matters is that they differ.
    arxiv: `${yymm}.${String(index % 100_000).padStart(5, '0')}`,
    doi: next() < 0.4 ? `10.${1000 + below(next, 500)}/inv.${index}` : null,
    title: titled(next, subject),
    abstract: sentences(next, 80 + below(next, 121), subject),
    authors: Array.from({ length: 1 + Math.floor(next() * next() * 8) }, () => `${zipf(next, givenNames, 5)} ${zipf(next, surnames(), 40)}`),
    year,
    date: `${year}-${String(month).padStart(2, '0')}-${String(1 + below(next, 28)).padStart(2, '0')}`,
    venue: zipf(next, venueNames(), 8),
    categories: [...new Set([oneOf(next, archives), ...(next() < 0.3 ? [oneOf(next, archives)] : [])])],
  }
}

/** Works one after another, from one number up to, but without, another. */
export function* inventedWorks(from: number, to: number): Generator<InventedWork> {
  for (let index = from; index < to; index++) yield inventedWork(index)
}

/** One of a list in which the n-th has the weight 1 / (n + flat): the flatter, the less the first ones lead. */
function zipf<T>(next: Next, list: readonly T[], flat: number): T {
  return list[Math.min(list.length - 1, Math.floor(flat * ((1 + list.length / flat) ** next() - 1)))]!
}

/** A word of a text: half of them any, the others of its subject, so that words keep company as they do. */
function word(next: Next, flat: number, subject: number): string {
  const words = vocabulary()
  if (next() < 0.75) return zipf(next, words, flat)
  const own = Math.floor(zipfRank(next) * 60) + subject
  return words[little.length + own] ?? words[subject]!
}

const zipfRank = (next: Next) => Math.floor(3 * (1 + 1500 / 3) ** next()) - 3

function titled(next: Next, subject: number): string {
  const words = Array.from({ length: 4 + Math.floor((next() + next()) * 6.5) }, () => word(next, 25, subject))
  return capital(words.join(' '))
}

function sentences(next: Next, length: number, subject: number): string {
  let text = ''
  for (let left = length; left > 0;) {
    const size = Math.min(left, 8 + below(next, 20))
    let sentence = capital(word(next, 3, subject))
    for (let n = 1; n < size; n++) sentence += ` ${word(next, 3, subject)}`
    text += `${text && ' '}${sentence}.`
    left -= size
  }
  return text
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

function once<T>(make: () => T): () => T {
  let made: T | undefined
  return () => (made ??= make())
}
