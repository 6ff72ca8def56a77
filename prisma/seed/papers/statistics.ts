import type { SeedPaper } from '../papers'

export const statistics: SeedPaper[] = [
  {
    key: '10.1111/j.2517-6161.1995.tb02031.x',
    title: 'Controlling the False Discovery Rate: A Practical and Powerful Approach to Multiple Testing',
    authors: ['Yoav Benjamini', 'Yosef Hochberg'],
    year: 1995,
    venue: 'journals/jrssb',
    identifiers: [{ scheme: 'DOI', value: '10.1111/j.2517-6161.1995.tb02031.x' }],
    keywords: ['multiple testing', 'false discovery rate', 'p-values'],
    fields: ['statistics', 'medicine'],
    links: [],
    abstract:
      'When many hypotheses are tested at once, one may ask that errors be a small share of the rejections instead ' +
      'of asking that there be none. A simple rule on the ordered p-values keeps the expected share below a chosen ' +
      'level if the tests are independent, and finds more than the rules that came before.',
  },
  {
    key: '10.1371/journal.pmed.0020124',
    title: 'Why Most Published Research Findings Are False',
    authors: ['John P. A. Ioannidis'],
    year: 2005,
    publishedOn: '2005-08-30',
    venue: 'journals/plosmed',
    identifiers: [{ scheme: 'DOI', value: '10.1371/journal.pmed.0020124' }],
    keywords: ['replication', 'bias', 'positive predictive value'],
    fields: ['medicine', 'statistics'],
    links: [
      {
        label: 'Full text',
        url: 'https://journals.plos.org/plosmedicine/article?id=10.1371/journal.pmed.0020124',
      },
    ],
    abstract:
      'The chance that a significant finding is true depends on the power of the study, on how many of the tested ' +
      'relationships are true, and on bias. With plausible values for many fields it is below one half. Small ' +
      'studies, small effects, flexible analyses and crowded, fashionable questions make it worse.',
  },
]
