/** Characters of what is noted about a saved paper, and of a list's name. */
export const LONGEST_NOTE = 2000
export const LONGEST_LIST_NAME = 100
/** Characters of notes that stood on two papers before they were merged: longer than one can type, so that no word is lost. */
export const LONGEST_JOINED = 100_000
/** Lists of one person, and papers that one person keeps. */
export const MOST_LISTS = 100
export const MOST_SAVED = 10_000
