'use client'

import { NearLines } from '@/components/papers/near-list'
import { Submit, useAnswer } from '@/components/ui/form'
import type { NearLine } from '@/lib/papers/near-lines'

/** In a form that adds a paper: those here that it may be, and the way on where it is none of them. */
export function NearMatches() {
  const { state } = useAnswer()
  const near = state.result as NearLine[] | undefined
  if (!near?.length) return null
  return (
    <section className="stack close" aria-labelledby="near">
      <h3 className="head-2" id="near">Is it one of these?</h3>
      <NearLines near={near} />
      <input type="hidden" name="apart" value={near.map(({ id }) => id).join(' ')} />
      <div className="row">
        <Submit className="btn" name="then" value="write" busy="Adding…">None of these: add it and write</Submit>
        <Submit className="btn bare" name="then" value="read" busy="Adding…">None of these: add it</Submit>
      </div>
    </section>
  )
}
