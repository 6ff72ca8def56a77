/** What equations are called, by label: the tag they were given, or the number that they get for being referred to. */
export type Labels = Map<string, { name: string; numbered: boolean }>

const rowsHaveTags = /\\begin\s*\{(?:align|alignat|gather|multline|flalign|eqnarray)\*?\}/
const label = /\\label\s*\{([^{}]*)\}/
const tag = /\\tag\*?\s*\{((?:[^{}]|\{[^{}]*\})*)\}/
const reference = /\\(?:eq)?ref\s*\{([^{}]*)\}/g

/**
 * The labels of a text's displayed formulas.
 * @param formulas their TeX, in order
 * @param source all of the text, in which equations are referred to
 */
export function labelsOf(formulas: string[], source: string): Labels {
  const labels: Labels = new Map()
  const referred = new Set([...source.matchAll(reference)].map((found) => found[1]!.trim()))
  if (referred.size === 0) return labels
  let count = 0
  for (const tex of formulas) {
    if (!tex.includes('\\label')) continue
    for (const row of rowsHaveTags.test(tex) ? tex.split('\\\\') : [tex]) {
      const name = label.exec(row)?.[1]!.trim()
      if (!name || !referred.has(name) || labels.has(name)) continue
      const given = tag.exec(row)?.[1]
      labels.set(name, given === undefined ? { name: String(++count), numbered: true } : { name: given, numbered: false })
    }
  }
  return labels
}
