import type { KnownVenue } from './venue'

/** Machine learning and artificial intelligence. */
export const learning: KnownVenue[] = [
  ['conf/nips', 'NeurIPS', 'Advances in Neural Information Processing Systems', {
    also: ['NIPS', 'Conference on Neural Information Processing Systems', 'Neural Information Processing Systems'],
    issn: ['1049-5258'], keys: ['conf/neurips'],
  }],
]
