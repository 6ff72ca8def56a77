import { expect, it } from 'vitest'
import { identifierUrl, recognise } from '@/lib/papers/identifiers'

it.each([
  ['1412.6980', 'ARXIV', '1412.6980'],
  ['arXiv:1412.6980v9', 'ARXIV', '1412.6980'],
  ['https://arxiv.org/abs/1706.03762v5', 'ARXIV', '1706.03762'],
  ['http://www.arxiv.org/pdf/1706.03762.pdf', 'ARXIV', '1706.03762'],
  ['https://www.alphaxiv.org/overview/1706.03762', 'ARXIV', '1706.03762'],
  ['arXiv:1706.03762v7 [cs.CL]', 'ARXIV', '1706.03762'],
  ['https://ar5iv.labs.arxiv.org/html/1706.03762', 'ARXIV', '1706.03762'],
  ['cs/0112017', 'ARXIV', 'cs/0112017'],
  ['math.gt/0309136', 'ARXIV', 'math/0309136'],
  ['https://arxiv.org/abs/math.GT/0309136v2', 'ARXIV', 'math/0309136'],
  ['journals/corr/cs-LG-0112017', 'ARXIV', 'cs/0112017'],
  ['journals/corr/cs/0112017', 'ARXIV', 'cs/0112017'],
  ['journals/corr/cond-mat/9901001', 'ARXIV', 'cond-mat/9901001'],
  ['journals/corr/1706.03762', 'ARXIV', '1706.03762'],
  ['journals/corr/abs-1706-03762', 'ARXIV', '1706.03762'],
  ['https://doi.org/10.48550/arXiv.1412.6980', 'ARXIV', '1412.6980'],
  ['10.1038/S41586-021-03819-2', 'DOI', '10.1038/s41586-021-03819-2'],
  ['https://doi.org/10.1038%2Fnature14539', 'DOI', '10.1038/nature14539'],
  ['https://www.doi.org/10.1038/nature14539', 'DOI', '10.1038/nature14539'],
  ['10.1000/a?b=c&d', 'DOI', '10.1000/a?b=c&d'],
  ['doi:10.1038/nature14539.', 'DOI', '10.1038/nature14539'],
  ['doi: 10.1103/PhysRev.47.777', 'DOI', '10.1103/physrev.47.777'],
  ['https://dblp.org/rec/conf/nips/VaswaniSPUJGKP17.html', 'DBLP', 'conf/nips/VaswaniSPUJGKP17'],
  ['journals/corr/KingmaB14', 'DBLP', 'journals/corr/KingmaB14'],
])('%s is %s %s', (typed, scheme, value) => {
  expect(recognise(typed)).toEqual({ scheme, value })
})

it.each(['attention', '2015', '14126980', '10.5/x', 'conf nips', 'conf/../nips/X', 'https://arxiv.org@evil.example/abs/1706.03762', 'https://notarxiv.org/abs/1706.03762', 'https://doi.org.evil.example/10.1038/nature14539', ''])('%j is none', (typed) => {
  expect(recognise(typed)).toBeNull()
})

it('leads outside without letting an identifier leave its place in the address', () => {
  expect(identifierUrl({ scheme: 'DOI', value: '10.1/<a>"b' })).toBe('https://doi.org/10.1/%3Ca%3E%22b')
})
