import type { SeedPaper } from '../papers'

export const mathematics: SeedPaper[] = [
  {
    key: '10.4007/annals.2014.179.3.7',
    title: 'Bounded gaps between primes',
    authors: ['Yitang Zhang'],
    year: 2014,
    venue: 'journals/annmath',
    identifiers: [{ scheme: 'DOI', value: '10.4007/annals.2014.179.3.7' }],
    keywords: ['prime gaps', 'sieve methods', 'equidistribution'],
    fields: ['mathematics'],
    links: [],
    abstract:
      'There is a finite number, here $7 \\times 10^7$, such that infinitely many pairs of consecutive primes differ ' +
      'by less. The proof strengthens a theorem on how evenly primes fall into arithmetic progressions, for ' +
      'differences without large prime factors, just past the point at which an earlier sieve argument starts to work.',
  },
  {
    key: '10.1090/s0025-5718-1965-0178586-1',
    title: 'An algorithm for the machine calculation of complex Fourier series',
    authors: ['James W. Cooley', 'John W. Tukey'],
    year: 1965,
    venue: 'journals/moc',
    identifiers: [{ scheme: 'DOI', value: '10.1090/s0025-5718-1965-0178586-1' }],
    keywords: ['fast Fourier transform', 'algorithms', 'signal processing'],
    fields: ['mathematics', 'computer-science'],
    links: [
      { label: 'Full text', url: 'https://www.ams.org/journals/mcom/1965-19-090/S0025-5718-1965-0178586-1/' },
    ],
    abstract:
      'A discrete Fourier transform of $N$ numbers takes $N^2$ multiplications as it is defined. If $N$ is a product ' +
      'of small factors, it can be done in stages, in about $N \\log N$ operations and in the memory of the data ' +
      'alone.',
  },
  {
    key: '10.1090/s0002-9904-1947-08785-1',
    title: 'Some remarks on the theory of graphs',
    authors: ['Paul Erdős'],
    year: 1947,
    venue: 'journals/bullams',
    identifiers: [{ scheme: 'DOI', value: '10.1090/s0002-9904-1947-08785-1' }],
    keywords: ['Ramsey numbers', 'probabilistic method', 'graph theory'],
    fields: ['mathematics'],
    links: [
      { label: 'Full text', url: 'https://www.ams.org/journals/bull/1947-53-04/S0002-9904-1947-08785-1/' },
    ],
    abstract:
      'Among $n$ points, every pair joined or not, how large a set must there be that is joined completely or not at ' +
      'all? Counting shows that most graphs have none larger than about $2\\log_2 n$, so one such graph exists, ' +
      'although none is shown.',
  },
  {
    key: '10.1080/00029890.1966.11970915',
    title: 'Can One Hear the Shape of a Drum?',
    authors: ['Mark Kac'],
    year: 1966,
    venue: 'journals/tamm',
    identifiers: [
      { scheme: 'DOI', value: '10.1080/00029890.1966.11970915' },
      { scheme: 'DOI', value: '10.2307/2313748' },
    ],
    keywords: ['spectral geometry', 'Laplacian', 'inverse problems'],
    fields: ['mathematics', 'physics'],
    links: [],
    abstract:
      'The tones of a membrane are the eigenvalues of $-\\tfrac12\\nabla^2$ on its shape. Do they determine the ' +
      'shape? Following heat, or a wandering particle, for a short time shows that the area, the length of the rim ' +
      'and probably the number of holes can be heard; the question itself is left open.',
  },
]
