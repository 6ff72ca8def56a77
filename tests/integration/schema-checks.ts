/** What a row may become and may not, as the SET of an UPDATE, by the check that decides it. */
type Check = { table: string; refused: string[]; taken: string[] }

const language = {
  refused: [`language = 'English'`, `language = 'e'`, `language = ''`],
  taken: [`language = 'en'`, `language = 'de-AT'`, `language = 'zh-Hant-TW'`],
}
const textHash = {
  refused: [`"textHash" = ''`, `"textHash" = repeat('F', 64)`],
  taken: [`"textHash" = repeat('f', 64)`],
}
const hidden = {
  refused: [`"hiddenAt" = now()`, `"hiddenReason" = 'spam'`],
  taken: [`"hiddenAt" = now(), "hiddenReason" = 'spam'`],
}

/** Every check of the database by its name. */
export const checks: Record<string, Check> = {
  people_handle_shape: {
    table: 'people',
    refused: [`handle = 'ab'`, `handle = 'a b c'`, `handle = 'zoë'`, `handle = repeat('x', 31)`],
    taken: [`handle = 'a_-'`, `handle = repeat('X', 30)`],
  },
  people_name_length: {
    table: 'people',
    refused: [`name = ''`, `name = repeat('x', 101)`],
    taken: [`name = 'x'`, `name = repeat('ë', 100)`],
  },
  people_bio_length: { table: 'people', refused: [`bio = repeat('x', 401)`], taken: [`bio = repeat('x', 400)`] },
  people_orcid_shape: {
    table: 'people',
    refused: [`orcid = '0000000218250097'`, `orcid = '0000-0002-1825-00971'`, `orcid = ''`],
    taken: [`orcid = '0000-0002-1825-0097'`, `orcid = '0000-0002-1694-233X'`, `orcid = null`],
  },
  people_colour: { table: 'people', refused: ['colour = 0', 'colour = 8'], taken: ['colour = 7', 'colour = null'] },
  people_email_length: { table: 'people', refused: [`email = repeat('x', 255)`], taken: [`email = repeat('x', 254)`] },
  papers_key_shape: {
    table: 'papers',
    refused: ['new', '', '/a', 'a/', 'a//b', 'a/./b', 'a/..', 'x'.repeat(301)].map((key) => `key = '${key}'`),
    taken: ['conf/nips/VaswaniSPUJGKP17', '10.1000/a..b', 'news', 'new/a', 'x'.repeat(300)].map((key) => `key = '${key}'`),
  },
  papers_title_length: {
    table: 'papers',
    refused: [`title = ''`, `title = repeat('x', 501)`],
    taken: [`title = 'x'`, `title = repeat('x', 500)`],
  },
  papers_abstract_length: {
    table: 'papers',
    refused: [`abstract = repeat('x', 20001)`],
    taken: [`abstract = ''`, `abstract = repeat('x', 20000)`],
  },
  papers_year_range: {
    table: 'papers',
    refused: ['year = 999', 'year = 3000'],
    taken: ['year = 1000', 'year = 2999', 'year = null'],
  },
  papers_licence_url: { table: 'papers', refused: [`licence = 'CC BY'`], taken: [`licence = 'https://creativecommons.org/licenses/by/4.0/'`] },
  papers_notice_url: { table: 'papers', refused: [`"noticeUrl" = 'javascript:alert(1)'`], taken: [`"noticeUrl" = 'https://doi.org/10.1000/1'`] },
  papers_places: {
    table: 'papers',
    refused: [`volume = ''`, `issue = ''`, `pages = repeat('1', 101)`],
    taken: [`volume = '12'`, `pages = '1029–1058'`, `issue = null`],
  },
  citations_name_length: {
    table: 'citations',
    refused: [`name = ''`, `name = repeat('x', 301)`],
    taken: [`name = 'x'`, `name = repeat('x', 300)`],
  },
  papers_not_merged_into_itself: {
    table: 'papers',
    refused: ['"mergedIntoId" = id'],
    taken: [`"mergedIntoId" = null`],
  },
  paper_identifiers_canonical: {
    table: 'paper_identifiers',
    refused: [
      `scheme = 'DOI', value = '10.1000/ABC'`,
      `scheme = 'DOI', value = '11.1000/abc'`,
      `scheme = 'DOI', value = '10.1000/'`,
      `scheme = 'ARXIV', value = '1706.03762v2'`,
      `scheme = 'ARXIV', value = 'arXiv:1706.03762'`,
      `scheme = 'DBLP', value = ''`,
      `scheme = 'PMID', value = '0123'`,
      `scheme = 'PMID', value = 'PMC1'`,
    ],
    taken: [
      `scheme = 'DOI', value = '10.1000/abc'`,
      `scheme = 'ARXIV', value = '1706.03762'`,
      `scheme = 'ARXIV', value = 'hep-th/9901001'`,
      `scheme = 'ARXIV', value = 'math.GT/0309136'`,
      `scheme = 'DBLP', value = 'conf/colt/BlumK97'`,
    ],
  },
  paper_authors_position: { table: 'paper_authors', refused: ['position = -1'], taken: ['position = 9'] },
  paper_authors_name: {
    table: 'paper_authors',
    refused: [`name = ''`, `name = repeat('x', 201)`],
    taken: [`name = repeat('x', 200)`],
  },
  paper_links_url: {
    table: 'paper_links',
    refused: [`url = 'javascript:alert(1)'`, `url = 'ftp://example.org'`, `url = ''`],
    taken: [`url = 'http://example.org/'`, `url = 'https://example.org/'`],
  },
  paper_views_readers: { table: 'paper_views', refused: ['readers = 0'], taken: ['readers = 2'] },
  summaries_notes_are_private: {
    table: 'summaries',
    refused: [`kind = 'NOTE'`, `kind = 'NOTE', visibility = 'ANONYMOUS'`],
    taken: [`kind = 'NOTE', visibility = 'DRAFT'`],
  },
  summaries_published_text: {
    table: 'summaries',
    refused: ['"publishedAt" = null', '"revisionId" = null'],
    taken: [`visibility = 'ANONYMOUS'`, `visibility = 'DRAFT', "publishedAt" = null, "revisionId" = null`],
  },
  summaries_copy: { table: 'summaries', refused: ['copy = -1'], taken: ['copy = 1'] },
  summaries_edition: { table: 'summaries', refused: [`edition = repeat('x', 61)`], taken: [`edition = repeat('x', 60)`] },
  summaries_hidden_for_a_reason: { table: 'summaries', ...hidden },
  revisions_number: { table: 'revisions', refused: ['number = 0'], taken: ['number = 2'] },
  revisions_text_length: {
    table: 'revisions',
    refused: [`text = repeat('x', 100001)`, `text = ''`, '"removedAt" = now()'],
    taken: [`text = repeat('ë', 100000)`, `text = '', "removedAt" = now()`],
  },
  revisions_language: { table: 'revisions', ...language },
  revisions_text_hash: { table: 'revisions', ...textHash },
  drafts_text_length: {
    table: 'drafts',
    refused: [`text = repeat('x', 100001)`],
    taken: [`text = ''`, `text = repeat('ë', 100000)`],
  },
  drafts_language: { table: 'drafts', ...language },
  comments_text_length: {
    table: 'comments',
    refused: [`text = repeat('x', 10001)`, `text = ''`, '"deletedAt" = now()'],
    taken: [`text = repeat('ë', 10000)`, `text = '', "deletedAt" = now()`],
  },
  comments_language: { table: 'comments', ...language },
  comments_text_hash: { table: 'comments', ...textHash },
  comments_parent: {
    table: 'comments',
    refused: ['"parentId" = id'],
    taken: ['"parentId" = (SELECT min(id) FROM comments)'],
  },
  comments_hidden_for_a_reason: { table: 'comments', ...hidden },
  venue_identifiers_canonical: {
    table: 'venue_identifiers', refused: [`value = ''`, `scheme = 'ISSN'`, `scheme = 'ISSN', value = '1234567X'`], taken: [`scheme = 'ISSN', value = '1234-567X'`, `scheme = 'KEY', value = 'conf/x'`],
  },
  venue_years_counts: { table: 'venue_years', refused: ['papers = -1', 'summarised = -1'], taken: ['papers = 0, summarised = 0'] },
  venues_summarised: { table: 'venues', refused: ['summarised = -1'], taken: ['summarised = 0'] },
  summary_votes_value: { table: 'summary_votes', refused: ['value = 0', 'value = 2'], taken: ['value = -1'] },
  comment_votes_value: { table: 'comment_votes', refused: ['value = 0', 'value = -2'], taken: ['value = -1'] },
  images_format: { table: 'images', refused: [`format = 'svg'`], taken: [`format = 'gif'`, `format = 'webp'`] },
  images_size: {
    table: 'images',
    refused: ['width = 0', 'height = 0', 'bytes = 0', 'width = 10000, height = 4001', 'width = 2000000000, height = 2000000000'],
    taken: ['width = 10000, height = 4000'],
  },
  foreign_pictures_address: {
    table: 'foreign_pictures',
    refused: [`address = ''`, `address = 'ftp://example.org/'`, `address = 'https://' || repeat('x', 1993)`],
    taken: [`address = 'https://' || repeat('x', 1992)`],
  },
  foreign_pictures_tries: { table: 'foreign_pictures', refused: ['tries = -1'], taken: ['tries = 5'] },
  asked_papers_readers: { table: 'asked_papers', refused: ['readers = -1'], taken: ['readers = 2'] },
  merge_proposals_order: {
    table: 'merge_proposals',
    refused: ['"paperId" = "otherId"', '"paperId" = "otherId", "otherId" = "paperId"'],
    taken: ['"keptApartAt" = now()'],
  },
  reports_one_target: {
    table: 'reports',
    refused: ['"summaryId" = null', '"commentId" = (SELECT max(id) FROM comments)'],
    taken: ['"summaryId" = null, "commentId" = (SELECT max(id) FROM comments)'],
  },
  follows_one_thing: { table: 'follows', refused: [`"personId" = NULL`, `"fieldKey" = (SELECT min(key) FROM fields)`], taken: [`"createdAt" = now()`] },
  follows_not_oneself: { table: 'follows', refused: [`"personId" = "followerId"`], taken: [`"createdAt" = now()`] },
  saved_papers_note_length: { table: 'saved_papers', refused: [`note = repeat('x', 100001)`], taken: [`note = repeat('ë', 100000)`, `note = ''`] },
  paper_lists_name_length: { table: 'paper_lists', refused: [`name = ''`, `name = repeat('x', 101)`], taken: [`name = repeat('ë', 100)`] },
}
