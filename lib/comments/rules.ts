/** Characters of a comment. */
export const LONGEST_COMMENT = 10_000

/** How long its author may change a comment, in milliseconds: long enough for second thoughts, too short to rewrite a talk. */
export const EDIT_WINDOW = 60 * 60_000

/** Levels of reply that are set in further; deeper ones stand below one another. */
export const DEEPEST_INDENT = 1
