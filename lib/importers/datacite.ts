import { z } from 'zod'
import { recognise, type Identifier } from '@/lib/papers/identifiers'
import { fromMarkup, lineFromMarkup } from './markup'
import { author, groupAuthor, turned } from './names'
import { licenceOf, placeOf } from './place'
import { distinct, type Importer } from './work'

const word = z.string().nullish().catch(null)
/** A list of which a part may be missing, or nonsense. */
const some = <T extends z.ZodType>(of: T) =>
  z.array(z.union([of, z.unknown().transform(() => null)])).nullish().catch([]).transform((all) => (all ?? []).filter((one) => one !== null) as z.output<T>[])

const creator = z.object({
  name: word, givenName: word, familyName: word, nameType: word,
  nameIdentifiers: some(z.object({ nameIdentifier: z.string(), nameIdentifierScheme: word })),
})
const attributes = z.object({
  doi: z.string(),
  titles: some(z.object({ title: z.string(), titleType: word })),
  creators: some(creator),
  container: z.object({
    title: word, type: word, volume: word, issue: word, firstPage: word, lastPage: word, identifier: word, identifierType: word,
  }).nullish().catch(null),
  rightsList: some(z.object({ rightsUri: z.string() })),
  publicationYear: z.coerce.number().nullish().catch(null),
  dates: some(z.object({ date: z.string(), dateType: z.string() })),
  descriptions: some(z.object({ description: z.union([z.string(), z.array(z.string()).transform((all) => all.join('\n\n'))]), descriptionType: word })),
  subjects: some(z.object({ subject: z.string(), subjectScheme: word })),
  relatedIdentifiers: some(z.object({ relatedIdentifier: z.string(), relatedIdentifierType: word, relationType: word })),
})
const shape = z.object({ data: z.object({ attributes }) })

/** By which DataCite says that two records are versions of one work. */
const same = /^(?:Is(?:Version|VariantForm|OriginalForm|NewVersion|PreviousVersion)Of|HasVersion|IsIdenticalTo)$/

/** DataCite, with which repositories register: Zenodo, arXiv, figshare and many universities. */
export const datacite: Importer = {
  request: (doi) => ({ path: `/dois/${encodeURIComponent(doi)}`, accept: 'application/vnd.api+json' }),

  decode(body, doi) {
    const said = shape.parse(JSON.parse(body)).data.attributes
    if (said.doi.toLowerCase() !== doi) return null
    const [main, ...more] = said.titles
    const title = said.titles.find(({ titleType }) => !titleType) ?? main
    const subtitle = more.find(({ titleType }) => titleType === 'Subtitle')
    const day = (kinds: string[]) => said.dates.find(({ date, dateType }) => kinds.includes(dateType) && /^\d{4}-\d\d-\d\d/.test(date))?.date.slice(0, 10)
    const related = said.relatedIdentifiers.filter((one) => same.test(one.relationType ?? '') && /^(doi|arxiv)$/i.test(one.relatedIdentifierType ?? ''))
    const named = distinct(related.map((one) => recognise(one.relatedIdentifier)))
    const isOwn = ({ scheme, value }: Identifier) => scheme === 'DOI' && value.startsWith(doi.slice(0, doi.indexOf('/') + 1))
    return {
      title: [title, subtitle].filter((one) => one !== undefined).map((one) => lineFromMarkup(one.title)).join(': '),
      authors: said.creators.flatMap((one) => authorOf(one) ?? []),
      year: said.publicationYear || Number(said.dates.find(({ dateType }) => dateType === 'Issued')?.date.slice(0, 4)) || null,
      publishedOn: day(['Issued', 'Available', 'Submitted']),
      ...(said.container?.title && /journal|series|proceedings/i.test(said.container.type ?? '') && {
        venue: { name: lineFromMarkup(said.container.title), ...(said.container.identifierType === 'ISSN' && said.container.identifier && { issn: [said.container.identifier] }) },
        ...placeOf({ ...said.container, first: said.container.firstPage, last: said.container.lastPage }),
      }),
      licence: licenceOf(said.rightsList[0]?.rightsUri),
      abstract: fromMarkup(said.descriptions.find(({ descriptionType }) => descriptionType === 'Abstract')?.description ?? ''),
      keywords: said.subjects.map(({ subject }) => lineFromMarkup(subject)),
      fields: [],
      identifiers: distinct([{ scheme: 'DOI', value: doi }, ...named.filter(isOwn)]),
      claimed: named.filter((one) => !isOwn(one)),
      links: [],
      source: 'DATACITE',
    }
  },
}

function authorOf({ name, givenName, familyName, nameType, nameIdentifiers }: z.output<typeof creator>) {
  if (nameType === 'Organizational') return groupAuthor(name ?? '')
  const orcid = nameIdentifiers.find((one) => /orcid/i.test(one.nameIdentifierScheme ?? one.nameIdentifier))?.nameIdentifier
  const whole = givenName && familyName ? `${givenName} ${familyName}` : turned((name ?? '').replace(/\s*\([^()]*\)$/, ''))
  return author(whole, orcid)
}
