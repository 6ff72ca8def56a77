import { listPath, periods, type ListQuery } from '@/lib/summaries/lists/schema'

const names = { recent: 'Recent', popular: 'Popular', best: 'Best' } as const
const spans = { day: 'Today', week: 'This week', month: 'This month' } as const

type Query = Omit<ListQuery, 'after'>

/** "Popular summaries in biology". */
export function listTitle({ list }: Query, field?: string): string {
  return `${names[list]} summaries${field ? ` in ${field}` : ''}`
}

/** The three lists; of Popular the time it looks back; of a field the way out of it. */
export function ListTabs({ query, field }: { query: Query; field: { name: string } | null }) {
  return (
    <nav className="tabs" aria-label="Order">
      {(['recent', 'popular', 'best'] as const).map((list) => (
        <a key={list} href={listPath({ ...query, list })} aria-current={query.list === list ? 'page' : undefined}>{names[list]}</a>
      ))}
      {query.list === 'popular' && periods.map((period, place) => (
        <a key={period} className={place === 0 ? 'push' : undefined} href={listPath({ ...query, period })}
          aria-current={query.period === period ? 'true' : undefined}>{spans[period]}</a>
      ))}
      {field && (
        <a className={query.list === 'popular' ? undefined : 'push'} href={listPath({ ...query, field: null })}>
          {field.name} <span aria-hidden="true">×</span><span className="vh">: show all fields</span>
        </a>
      )}
    </nav>
  )
}
