import { XMLParser } from 'fast-xml-parser'
import { z } from 'zod'
import { recognise } from '@/lib/papers/identifiers'
import { pmidOf } from '@/lib/papers/spellings'
import { fromMarkup, lineFromMarkup } from './markup'
import { author, groupAuthor } from './names'
import { placeOf } from './place'
import { distinct, type Importer, type Work } from './work'

const lists = new Set(['PubmedArticle', 'Author', 'AbstractText', 'ArticleId', 'ELocationID', 'Keyword', 'PublicationType', 'CommentsCorrections', 'Identifier', 'ArticleDate'])
const parser = new XMLParser({
  ignoreAttributes: false, attributeNamePrefix: '@', parseTagValue: false, htmlEntities: true, isArray: (name) => lists.has(name),
  // Read as markup afterwards: they may hold <i>, <sub> and MathML.
  stopNodes: ['Article.ArticleTitle', 'Article.VernacularTitle', 'Article.Abstract.AbstractText', 'Article.AuthorList.Author.CollectiveName', 'KeywordList.Keyword']
    .map((path) => `PubmedArticleSet.PubmedArticle.MedlineCitation.${path}`),
})

const text = z.string().catch('')
/** An element's text, whether or not it has attributes. */
const element = z.union([z.string().transform((value) => ({ '#text': value })), z.looseObject({ '#text': z.coerce.string() })])
const some = <T extends z.ZodType>(of: T) =>
  z.array(z.union([of, z.unknown().transform(() => null)])).catch([]).transform((all) => all.filter((one) => one !== null) as z.output<T>[])
const date = z.object({ Year: text, Month: text, Day: text, MedlineDate: text }).catch({ Year: '', Month: '', Day: '', MedlineDate: '' })

const shape = z.object({
  PubmedArticleSet: z.union([z.literal(''), z.object({
    PubmedArticle: z.array(z.object({
      MedlineCitation: z.object({
        PMID: element,
        Article: z.object({
          Journal: z.object({
            ISSN: element.nullish().catch(null), Title: text, ISOAbbreviation: text,
            JournalIssue: z.object({ Volume: text, Issue: text, PubDate: date }).nullish().catch(null),
          }).nullish().catch(null),
          ArticleTitle: element.catch({ '#text': '' }),
          VernacularTitle: element.catch({ '#text': '' }),
          Pagination: z.object({ MedlinePgn: text }).nullish().catch(null),
          ELocationID: some(element),
          Abstract: z.object({ AbstractText: some(element) }).nullish().catch(null),
          AuthorList: z.object({ Author: some(z.looseObject({ LastName: text, ForeName: text, Initials: text, Suffix: text, CollectiveName: text, Identifier: some(element) })) }).nullish().catch(null),
          PublicationTypeList: z.object({ PublicationType: some(element) }).nullish().catch(null),
          ArticleDate: some(date),
        }),
        KeywordList: z.object({ Keyword: some(element) }).nullish().catch(null),
        CommentsCorrectionsList: z.object({ CommentsCorrections: some(z.looseObject({ '@RefType': text, PMID: element.nullish().catch(null) })) }).nullish().catch(null),
      }),
      PubmedData: z.object({ ArticleIdList: z.object({ ArticleId: some(element) }).nullish().catch(null) }).nullish().catch(null),
    })).catch([]),
  })]),
})
type Citation = Exclude<z.output<typeof shape>['PubmedArticleSet'], ''>['PubmedArticle'][number]['MedlineCitation']

/** PubMed, by its E-utilities. */
export const pubmed: Importer = {
  request: (id) => ({ path: `/entrez/eutils/efetch.fcgi?db=pubmed&id=${encodeURIComponent(id)}&retmode=xml`, accept: 'application/xml' }),

  decode(body, id) {
    const set = shape.parse(parser.parse(body, true)).PubmedArticleSet
    const found = set === '' ? undefined : set.PubmedArticle[0]
    if (!found || found.MedlineCitation.PMID['#text'] !== id) return null
    const { Article: said, KeywordList } = found.MedlineCitation
    const { Journal: journal, ELocationID } = said
    const published = journal?.JournalIssue?.PubDate
    const ids = [...(found.PubmedData?.ArticleIdList?.ArticleId ?? []), ...ELocationID.map((one) => ({ ...one, '@IdType': attribute(one, '@EIdType') }))]
    const days = [...said.ArticleDate, ...(published ? [published] : [])].flatMap((one) => dayOf(one) ?? [])
    return {
      title: titleOf(said),
      authors: (said.AuthorList?.Author ?? []).flatMap((one) => authorOf(one) ?? []),
      year: Number((published?.Year || /\d{4}/.exec(published?.MedlineDate ?? '')?.[0]) ?? said.ArticleDate[0]?.Year) || null,
      publishedOn: days.sort()[0],
      ...(journal?.Title && { venue: { name: lineFromMarkup(journal.Title), ...(journal.ISOAbbreviation && { shortName: lineFromMarkup(journal.ISOAbbreviation) }), ...(journal.ISSN && { issn: [journal.ISSN['#text']] }) } }),
      ...placeOf({ volume: journal?.JournalIssue?.Volume, issue: journal?.JournalIssue?.Issue, pages: said.Pagination?.MedlinePgn }),
      abstract: (said.Abstract?.AbstractText ?? []).map(sectionOf).filter(Boolean).join('\n\n'),
      keywords: (KeywordList?.Keyword ?? []).map((one) => lineFromMarkup(one['#text'])),
      fields: [],
      identifiers: distinct([pmidOf(id), ...ids.filter((one) => attribute(one, '@IdType') === 'doi').map((one) => recognise(one['#text']))]),
      ...noticeOf(found.MedlineCitation),
      links: ids.filter((one) => attribute(one, '@IdType') === 'pmc').slice(0, 1)
        .map((one) => ({ label: 'Full text', url: `https://pmc.ncbi.nlm.nih.gov/articles/${encodeURIComponent(one['#text'])}/` })),
      source: 'PUBMED',
    }
  },
}

const attribute = (of: object, name: string) => (name in of ? String(of[name as keyof typeof of]) : '')

/** Titles translated for PubMed stand in brackets, and end in a full stop, as all do. */
function titleOf({ ArticleTitle, VernacularTitle }: Citation['Article']): string {
  const title = lineFromMarkup(ArticleTitle['#text']).replace(/(?<!\.)\.$/, '')
  return /^\[.*\]$/.test(title) ? lineFromMarkup(VernacularTitle['#text']).replace(/(?<!\.)\.$/, '') || title.slice(1, -1).replace(/\.$/, '') : title
}

function sectionOf(section: { '#text': string }): string {
  const [label, body] = [attribute(section, '@Label'), fromMarkup(section['#text'])]
  return label && label !== 'UNLABELLED' && body ? `${label[0]!.toUpperCase()}${label.slice(1).toLowerCase()}: ${body}` : body
}

type Said = NonNullable<Citation['Article']['AuthorList']>['Author'][number]

function authorOf({ LastName, ForeName, Initials, Suffix, CollectiveName, Identifier }: Said) {
  if (CollectiveName) return groupAuthor(lineFromMarkup(CollectiveName))
  const orcid = Identifier.find((one) => attribute(one, '@Source') === 'ORCID')?.['#text']
  return author([ForeName || Initials, LastName, Suffix].filter(Boolean).join(' '), orcid)
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

function dayOf({ Year, Month, Day }: z.output<typeof date>): string | undefined {
  const month = Number(Month) || months.indexOf(Month.slice(0, 3).toLowerCase()) + 1
  if (!/^\d{4}$/.test(Year) || !month || !Number(Day)) return undefined
  const at = new Date(Date.UTC(Number(Year), month - 1, Number(Day)))
  return at.getUTCMonth() === month - 1 ? at.toISOString().slice(0, 10) : undefined
}

function noticeOf({ PMID, Article, CommentsCorrectionsList }: Citation): Pick<Work, 'notice' | 'noticeUrl'> {
  const said = (type: string) => CommentsCorrectionsList?.CommentsCorrections.find((one) => one['@RefType'] === type)
  const isRetracted = Article.PublicationTypeList?.PublicationType.some((one) => one['#text'] === 'Retracted Publication') ?? false
  const [retraction, concern] = [said('RetractionIn'), said('ExpressionOfConcernIn')]
  if (!isRetracted && !retraction && !concern) return {}
  const at = (isRetracted || retraction ? retraction : concern)?.PMID?.['#text'] ?? PMID['#text']
  return { notice: isRetracted || retraction ? 'RETRACTED' : 'CONCERN', noticeUrl: `https://pubmed.ncbi.nlm.nih.gov/${encodeURIComponent(at)}/` }
}
