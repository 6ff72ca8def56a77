'use client'

import type { Underway } from './use-pictures'

type Props = { underway: Underway[]; again(one: Underway): void; drop(one: Underway): void }

/** Pictures that are being sent, with how far they are; and those that were not taken, with why. */
export function PicturesUnderway({ underway, again, drop }: Props) {
  if (underway.length === 0) return null
  return (
    <ul className="underway" aria-label="Pictures on their way">
      {underway.map((one) => (
        <li key={one.id}>
          <span className="file">{one.file.name}</span>
          {one.failed ? (
            <>
              <span className="err">{one.failed.message}</span>
              <span className="row">
                {one.failed.again && <button type="button" className="btn" onClick={() => again(one)}>Try again</button>}
                <button type="button" className="btn bare" onClick={() => drop(one)}>Leave it out</button>
              </span>
            </>
          ) : (
            <progress aria-label={`Sending ${one.file.name}`} value={one.part < 1 ? one.part : undefined} />
          )}
        </li>
      ))}
    </ul>
  )
}
