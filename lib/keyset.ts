/** Where a page of a list begins: after the entry with this rank and this id. */
export type After = { rank: number; id: number }

/** As it stands in addresses: `12.345`. */
export const afterText = ({ rank, id }: After) => `${rank}.${id}`

/** The address of a list's page that begins there. */
export function afterPath(list: string, after: After | null): string {
  return after ? `${list}${list.includes('?') ? '&' : '?'}after=${afterText(after)}` : list
}

/** What an address says; anything that is no such place is the start of the list. */
export function afterOf(text: string | undefined): After | null {
  const [, rank, id] = /^(-?\d{1,15})\.(\d{1,10})$/.exec(text ?? '') ?? []
  return rank && id && Number(id) < 2 ** 31 ? { rank: Number(rank), id: Number(id) } : null
}

/** Cuts a page out of rows that were asked for one more than it holds, and says where the next begins. */
export function pageOf<Row extends After>(rows: Row[], most: number): { rows: Row[]; next: string | null } {
  const shown = rows.slice(0, most)
  const last = shown.at(-1)
  return { rows: shown, next: rows.length > most && last ? afterText(last) : null }
}
