import type { SeedPaper } from '../papers'

export const biology: SeedPaper[] = [
  {
    key: '10.1093/genetics/28.6.491',
    title: 'Mutations of Bacteria from Virus Sensitivity to Virus Resistance',
    authors: ['Salvador E. Luria', 'Max Delbrück'],
    year: 1943,
    venue: 'journals/genetics',
    identifiers: [{ scheme: 'DOI', value: '10.1093/genetics/28.6.491' }],
    keywords: ['mutation', 'bacteriophage', 'fluctuation test'],
    fields: ['biology', 'statistics'],
    links: [{ label: 'Full text', url: 'https://pmc.ncbi.nlm.nih.gov/articles/PMC1209226/' }],
    abstract:
      'Do bacteria become resistant because they meet a virus, or were some resistant before? The two hypotheses ' +
      'agree about averages and differ about scatter. Counts in parallel cultures scatter far more than the Poisson ' +
      'law allows, so the mutations came first, and the share of cultures without any gives their rate.',
  },
  {
    key: '10.1038/217624a0',
    title: 'Evolutionary Rate at the Molecular Level',
    authors: ['Motoo Kimura'],
    year: 1968,
    publishedOn: '1968-02-17',
    venue: 'journals/nature',
    identifiers: [{ scheme: 'DOI', value: '10.1038/217624a0' }],
    keywords: ['neutral theory', 'genetic drift', 'molecular evolution'],
    fields: ['biology', 'mathematics'],
    links: [],
    abstract:
      'Differences between the proteins of mammals, scaled up to a whole genome, imply a substitution about every ' +
      'two years. Selection could not pay for so many, so most of them must make no difference to fitness and have ' +
      'spread by chance.',
  },
  {
    key: '10.1113/jphysiol.1952.sp004764',
    title:
      'A quantitative description of membrane current and its application to conduction and excitation in nerve',
    authors: ['Alan L. Hodgkin', 'Andrew F. Huxley'],
    year: 1952,
    publishedOn: '1952-08-28',
    venue: 'journals/jphysiol',
    identifiers: [{ scheme: 'DOI', value: '10.1113/jphysiol.1952.sp004764' }],
    keywords: ['action potential', 'ion channels', 'squid giant axon'],
    fields: ['neuroscience', 'biology', 'physics'],
    links: [{ label: 'Full text', url: 'https://pmc.ncbi.nlm.nih.gov/articles/PMC1392413/' }],
    abstract:
      'Currents measured across the membrane of the squid giant axon at held voltages are described by equations ' +
      'for a sodium and a potassium conductance that open and close with the voltage. Solved without the voltage ' +
      'being held, the same equations give the nerve impulse: its shape, its threshold and its speed.',
  },
  {
    key: '10.1098/rstb.1952.0012',
    title: 'The Chemical Basis of Morphogenesis',
    authors: ['Alan M. Turing'],
    year: 1952,
    publishedOn: '1952-08-14',
    venue: 'journals/philtransb',
    identifiers: [{ scheme: 'DOI', value: '10.1098/rstb.1952.0012' }],
    keywords: ['reaction-diffusion', 'pattern formation', 'instability'],
    fields: ['biology', 'mathematics'],
    links: [],
    abstract:
      'Two substances that react with each other and diffuse at different speeds can leave a uniform state by ' +
      'themselves and settle in spots or waves of a definite length. Diffusion, which smooths everything else, here ' +
      'makes the pattern, and the paper asks whether embryos use it.',
  },
]
