/** The formats of reference managers, by the suffix of their addresses. */
export const formats = {
  bib: { name: 'BibTeX', type: 'application/x-bibtex' },
  ris: { name: 'RIS', type: 'application/x-research-info-systems' },
  'csl.json': { name: 'CSL-JSON', type: 'application/vnd.citationstyles.csl+json' },
} as const
export type Format = keyof typeof formats

export const isFormat = (text: string): text is Format => Object.hasOwn(formats, text)

/** The most papers that one file holds. */
export const MOST = 500

/** Where a page's papers are in a format: the page's own address with a suffix, before its parameters. */
export function exportPath(page: string, format: Format): string {
  const [path, query] = page.split('?')
  return `${path}.${format}${query ? `?${query}` : ''}`
}

/** The same in every format, by media type, for the page's head. */
export function exportTypes(page: string): Record<string, string> {
  return Object.fromEntries(Object.entries(formats).map(([format, { type }]) => [type, exportPath(page, format as Format)]))
}
