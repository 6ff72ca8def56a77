export type SearchParams = Promise<Record<string, string | string[] | undefined>>

/** Query parameters with one value each: of a repeated one the first counts, and what no database stores is left out. */
export function flat(params: Awaited<SearchParams>): Record<string, string> {
  const first = Object.entries(params).map(([name, value]) => [name, Array.isArray(value) ? value[0] : value] as const)
  return Object.fromEntries(
    first
      .filter((entry): entry is [string, string] => entry[1] !== undefined)
      .map(([name, value]) => [name, value.replaceAll('\0', '').toWellFormed()]),
  )
}
