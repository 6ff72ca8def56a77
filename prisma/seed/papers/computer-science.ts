import type { SeedPaper } from '../papers'

export const computerScience: SeedPaper[] = [
  {
    key: 'journals/corr/KingmaB14',
    title: 'Adam: A Method for Stochastic Optimization',
    authors: ['Diederik P. Kingma', 'Jimmy Ba'],
    year: 2015,
    publishedOn: '2014-12-22',
    venue: 'conf/iclr',
    identifiers: [
      { scheme: 'DBLP', value: 'journals/corr/KingmaB14' },
      { scheme: 'ARXIV', value: '1412.6980' },
    ],
    keywords: ['optimization', 'stochastic gradient descent', 'adaptive step sizes'],
    fields: ['computer-science'],
    links: [{ label: 'PDF', url: 'https://arxiv.org/pdf/1412.6980' }],
    abstract:
      'A first-order method for noisy objectives that keeps running averages of each gradient component and of its ' +
      'square. The step of a parameter is the ratio $\\hat m_t/\\sqrt{\\hat v_t}$ of the two, both corrected for ' +
      'their start at zero. It needs little memory and little tuning, and is compared with other adaptive methods ' +
      'on logistic regression and on neural networks.',
  },
  {
    key: 'conf/nips/VaswaniSPUJGKP17',
    title: 'Attention Is All You Need',
    authors: [
      'Ashish Vaswani',
      'Noam Shazeer',
      'Niki Parmar',
      'Jakob Uszkoreit',
      'Llion Jones',
      'Aidan N. Gomez',
      'Łukasz Kaiser',
      'Illia Polosukhin',
    ],
    year: 2017,
    publishedOn: '2017-06-12',
    venue: 'conf/nips',
    identifiers: [
      { scheme: 'DBLP', value: 'conf/nips/VaswaniSPUJGKP17' },
      { scheme: 'ARXIV', value: '1706.03762' },
    ],
    keywords: ['transformer', 'attention', 'machine translation'],
    fields: ['computer-science'],
    links: [
      { label: 'PDF', url: 'https://arxiv.org/pdf/1706.03762' },
      { label: 'Code', url: 'https://github.com/tensorflow/tensor2tensor' },
    ],
    abstract:
      'Sequence models had been built from recurrence or convolution. This one uses only attention: every position ' +
      'looks at every other in one step and mixes what it finds by weights computed from the content. The result ' +
      'trains faster than its predecessors and translates better.',
  },
  {
    key: 'conf/cvpr/HeZRS16',
    title: 'Deep Residual Learning for Image Recognition',
    authors: ['Kaiming He', 'Xiangyu Zhang', 'Shaoqing Ren', 'Jian Sun'],
    year: 2016,
    publishedOn: '2015-12-10',
    venue: 'conf/cvpr',
    identifiers: [
      { scheme: 'DBLP', value: 'conf/cvpr/HeZRS16' },
      { scheme: 'ARXIV', value: '1512.03385' },
      { scheme: 'DOI', value: '10.1109/cvpr.2016.90' },
    ],
    keywords: ['residual networks', 'image classification', 'depth'],
    fields: ['computer-science'],
    links: [
      { label: 'PDF', url: 'https://arxiv.org/pdf/1512.03385' },
      { label: 'Code', url: 'https://github.com/KaimingHe/deep-residual-networks' },
    ],
    abstract:
      'Plain networks get worse on their own training data when they are made very deep. If each small stack of ' +
      'layers only has to learn the difference from its input, which is added back by a shortcut, the trouble ' +
      'disappears, and networks of more than a hundred layers train well and win at recognising images.',
  },
  {
    key: 'conf/nips/GoodfellowPMXWOCB14',
    title: 'Generative Adversarial Nets',
    authors: [
      'Ian J. Goodfellow',
      'Jean Pouget-Abadie',
      'Mehdi Mirza',
      'Bing Xu',
      'David Warde-Farley',
      'Sherjil Ozair',
      'Aaron Courville',
      'Yoshua Bengio',
    ],
    year: 2014,
    publishedOn: '2014-06-10',
    venue: 'conf/nips',
    identifiers: [
      { scheme: 'DBLP', value: 'conf/nips/GoodfellowPMXWOCB14' },
      { scheme: 'ARXIV', value: '1406.2661' },
    ],
    keywords: ['generative models', 'minimax game', 'Jensen-Shannon divergence'],
    fields: ['computer-science', 'statistics'],
    links: [
      { label: 'PDF', url: 'https://arxiv.org/pdf/1406.2661' },
      { label: 'Code', url: 'https://github.com/goodfeli/adversarial' },
    ],
    abstract:
      'Two networks are trained against each other: one draws samples from noise, the other tells them from data. ' +
      'If both could be any function, the game ends where the samples have exactly the distribution of the data. ' +
      'No likelihood has to be written down and no Markov chain has to be run.',
  },
  {
    key: 'journals/corr/KingmaW13',
    title: 'Auto-Encoding Variational Bayes',
    authors: ['Diederik P. Kingma', 'Max Welling'],
    year: 2014,
    publishedOn: '2013-12-20',
    venue: 'conf/iclr',
    identifiers: [
      { scheme: 'DBLP', value: 'journals/corr/KingmaW13' },
      { scheme: 'ARXIV', value: '1312.6114' },
    ],
    keywords: ['variational inference', 'latent variables', 'reparameterisation'],
    fields: ['computer-science', 'statistics'],
    links: [{ label: 'PDF', url: 'https://arxiv.org/pdf/1312.6114' }],
    abstract:
      'Inference in a model with continuous hidden variables is turned into ordinary stochastic gradient ascent. ' +
      'One network proposes where the hidden variable of a data point lies, another rebuilds the point from it, and ' +
      'rewriting the random draw as a fixed function of outside noise lets gradients pass through the sampling.',
  },
  {
    key: '10.1002/j.1538-7305.1948.tb01338.x',
    title: 'A Mathematical Theory of Communication',
    authors: ['Claude E. Shannon'],
    year: 1948,
    venue: 'journals/bstj',
    identifiers: [{ scheme: 'DOI', value: '10.1002/j.1538-7305.1948.tb01338.x' }],
    keywords: ['information theory', 'entropy', 'channel capacity'],
    fields: ['computer-science', 'mathematics'],
    links: [],
    abstract:
      'What a source says is measured by $H = -\\sum_i p_i \\log p_i$, and what a channel can carry by its capacity ' +
      '$C$. As long as $H < C$ there are codes that get the message through noise with as few errors as one likes; ' +
      'above it there are none.',
  },
]
