import { inventedWork, vocabulary } from './invented'
import { below, numbers } from './texts'
import { paperKeyOf } from './library'

type Next = () => number

/** Words by how frequent they are: from this place in the order to that. */
const bands = { common: [0, 150], middling: [150, 3000], rare: [3000, 40_000] } as const

const work = (next: Next, papers: number) => inventedWork(below(next, papers))
const fragment = (next: Next, title: string, length: number) => {
  const words = title.split(' ')
  const from = below(next, Math.max(1, words.length - length + 1))
  return words.slice(from, from + length).join(' ')
}

/** Queries of one, two and three words: of each band, mixed, and as they stand side by side in titles. */
export function queries(papers: number, each: number): [name: string, texts: string[]][] {
  const next = numbers(5)
  const words = vocabulary()
  const from = (band: keyof typeof bands) => words[bands[band][0] + below(next, bands[band][1] - bands[band][0])]!
  const any = () => from((['common', 'middling', 'rare'] as const)[below(next, 3)]!)
  const many = (make: () => string) => Array.from({ length: each }, make)
  return [
    ['one common word', many(() => from('common'))],
    ['one middling word', many(() => from('middling'))],
    ['one rare word', many(() => from('rare'))],
    ['two common words', many(() => `${from('common')} ${from('common')}`)],
    ['two words', many(() => `${any()} ${any()}`)],
    ['three common words', many(() => `${from('common')} ${from('common')} ${from('common')}`)],
    ['three words', many(() => `${any()} ${any()} ${any()}`)],
    ['two words of a title', many(() => fragment(next, work(next, papers).title, 2))],
    ['three words of a title', many(() => fragment(next, work(next, papers).title, 3))],
  ]
}

/** Titles and names as far as somebody has typed them. */
export function typedBeginnings(papers: number, many: number): string[] {
  const next = numbers(6)
  return Array.from({ length: many }, () => {
    const { title, authors } = work(next, papers)
    const text = next() < 0.8 ? title : authors[0]!
    return text.slice(0, 2 + below(next, 18)).trim()
  })
}

/** Two words of a title, the longer one misspelt. */
export function misspelt(papers: number, many: number): string[] {
  const next = numbers(8)
  return Array.from({ length: many }, () => mistyped(next, fragment(next, work(next, papers).title, 2)))
}

/** One letter of the longest word left out, doubled, mistaken or exchanged with the next. */
function mistyped(next: Next, text: string): string {
  const word = text.split(' ').reduce((a, b) => (b.length > a.length ? b : a))
  const at = 1 + below(next, word.length - 2)
  const [before, letter, after] = [word.slice(0, at), word[at]!, word.slice(at + 1)]
  const wrong = [before + after, before + letter + letter + after, `${before}q${after}`, before + after[0] + letter + after.slice(1)]
  return text.replace(word, wrong[below(next, wrong.length)]!)
}

export type KnownItem = { text: string; key: string }

/** A hundred papers as people remember them: part of the title, two authors and the year, part of the title with a slip. */
export function knownItems(papers: number): [name: string, items: KnownItem[]][] {
  const next = numbers(9)
  const items = (many: number, make: (index: number) => string | null) => {
    const list: KnownItem[] = []
    while (list.length < many) {
      const index = below(next, papers)
      const text = make(index)
      if (text) list.push({ text, key: paperKeyOf(index) })
    }
    return list
  }
  const surname = (name: string) => name.split(' ').at(-1)!
  return [
    ['part of its title', items(34, (index) => fragment(next, inventedWork(index).title, 4))],
    ['two authors and the year', items(33, (index) => {
      const { authors, year } = inventedWork(index)
      return authors.length > 1 && authors[0] !== authors[1] ? `${surname(authors[0]!)} ${surname(authors[1]!)} ${year}` : null
    })],
    ['part of its title, one slip', items(33, (index) => mistyped(next, fragment(next, inventedWork(index).title, 4)))],
  ]
}
