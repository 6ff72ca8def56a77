import { fieldsOf as fieldsOfCategories } from '@/lib/importers/arxiv-categories'
import { fieldOfVenue } from '@/lib/venues/recognise'
import { fieldWords } from './words'

type Told = { fields?: string[]; categories?: string[]; venueKey?: string; keywords: string[]; title: string }

/**
 * The fields of a work: those its source knows, those of its arXiv categories; else its venue's, where it is a known one; else the one that most of its
 * keywords and subjects speak of; else the one that its title does. Empty where nothing tells.
 */
export function fieldsOf({ fields = [], categories = [], venueKey, keywords, title }: Told): string[] {
  const own = fields.length > 0 ? fields : fieldsOfCategories(categories)
  if (own.length > 0) return own
  const field = (venueKey && fieldOfVenue(venueKey)) ?? mostOf(keywords, subjects) ?? mostOf([title], titles)
  return field ? [field] : []
}

type Telling = [field: string, begins: RegExp][]

const begins = (words: string) => new RegExp(`(?<![\\p{L}\\p{N}])(?:${words.split(',').map((word) => word.trim()).join('|')})`, 'giu')
const subjects: Telling = Object.entries(fieldWords).map(([field, words]) => [field, begins(`${words.subjects}, ${words.titles}`)])
const titles: Telling = Object.entries(fieldWords).map(([field, words]) => [field, begins(words.titles)])

/** The field that is spoken of most, none where two are as much. */
function mostOf(texts: string[], telling: Telling): string | undefined {
  const text = texts.join('; ').normalize('NFKD').replace(/\p{M}+/gu, '')
  const [first, second] = telling.map(([field, words]) => ({ field, times: text.match(words)?.length ?? 0 })).sort((a, b) => b.times - a.times)
  return first && first.times > (second?.times ?? 0) ? first.field : undefined
}
