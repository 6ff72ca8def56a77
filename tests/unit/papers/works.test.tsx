import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { Asking } from '@/components/papers/asking'
import { PaperHead } from '@/components/papers/paper-head'
import { WaitingLine } from '@/components/papers/waiting-line'
import { nearLine } from '@/lib/papers/near-lines'
import type { PaperHead as Paper } from '@/lib/papers/queries'
import type { FormState } from '@/lib/web/form-state'

const action = (state: FormState) => Promise.resolve(state)
const text = (html: string) => html.replace(/<script>.*?<\/script>/g, '').replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ').trim()

const paper: Paper = {
  id: 7, key: 'conf/iclr/KingmaB15', title: 'Adam: A Method', abstract: 'We introduce Adam.', year: 2015,
  venue: { key: 'conf/iclr', name: 'Learning Representations', shortName: 'ICLR' }, authors: [{ name: 'Jimmy Ba', orcid: null }], fields: [], keywords: [],
  identifiers: [{ scheme: 'ARXIV', value: '1412.6980' }, { scheme: 'DBLP', value: 'conf/iclr/KingmaB15' }], links: [],
  volume: '3', issue: null, pages: '1–15', licence: 'https://creativecommons.org/licenses/by/4.0/', notice: null, noticeUrl: null,
}
const head = (over: Partial<Paper> = {}, more = {}) =>
  renderToStaticMarkup(<PaperHead paper={{ ...paper, ...over }} abstractOpen readers={0} correctable={false} {...more} />)

describe('the head of a paper', () => {
  it('tells both versions, where it stands and its licence', () => {
    expect(text(head())).toMatch(/Preprint arXiv, 2014 Published ICLR, 2015 Place vol\. 3, pp\. 1–15 .*Licence CC BY 4\.0/)
  })

  it('tells no versions of a work that has one', () => {
    expect(text(head({ venue: null }))).not.toMatch(/Preprint|Published/)
  })

  it('warns above the title of what was retracted, with the way to the notice', () => {
    const html = head({ notice: 'RETRACTED', noticeUrl: 'https://doi.org/10.5555/sorry' })
    expect(text(html)).toMatch(/This paper has been retracted\. Read the notice .*Adam: A Method/)
    expect(html).toContain('href="https://doi.org/10.5555/sorry"')
    expect(text(head())).not.toContain('retracted')
  })

  it('tells how many ask, and offers corrections to those who may', () => {
    expect(text(head())).not.toMatch(/Asked for|Wrong details/)
    const html = head({}, { readers: 1, correctable: true })
    expect(text(html)).toMatch(/Asked for by 1 reader .*Wrong details\? Correct them/)
    expect(html).toContain('href="/correct?paper=conf%2Ficlr%2FKingmaB15"')
  })
})

it.each([
  [{ readers: 0, own: false }, 'Ask for a summary'],
  [{ readers: 1, own: false }, 'Ask for a summary 1 reader asks for a summary.'],
  [{ readers: 1, own: true }, 'Stop asking You ask for a summary. Nobody is told who does.'],
  [{ readers: 3, own: true }, 'Stop asking You and 2 other readers ask for a summary. Nobody is told who does.'],
])('%j is offered as: %s', (asked, words) => {
  expect(text(renderToStaticMarkup(<Asking paper={paper} asked={asked} from="/waiting" signedIn action={action} />))).toBe(words)
})

it('leads visitors who ask to sign in and back to the place', () => {
  const html = renderToStaticMarkup(<Asking paper={paper} asked={{ readers: 0, own: false }} from="/waiting" signedIn={false} action={action} />)
  expect(html).toContain('href="/sign-in?next=%2Fwaiting%23asking-7"')
})

it('keeps a form out of the paragraph of a line that waits', () => {
  const waiting = { ...paper, authors: ['Jimmy Ba'], authorCount: 1, readers: 2, own: false }
  const html = renderToStaticMarkup(<WaitingLine paper={waiting} from="/waiting" signedIn action={action} />)
  expect(html).not.toMatch(/<p[^>]*>(?:(?!<\/p>).)*<form/)
  expect(text(html)).toMatch(/^2 Adam: A Method Jimmy Ba ICLR 2015 Write the first/)
})

it('names what may be meant in plain words, formulas as they are read', () => {
  const match = { id: 1, key: 'a b', title: 'In $O(n^2)$ & "more"', year: 2015, venue: { key: 'conf/iclr', shortName: 'ICLR' }, authors: ['A', 'B'], authorCount: 2, summaries: 1 }
  expect(nearLine(match)).toMatchObject({ id: 1, href: '/papers/a~20b', title: expect.not.stringMatching(/[<$]|&amp;/), facts: 'A, B · ICLR 2015 · 1 summary' })
  expect(nearLine({ ...match, venue: null, year: null, authors: [], authorCount: 0, summaries: 0 })).toMatchObject({ facts: '' })
})
