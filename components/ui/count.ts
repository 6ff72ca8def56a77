const plural = new Intl.PluralRules('en')

/** "1 summary", "3 summaries", "no summaries". */
export function count(n: number, one: string, many = `${one}s`): string {
  return `${n === 0 ? 'no' : n.toLocaleString('en')} ${plural.select(n) === 'one' ? one : many}`
}

/** A score with a true minus. */
export const signed = (score: number) => String(score).replace('-', '−')
