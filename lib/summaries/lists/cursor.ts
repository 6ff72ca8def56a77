import { z } from 'zod'

const number = z.number().int().nonnegative()
/** After this summary, published at this moment (ms), in a list by time. */
const byTime = z.tuple([number.max(8.64e15), number.max(2 ** 31 - 1)])
/** After so many entries of the order settled at this moment (ms). */
const byPlace = z.tuple([number.max(8.64e15), number.max(10_000_000)])

const write = (parts: number[]) => Buffer.from(JSON.stringify(parts)).toString('base64url')

function read<T>(schema: z.ZodType<T>, cursor: string | null): T | null {
  try {
    return schema.parse(JSON.parse(Buffer.from(cursor ?? '', 'base64url').toString()))
  } catch {
    return null
  }
}

export const timeCursor = (at: Date, id: number) => write([at.getTime(), id])
export const placeCursor = (settledAt: Date, place: number) => write([settledAt.getTime(), place])

/** A cursor that cannot be read begins at the start. */
export function readTimeCursor(cursor: string | null): { at: Date; id: number } | null {
  const parts = read(byTime, cursor)
  return parts && { at: new Date(parts[0]), id: parts[1] }
}

/** A cursor that cannot be read begins at the start. */
export function readPlaceCursor(cursor: string | null): { settledAt: Date; place: number } | null {
  const parts = read(byPlace, cursor)
  return parts && { settledAt: new Date(parts[0]), place: parts[1] }
}
