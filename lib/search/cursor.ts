import { z } from 'zod'

/** What papers found are ordered by; the place of one of them is where the next page begins. */
export type Rank = { class: number; score: number; year: number; id: number }

const number = z.number().int().min(-(2 ** 31) + 1).max(2 ** 31 - 1)
const shape = z.tuple([number, number, number, number])

/** As it stands in addresses. */
export const rankCursor = ({ class: place, score, year, id }: Rank) => Buffer.from(JSON.stringify([place, score, year, id])).toString('base64url')

/** A cursor that cannot be read begins at the start. */
export function readRankCursor(cursor: string | null | undefined): Rank | null {
  try {
    const [place, score, year, id] = shape.parse(JSON.parse(Buffer.from(cursor ?? '', 'base64url').toString()))
    return { class: place, score, year, id }
  } catch {
    return null
  }
}
