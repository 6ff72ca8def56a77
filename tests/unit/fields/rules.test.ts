import { expect, it } from 'vitest'
import { fieldsOf } from '@/lib/fields/rules'

it('takes arXiv\'s categories before the venue, the venue before keywords, and keywords before the title', () => {
  const told = { categories: ['q-bio.NC', 'cs.LG'], venueKey: 'journals/physical-review-letters', keywords: ['chemistry'], title: 'A randomized controlled trial' }
  expect(fieldsOf(told)).toEqual(['neuroscience', 'computer-science'])
  expect(fieldsOf({ ...told, categories: ['68T05'] })).toEqual(['physics'])
  expect(fieldsOf({ ...told, categories: [], venueKey: 'journals/nature' })).toEqual(['chemistry'])
  expect(fieldsOf({ keywords: ['nothing said'], title: told.title })).toEqual(['medicine'])
  expect(fieldsOf({ keywords: [], title: '' })).toEqual([])
})

it.each([
  ['computer-science', 'Computer Science Applications; Software'], ['biology', 'Molecular Biology; Genetics'], ['physics', 'General Physics and Astronomy'],
  ['mathematics', 'Applied Mathematics'], ['medicine', 'General Medicine'], ['neuroscience', 'Cellular and Molecular Neuroscience; Neuroimaging'], ['statistics', 'Statistics and Probability'],
  ['economics', 'Economics and Econometrics; Finance'], ['chemistry', 'General Chemistry; Catalysis'], ['engineering', 'Electrical and Electronic Engineering'],
  ['earth-science', 'Geophysics; Earth-Surface Processes'], ['psychology', 'Experimental and Cognitive Psychology'], ['social-science', 'Sociology and Political Science'],
  [undefined, 'Multidisciplinary'], [undefined, 'General'],
])('the subjects of %s: %s', (field, subjects) => expect(fieldsOf({ keywords: subjects.split('; '), title: '' })).toEqual(field ? [field] : []))

it.each([
  ['computer-science', 'Deep Learning for Object Detection'], ['biology', 'A programmable dual-RNA-guided DNA endonuclease: CRISPR'], ['physics', 'Observation of Gravitational Waves from a Binary Black Hole Merger'],
  ['mathematics', 'The Riemann hypothesis over finite fields'], ['medicine', 'Aspirin after myocardial infarction: a double-blind trial'], ['neuroscience', 'Place cells in the hippocampus'],
  ['statistics', 'Controlling the false discovery rate'], ['economics', 'Monetary policy and asset prices'], ['chemistry', 'Palladium-catalyzed cross-coupling'], ['engineering', 'Massive MIMO for wireless communication'],
  ['earth-science', 'Sea level rise and ice sheet collapse'], ['psychology', 'The capacity of working memory'], ['social-science', 'Political polarization and public opinion'],
  [undefined, 'On the notion of things'], [undefined, 'Untitled'],
])('the title of %s: %s', (field, title) => expect(fieldsOf({ keywords: [], title })).toEqual(field ? [field] : []))
