const MB = 1024 * 1024

/** Bytes of an upload. */
export const LARGEST_PICTURE = 10 * MB
/** Bytes that one person may send in a day, and that pictures of theirs may take all in all. */
export const ROOM = { day: 200 * MB, all: 2000 * MB }
/** Foreign pictures that are brought home for one text, and for one person in a day. */
export const MOST_FOREIGN = { text: 50, day: 200 }
/** Pixels of a picture, all its frames together. */
export const MOST_PIXELS = 40_000_000
/** Days that a picture stays which no text uses. */
export const UNUSED_DAYS = 30
