export type SeedVenue = { key: string; name: string; shortName: string; doiPrefix?: string }

/** DBLP's keys where it has the venue. A DOI prefix stands only where every DOI that begins so belongs to the venue. */
export const venues: SeedVenue[] = [
  { key: 'conf/nips', name: 'Advances in Neural Information Processing Systems', shortName: 'NeurIPS' },
  { key: 'conf/iclr', name: 'International Conference on Learning Representations', shortName: 'ICLR' },
  {
    key: 'conf/cvpr',
    name: 'IEEE Conference on Computer Vision and Pattern Recognition',
    shortName: 'CVPR',
    doiPrefix: '10.1109/cvpr.',
  },
  {
    key: 'journals/bstj',
    name: 'Bell System Technical Journal',
    shortName: 'Bell Syst. Tech. J.',
    doiPrefix: '10.1002/j.1538-7305.',
  },
  { key: 'journals/genetics', name: 'Genetics', shortName: 'Genetics', doiPrefix: '10.1093/genetics/' },
  { key: 'journals/nature', name: 'Nature', shortName: 'Nature', doiPrefix: '10.1038/s41586-' },
  { key: 'journals/science', name: 'Science', shortName: 'Science', doiPrefix: '10.1126/science.' },
  {
    key: 'journals/jphysiol',
    name: 'The Journal of Physiology',
    shortName: 'J. Physiol.',
    doiPrefix: '10.1113/jphysiol.',
  },
  {
    key: 'journals/philtransb',
    name: 'Philosophical Transactions of the Royal Society B',
    shortName: 'Phil. Trans. R. Soc. B',
    doiPrefix: '10.1098/rstb.',
  },
  { key: 'journals/physrev', name: 'Physical Review', shortName: 'Phys. Rev.', doiPrefix: '10.1103/physrev.' },
  {
    key: 'journals/physics',
    name: 'Physics Physique Fizika',
    shortName: 'Physics',
    doiPrefix: '10.1103/physicsphysiquefizika.',
  },
  { key: 'journals/jchemphys', name: 'The Journal of Chemical Physics', shortName: 'J. Chem. Phys.' },
  {
    key: 'journals/annmath',
    name: 'Annals of Mathematics',
    shortName: 'Ann. of Math.',
    doiPrefix: '10.4007/annals.',
  },
  {
    key: 'journals/tamm',
    name: 'The American Mathematical Monthly',
    shortName: 'Amer. Math. Monthly',
    doiPrefix: '10.1080/00029890.',
  },
  {
    key: 'journals/moc',
    name: 'Mathematics of Computation',
    shortName: 'Math. Comp.',
    doiPrefix: '10.1090/s0025-5718-',
  },
  {
    key: 'journals/bullams',
    name: 'Bulletin of the American Mathematical Society',
    shortName: 'Bull. Amer. Math. Soc.',
    doiPrefix: '10.1090/s0002-9904-',
  },
  {
    key: 'journals/jrssb',
    name: 'Journal of the Royal Statistical Society, Series B',
    shortName: 'J. R. Stat. Soc. B',
    doiPrefix: '10.1111/j.2517-6161.',
  },
  { key: 'journals/plosmed', name: 'PLoS Medicine', shortName: 'PLoS Med.', doiPrefix: '10.1371/journal.pmed.' },
  {
    key: 'journals/qje',
    name: 'The Quarterly Journal of Economics',
    shortName: 'Q. J. Econ.',
    doiPrefix: '10.1093/qje/',
  },
]
