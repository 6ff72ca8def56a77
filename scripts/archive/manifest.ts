import { z } from 'zod'

/** Of the way a backup is written; another one cannot be read. */
export const FORMAT = 1

export const manifestName = 'manifest.json'
export const tablePart = (table: string) => `tables/${table}.copy`
export const picturePart = (picture: string) => `images/${picture}`

const hash = z.string().regex(/^[0-9a-f]{64}$/)
const count = z.int().nonnegative()

/** What a backup says of itself, as its last part: by then everything has been counted. */
export const manifestShape = z.object({
  format: z.literal(FORMAT),
  made: z.iso.datetime(),
  /** Those the database had, in order. */
  migrations: z.array(z.string().regex(/^\w+$/)),
  /** In the order of the parts; a part is what COPY writes as text, its columns in this order. */
  tables: z.array(z.object({ name: z.string(), columns: z.array(z.string()), rows: count, bytes: count, sha256: hash })),
  /** How far each sequence has counted; one that never has is left out. */
  sequences: z.record(z.string(), z.string().regex(/^\d+$/)),
  /** All pictures: the hash is of their names, sizes and bytes, one after the other. */
  pictures: z.object({ count, bytes: count, sha256: hash }),
})

export type Manifest = z.infer<typeof manifestShape>
export type TablePart = Manifest['tables'][number]

/** For people: how many rows a backup holds. */
export const rowsOf = ({ tables }: Manifest) => tables.reduce((sum, { rows }) => sum + rows, 0)
