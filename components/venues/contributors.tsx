import type { Contributor } from '@/lib/venues/queries'
import { personPath } from '@/lib/people/address'

/** Who explained most of a venue's year. */
export function Contributors({ people, of }: { people: Contributor[]; of: string }) {
  return (
    <aside className="aside" aria-label={`Who read ${of}`}>
      {people.length > 0 && (
        <section className="stack close">
          <h2 className="head-2">Who read {of}</h2>
          <ul className="list">
            {people.map(({ handle, name, summaries }) => (
              <li key={handle}>
                <a href={personPath(handle)}><span className="name">{name}</span> <span className="count">{summaries}</span></a>
              </li>
            ))}
          </ul>
        </section>
      )}
    </aside>
  )
}
