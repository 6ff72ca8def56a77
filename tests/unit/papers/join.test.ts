import { describe, expect, it } from 'vitest'
import { joinedTold, type Told } from '@/lib/papers/join'

const nothing: Told = {
  title: 'Adam', abstract: '', year: null, publishedOn: null, venueId: null, keywords: [], volume: null, issue: null, pages: null,
  licence: null, notice: null, noticeUrl: null, authors: [], corrected: false,
}
const person = (name: string, orcid: string | null = null) => ({ name, orcid, isGroup: false })
const preprint: Told = { ...nothing, title: 'Adam, a preprint', year: 2014, publishedOn: new Date('2014-12-22'), abstract: 'We introduce Adam.', licence: 'https://arxiv.org/licenses/nonexclusive-distrib/1.0/' }
const article: Told = { ...nothing, title: 'Adam: A Method', year: 2015, publishedOn: new Date('2015-05-07'), abstract: 'Printed.', venueId: 7, volume: '3', pages: '1–15', licence: 'https://creativecommons.org/licenses/by/4.0/' }

describe('one record of two', () => {
  it.each([
    ['the published version tells where, when and how it is called', preprint, article],
    ['whichever of them was here first', article, preprint],
  ])('%s', (_, kept, other) => {
    expect(joinedTold(kept, other)).toMatchObject({
      title: 'Adam: A Method', year: 2015, venueId: 7, volume: '3', pages: '1–15', licence: article.licence, publishedOn: new Date('2014-12-22'), abstract: kept.abstract,
    })
  })

  it('what somebody set right stays, and what is missing is filled in', () => {
    expect(joinedTold({ ...preprint, corrected: true, keywords: ['mine'] }, { ...article, keywords: ['theirs'] })).toMatchObject({
      title: 'Adam, a preprint', year: 2014, venueId: 7, pages: '1–15', keywords: ['mine'],
    })
  })

  it('of two that were published the first tells, its place in the venue with it', () => {
    const other = { ...article, title: 'Adam again', venueId: 8, volume: '99', issue: '4', pages: null }
    expect(joinedTold({ ...article, volume: null }, other)).toMatchObject({ title: 'Adam: A Method', venueId: 7, volume: null, issue: null, pages: '1–15' })
  })

  it('a retraction of either is told, with its address', () => {
    const retracted = { ...article, notice: 'RETRACTED' as const, noticeUrl: 'https://doi.org/10.5555/sorry' }
    for (const [kept, other] of [[preprint, retracted], [retracted, preprint]] as const)
      expect(joinedTold(kept, other)).toMatchObject({ notice: 'RETRACTED', noticeUrl: 'https://doi.org/10.5555/sorry' })
  })

  it.each([
    ['none', [], [person('A')], [person('A')]],
    ['as many', [person('A'), person('B', '1')], [person('X', '2'), person('Y', '3')], [person('A', '2'), person('B', '1')]],
    ['fewer', [person('A')], [person('A', '1'), person('B')], [person('A')]],
  ])('of authors where the first knows %s', (_, kept, other, joined) => {
    expect(joinedTold({ ...nothing, authors: kept }, { ...nothing, authors: other }).authors).toEqual(joined)
  })

  it('has the keywords of both, each once', () => {
    expect(joinedTold({ ...nothing, keywords: ['a', 'b'] }, { ...nothing, keywords: ['b', 'c'] }).keywords).toEqual(['a', 'b', 'c'])
  })
})
