import { Inline } from '@/components/markdown/inline'
import { thingPath } from '@/lib/follows/address'
import type { Followed } from '@/lib/follows/queries'
import { plainInline } from '@/lib/markdown/inline'
import type { FormAction } from '@/lib/web/form-state'
import { Follow } from './follow'

const kinds = { paper: 'Papers', person: 'People', venue: 'Venues', field: 'Fields' } as const

/** All that someone follows, by what it is. */
export function FollowList({ follows, action }: { follows: Followed[]; action: FormAction }) {
  return (['paper', 'person', 'venue', 'field'] as const)
    .map((what) => ({ what, those: follows.filter((one) => one.what === what) }))
    .filter(({ those }) => those.length > 0)
    .map(({ what, those }) => (
      <section key={what}>
        <h2 className="head-2">{kinds[what]}</h2>
        <ul className="list follows">
          {those.map(({ key, name }) => (
            <li key={key}>
              <a href={thingPath(what, key)}><span>{what === 'paper' ? <Inline source={name} /> : name}</span></a>
              <Follow what={what} of={key} name={what === 'paper' ? plainInline(name) : name} following from="/following" action={action} />
            </li>
          ))}
        </ul>
      </section>
    ))
}
