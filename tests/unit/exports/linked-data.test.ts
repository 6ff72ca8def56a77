import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { LinkedData } from '@/components/papers/linked-data'
import type { Thread } from '@/lib/comments/thread'
import { linkedData } from '@/lib/exports/linked-data'
import type { SafeHtml } from '@/lib/markdown/safe-html'
import type { SummaryView } from '@/lib/summaries/view'
import { odd, work } from './works'

const day = new Date('2026-03-04T23:59:58.123Z')
const html = '' as SafeHtml

const summary = (over: Partial<SummaryView> = {}): SummaryView => ({
  id: 7, by: { kind: 'named', handle: 'ada', name: 'Ada' }, own: false, publishedAt: day, editedAt: null, score: 3, vote: 0, commentCount: 0,
  language: 'en', licence: 'CC-BY-SA-4.0', revisions: 1, copy: 0, hiddenReason: null, body: html, comments: [], ...over,
})
const comment = (id: number, over: Partial<Thread> = {}): Thread => ({
  id, summaryId: 7, parentId: null, by: { kind: 'named', handle: 'bob', name: 'Bob' }, own: false, editable: null, createdAt: day, editedAt: null,
  score: 0, vote: 0, language: 'de', body: html, replies: [], gone: null, hiddenReason: null, answers: null, ...over,
})
const texts = { summaries: new Map([[7, 'It is </script> so.']]), comments: new Map([[1, 'Why?'], [3, 'So.']]) }
const site = 'https://example.org'
const of = (...summaries: SummaryView[]) => JSON.parse(JSON.stringify(linkedData(site, work(), summaries, texts)))

describe('linked data', () => {
  it('call the paper a scholarly article and its summaries reviews of it', () => {
    expect(of(summary({ commentCount: 2 }))).toMatchObject({
      '@type': 'ScholarlyArticle', '@id': 'https://example.org/papers/conf/iclr/KingmaB15', datePublished: '2015',
      author: [{ '@type': 'Person', name: 'Diederik P. Kingma' }, { '@type': 'Person', name: 'Jimmy Ba' }],
      review: [{
        '@type': 'Review', '@id': 'https://example.org/summaries/7', datePublished: '2026-03-04', reviewBody: 'It is </script> so.', commentCount: 2,
        author: { '@type': 'Person', name: 'Ada', url: 'https://example.org/people/ada' },
        itemReviewed: { '@id': 'https://example.org/papers/conf/iclr/KingmaB15' },
        license: 'https://creativecommons.org/licenses/by-sa/4.0/',
      }],
    })
  })

  it('nest comments; of a deleted one the place alone is left', () => {
    const thread = comment(1, { replies: [comment(2, { body: null, replies: [comment(3, { by: { kind: 'author' } })] })] })
    const [top] = of(summary({ comments: [thread] })).review[0].comment
    expect(top).toMatchObject({ '@type': 'Comment', text: 'Why?', inLanguage: 'de', author: { name: 'Bob' } })
    const [gone] = top.comment
    expect(Object.keys(gone)).toEqual(['@type', '@id', 'comment'])
    expect(gone.comment[0]).toMatchObject({ text: 'So.', url: 'https://example.org/summaries/7#comment-3' })
    expect(gone.comment[0]).not.toHaveProperty('author')
  })

  it('name nobody for an anonymous summary, and tell no more of its time than the page', () => {
    const [review] = of(summary({ by: { kind: 'anonymous' }, editedAt: day })).review
    expect(review).not.toHaveProperty('author')
    expect(review).toMatchObject({ datePublished: '2026-03-04', dateModified: '2026-03-04' })
  })

  it('leave out what a moderator has hidden', () => expect(of(summary({ hiddenReason: 'Spam.' }))).not.toHaveProperty('review'))

  it('stand on the page without an angle bracket, whatever people wrote', () => {
    const data = linkedData(site, work({ title: '</script><script>alert(1)//<!--' }), [summary()], texts)
    const markup = renderToStaticMarkup(createElement(LinkedData, { data }))
    const [, inside] = /^<script type="application\/ld\+json">([^<]*)<\/script>$/.exec(markup)!
    expect(JSON.parse(inside!)).toEqual(JSON.parse(JSON.stringify(data)))
  })

  it('take any paper', () => {
    for (const paper of odd) expect(linkedData(site, paper, [], texts)).toMatchObject({ '@type': 'ScholarlyArticle' })
  })
})
