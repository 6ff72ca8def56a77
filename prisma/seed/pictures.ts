import { fluctuation } from './pictures/fluctuation'
import { hodgkinHuxley } from './pictures/hodgkin-huxley'
import { lossSurface } from './pictures/loss-surface'

/** SVG pictures, 700 px wide, by the name that `](picture:name)` in a summary uses; each is computed anew. */
export const pictures: Record<string, () => string> = {
  'loss-surface': lossSurface,
  'hodgkin-huxley': hodgkinHuxley,
  fluctuation,
}
