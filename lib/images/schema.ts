import { z } from 'zod'

/** Bytes of an upload. */
export const LARGEST_PICTURE = 10 * 1024 * 1024
/** Bytes that one person may send in a day. */
export const MOST_A_DAY = 200 * 1024 * 1024
/** Foreign pictures that are brought home for one text, and for one person in a day. */
export const MOST_FOREIGN = { text: 50, day: 200 }
/** Pixels of a picture, all its frames together. */
export const MOST_PIXELS = 40_000_000

/** A stored picture's name, as in its address. */
export const pictureName = z.string().regex(/^[\w-]{22}\.(png|jpg|gif|webp)$/)
