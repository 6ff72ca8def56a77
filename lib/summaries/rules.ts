/** Characters of a summary or note. */
export const LONGEST_SUMMARY = 100_000

/** Entries of a list on one page. */
export const PAGE = 20
