import { paperPath } from '@/lib/papers/key'

/** The picture that other sites show with a link to a paper's page. */
export const cardPath = (key: string) => `/cards${paperPath(key)}.png`

/** In pixels, as those sites want it. */
export const CARD = { width: 1200, height: 630 }
