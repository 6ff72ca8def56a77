/** Someone's own saved papers: all, or those of a list. */
export const libraryPath = (list: number | null = null) => (list === null ? '/library' : `/library?list=${list}`)

/** Where a saved paper's lists and note are changed. */
export const savedPath = (paper: string) => `/library/paper?${new URLSearchParams({ paper })}`
