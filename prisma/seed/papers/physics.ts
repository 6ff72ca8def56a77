import type { SeedPaper } from '../papers'

export const physics: SeedPaper[] = [
  {
    key: '10.1103/physrev.47.777',
    title: 'Can Quantum-Mechanical Description of Physical Reality Be Considered Complete?',
    authors: ['Albert Einstein', 'Boris Podolsky', 'Nathan Rosen'],
    year: 1935,
    publishedOn: '1935-05-15',
    venue: 'journals/physrev',
    identifiers: [{ scheme: 'DOI', value: '10.1103/physrev.47.777' }],
    keywords: ['entanglement', 'completeness', 'locality'],
    fields: ['physics'],
    links: [],
    abstract:
      'Two particles that have met can be left in a state in which measuring the position of one tells the position ' +
      'of the other, and measuring its momentum tells the momentum. If nothing done here can disturb what is there, ' +
      'both must have been real all along, and the wave function, which cannot hold both, leaves something out.',
  },
  {
    key: '10.1103/physicsphysiquefizika.1.195',
    title: 'On the Einstein Podolsky Rosen Paradox',
    authors: ['John S. Bell'],
    year: 1964,
    publishedOn: '1964-11-01',
    venue: 'journals/physics',
    identifiers: [{ scheme: 'DOI', value: '10.1103/physicsphysiquefizika.1.195' }],
    keywords: ['hidden variables', 'locality', 'Bell inequality'],
    fields: ['physics'],
    links: [],
    abstract:
      'Suppose that the results of two distant spin measurements are fixed by something the particles carry, and ' +
      'that neither depends on how the other apparatus is set. Then the correlations at three settings obey an ' +
      'inequality. Quantum mechanics breaks it.',
  },
  {
    key: '10.1063/1.1699114',
    title: 'Equation of State Calculations by Fast Computing Machines',
    authors: [
      'Nicholas Metropolis',
      'Arianna W. Rosenbluth',
      'Marshall N. Rosenbluth',
      'Augusta H. Teller',
      'Edward Teller',
    ],
    year: 1953,
    venue: 'journals/jchemphys',
    identifiers: [{ scheme: 'DOI', value: '10.1063/1.1699114' }],
    keywords: ['Monte Carlo', 'Markov chains', 'hard discs'],
    fields: ['physics', 'statistics'],
    links: [],
    abstract:
      'To average over the states of a fluid, one need not draw states at random and weigh them: one can walk among ' +
      'them by small moves, accepting each with a probability that makes the walk visit every state as often as it ' +
      'deserves. The method is tried on 224 hard discs on a square with periodic edges.',
  },
  {
    key: '10.1126/science.177.4047.393',
    title: 'More Is Different',
    authors: ['Philip W. Anderson'],
    year: 1972,
    publishedOn: '1972-08-04',
    venue: 'journals/science',
    identifiers: [{ scheme: 'DOI', value: '10.1126/science.177.4047.393' }],
    keywords: ['emergence', 'broken symmetry', 'reductionism'],
    fields: ['physics'],
    links: [],
    abstract:
      'That everything obeys the same simple laws does not mean that everything can be worked out from them. At each ' +
      'size new behaviour appears, often because a large system does not show the symmetry of its laws, and it has ' +
      'to be understood in its own terms.',
  },
]
