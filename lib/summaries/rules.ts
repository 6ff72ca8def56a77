/** Characters of a summary or note. */
export const LONGEST_SUMMARY = 100_000

/** Characters that the box on an empty paper's page passes on to the writing page. */
export const LONGEST_BEGINNING = 1500

/** Entries of a list on one page. */
export const PAGE = 20
