import { describe, expect, it } from 'vitest'
import { citationTags } from '@/lib/exports/citation-tags'
import { odd, work } from './works'

const arxiv = { scheme: 'ARXIV', value: '1412.6980' } as const
const doi = { scheme: 'DOI', value: '10.1038/nature14539' } as const

describe('citation tags', () => {
  it('tell of the paper what is known, one author a tag', () => {
    expect(citationTags(work({ title: 'On $x_1$', identifiers: [arxiv, doi], keywords: ['a', 'b'] }))).toEqual({
      citation_title: 'On x₁',
      citation_author: ['Diederik P. Kingma', 'Jimmy Ba'],
      citation_publication_date: '2015',
      citation_conference_title: 'International Conference on Learning Representations',
      citation_doi: '10.1038/nature14539',
      citation_arxiv_id: '1412.6980',
      citation_abstract_html_url: 'https://doi.org/10.1038/nature14539',
      citation_pdf_url: 'https://arxiv.org/pdf/1412.6980',
      citation_keywords: 'a; b',
    })
  })

  it('tell where in its journal it stands', () => {
    expect(citationTags(work({ volume: '3', issue: '4', pages: '17–39', identifiers: [{ scheme: 'PMID', value: '123' }] })))
      .toMatchObject({ citation_volume: '3', citation_issue: '4', citation_firstpage: '17', citation_lastpage: '39', citation_pmid: '123' })
  })

  it('say nothing of what is not known', () => {
    expect(citationTags(work({ authors: [], year: null, venue: null }))).toEqual({ citation_title: work().title })
  })

  it('are never empty, whatever the paper', () => {
    const values = odd.flatMap((paper) => Object.values(citationTags(paper)).flat())
    expect(values.filter((value) => typeof value !== 'string' || value.trim() === '')).toEqual([])
  })

  it.each([
    [{ label: 'PDF', url: 'https://example.org/file?x=1' }, 'https://example.org/file?x=1'],
    [{ label: 'Link', url: 'https://example.org/A.PDF#page=2' }, 'https://example.org/A.PDF#page=2'],
    [{ label: 'Code', url: 'https://example.org/a.html?b.pdf' }, undefined],
  ])('take %j for the full text: %s', (link, pdf) => {
    expect(citationTags(work({ links: [link] })).citation_pdf_url).toBe(pdf)
  })
})
