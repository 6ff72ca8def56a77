/** One plot's place in the picture (CSS pixels) and the ranges its axes show. */
export type Frame = {
  left: number
  top: number
  width: number
  height: number
  x: readonly [number, number]
  y: readonly [number, number]
}

export type Point = readonly [x: number, y: number]

export const ink = '#16181d'
export const grey = '#646a78'
export const faint = '#c3c9d6'
export const blue = '#2a3dab'
export const rust = '#b4531b'

// KaTeX's letters are loaded by rasterise.ts, so that the pictures are the same on machines without fonts.
const sans = 'KaTeX_SansSerif, sans-serif'

/** Horizontal picture coordinate of a value. */
export const px = (frame: Frame, value: number) =>
  frame.left + (frame.width * (value - frame.x[0])) / (frame.x[1] - frame.x[0])

/** Vertical picture coordinate of a value. */
export const py = (frame: Frame, value: number) =>
  frame.top + frame.height - (frame.height * (value - frame.y[0])) / (frame.y[1] - frame.y[0])

type Attributes = Record<string, string | number>

/** A word at a place; `attributes` are SVG's own and win over the usual ones. */
export function text(x: number, y: number, words: string, attributes: Attributes = {}) {
  const all = { x: x.toFixed(1), y: y.toFixed(1), 'font-family': sans, 'font-size': 15, fill: ink, ...attributes }
  return `<text ${written(all)}>${words}</text>`
}

/** A broken line through points given in the frame's values. */
export function path(frame: Frame, points: readonly Point[], attributes: Attributes) {
  const places = points.map(([x, y]) => `${px(frame, x).toFixed(1)},${py(frame, y).toFixed(1)}`)
  const all = { points: places.join(' '), fill: 'none', 'stroke-width': 2, 'stroke-linejoin': 'round', ...attributes }
  return `<polyline ${written(all)}/>`
}

const written = (attributes: Attributes) =>
  Object.entries(attributes).map(([name, value]) => `${name}="${value}"`).join(' ')

const minus = (value: number | string) => String(value).replace('-', '−')

const sideways = (x: number, y: number, words: string) =>
  text(x, y, words, { 'text-anchor': 'middle', transform: `rotate(-90 ${x} ${y})` })

/** The frame's left and lower edges with ticks and the axes' names; pass no ticks to leave an axis bare. */
export function axes(
  frame: Frame,
  names: { x?: string; y?: string },
  ticks: { x: readonly number[]; y: readonly number[] },
) {
  const { left, top, width, height } = frame
  const bottom = top + height
  const middle = top + height / 2
  const down = ticks.x.map(
    (value) =>
      `<path d="M${px(frame, value)} ${bottom}v6" stroke="${grey}"/>` +
      text(px(frame, value), bottom + 23, minus(value), { 'text-anchor': 'middle' }),
  )
  const across = ticks.y.map(
    (value) =>
      `<path d="M${left} ${py(frame, value)}h-6" stroke="${grey}"/>` +
      text(left - 11, py(frame, value) + 5, minus(value), { 'text-anchor': 'end' }),
  )
  return [
    `<path d="M${left} ${top}V${bottom}H${left + width}" fill="none" stroke="${grey}"/>`,
    ...down,
    ...across,
    names.x ? text(left + width / 2, bottom + 48, names.x, { 'text-anchor': 'middle' }) : '',
    names.y ? sideways(left - 48, middle, names.y) : '',
  ].join('')
}

/** A whole picture on white. */
export function picture(width: number, height: number, parts: readonly string[]) {
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">` +
    `<rect width="${width}" height="${height}" fill="#ffffff"/>${parts.join('')}</svg>`
  )
}
