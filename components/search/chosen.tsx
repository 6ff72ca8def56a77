import type { FieldLink } from '@/lib/fields/queries'
import { searchPath, type SearchQuery } from '@/lib/search/schema'

type Props = { query: SearchQuery; fields: FieldLink[]; venueName: string | null }

/** What the results are narrowed by, each to be taken away. */
export function Chosen({ query, fields, venueName }: Props) {
  const { field, venue, from, to, explained } = query
  const tags: [name: string, without: Partial<SearchQuery>][] = []
  if (explained) tags.push(['Has a summary', { explained: false }])
  if (field) tags.push([fields.find(({ key }) => key === field)?.name ?? field, { field: null }])
  if (venue) tags.push([venueName ?? venue, { venue: null }])
  if (from !== null || to !== null) tags.push([yearsText(from, to), { from: null, to: null }])
  if (tags.length === 0) return null
  return (
    <p className="tags chosen">
      {tags.map(([name, without]) => (
        <a key={name} className="tag" href={searchPath({ ...query, ...without, after: null })}>
          <span className="vh">Without: </span>{name} <span aria-hidden="true">×</span>
        </a>
      ))}
    </p>
  )
}

function yearsText(from: number | null, to: number | null): string {
  if (from === to) return String(from)
  if (from === null) return `Until ${to}`
  return to === null ? `Since ${from}` : `${from} to ${to}`
}
