import type { Metadata } from 'next'
import { LeftOut } from '@/components/layout/left-out'
import { FindPaper } from '@/components/papers/find-paper'

export const metadata: Metadata = { title: 'Not found' }

const sentence = `Nothing is published at this address. An author may have withdrawn a summary, or the link may have lost
  its last few characters.`

export default function NotFound() {
  return (
    <LeftOut title="This page has been left out." sentence={sentence} number="Error 404">
      <FindPaper />
      <p className="hint">A paper that is not here yet can be <a className="link" href="/papers/new">added</a>.</p>
    </LeftOut>
  )
}
