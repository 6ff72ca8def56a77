import type { NearLine } from '@/lib/papers/near-lines'

/** Papers here that are much like one. */
export function NearList({ near }: { near: NearLine[] }) {
  if (near.length === 0) return null
  return (
    <section className="stack close" aria-labelledby="alike">
      <h2 className="head-2" id="alike">Already here, with a similar title</h2>
      <NearLines near={near} />
      <p className="hint">Where one of them is the same work, moderators make one paper of both; nothing written about either is lost.</p>
    </section>
  )
}

export function NearLines({ near }: { near: NearLine[] }) {
  return (
    <ul className="list read">
      {near.map(({ id, href, title, facts }) => <li key={id}><a className="near" href={href}><span dir="auto">{title}</span><small>{facts}</small></a></li>)}
    </ul>
  )
}
