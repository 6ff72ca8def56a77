import { diffLines, diffWordsWithSpace } from 'diff'

/** A stretch of one of two texts, and whether the other lacks it. */
export type Stretch = { text: string; differs: boolean }

export type Comparison = {
  mine: Stretch[]
  theirs: Stretch[]
  /** Both in one: what they share once, and where they differ first theirs and then mine. */
  both: string
}

/** How long (ms) two texts are compared; after that they count as different altogether. */
const LONGEST = 250

/** Two versions of one text beside each other, and put together without losing a word. */
export function compare(mine: string, theirs: string): Comparison {
  const words = diffWordsWithSpace(theirs, mine, { timeout: LONGEST })
  const lines = diffLines(theirs, mine, { timeout: LONGEST })
  if (!words || !lines) {
    return { mine: [{ text: mine, differs: true }], theirs: [{ text: theirs, differs: true }], both: `${theirs.trimEnd()}\n\n${mine}` }
  }
  const stretches = (side: 'added' | 'removed') =>
    words.filter((part) => part[side] || (!part.added && !part.removed)).map((part) => ({ text: part.value, differs: part[side] }))
  const both = lines.map(({ value }, n) => (n === lines.length - 1 || value.endsWith('\n') ? value : `${value}\n`)).join('')
  return { mine: stretches('added'), theirs: stretches('removed'), both }
}
