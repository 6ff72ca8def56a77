import type { SeedPaper } from '../papers'

export const economics: SeedPaper[] = [
  {
    key: '10.2307/1879431',
    title: "The Market for 'Lemons': Quality Uncertainty and the Market Mechanism",
    authors: ['George A. Akerlof'],
    year: 1970,
    venue: 'journals/qje',
    identifiers: [{ scheme: 'DOI', value: '10.2307/1879431' }],
    keywords: ['asymmetric information', 'adverse selection', 'market failure'],
    fields: ['economics'],
    links: [],
    abstract:
      'Sellers of used cars know what they sell and buyers do not, so good and bad cars fetch one price. That price ' +
      'drives the good ones away, which lowers it again, and trade that everybody would gain from may stop ' +
      'altogether. Guarantees, brands and licences are read as answers to this.',
  },
]
