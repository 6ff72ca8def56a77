import { count } from '@/components/ui/count'
import { Face } from '@/components/ui/face'
import { personPath } from '@/lib/people/address'
import type { PersonRow } from '@/lib/people/directory'
import { shownSciscore } from './sciscore'

/** A person in the directory. */
export function DirectoryLine({ person: { handle, name, colour, summaries, sciscore } }: { person: PersonRow }) {
  return (
    <li className="line person">
      <Face name={name} colour={colour} />
      <div>
        <p className="title"><a href={personPath(handle)}>{name}</a></p>
        <p className="meta"><span>@{handle}</span><span>{count(summaries, 'summary', 'summaries')}</span></p>
      </div>
      <p className="score num"><span className="vh">Sciscore </span>{shownSciscore(sciscore)}</p>
    </li>
  )
}
