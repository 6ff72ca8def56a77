import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { NotHereYet } from '@/components/papers/not-here-yet'

const identifier = { scheme: 'DOI', value: '10.5555/<a>&b' } as const
const shown = (signedIn: boolean) =>
  renderToStaticMarkup(<NotHereYet identifier={identifier} action={async (state) => state} signedIn={signedIn} />)

it('offers the press to people and the way to it to visitors, for the very identifier', () => {
  expect(shown(true)).toContain('<input type="hidden" name="from" value="10.5555/&lt;a&gt;&amp;b"/>')
  expect(shown(true)).toContain('Fetch it</button>')
  expect(shown(false)).not.toContain('<button')
  for (const page of [shown(true), shown(false)]) expect(page).toContain('href="/papers/new?from=10.5555%2F%3Ca%3E%26b"')
})
