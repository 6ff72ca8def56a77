import { axes, blue, faint, ink, path, picture, px, py, rust, text, type Frame, type Point } from './plot'

const steepness = 40
const steps = 60
const start: Point = [-4, 0.7]

const turned = ([x, y]: Point, angle: number): Point => [
  x * Math.cos(angle) - y * Math.sin(angle),
  x * Math.sin(angle) + y * Math.cos(angle),
]

/** Gradient of ½(u² + 40w²), where (u, w) is the point turned back by the angle. */
function gradient(point: Point, angle: number): Point {
  const [u, w] = turned(point, -angle)
  return turned([u, steepness * w], angle)
}

/** Gradient descent at 95 % of the largest step that still converges. */
function descent(angle: number): Point[] {
  const rate = (0.95 * 2) / steepness
  let point = turned(start, angle)
  const course = [point]
  for (let t = 1; t <= steps; t++) {
    const slope = gradient(point, angle)
    point = [point[0] - rate * slope[0], point[1] - rate * slope[1]]
    course.push(point)
  }
  return course
}

/** Adam with the paper's β₁ = 0.9, β₂ = 0.999, ε = 1e-8 and a step of 0.1. */
function adam(angle: number): Point[] {
  let point = turned(start, angle)
  let mean: Point = [0, 0]
  let square: Point = [0, 0]
  const course = [point]
  for (let t = 1; t <= steps; t++) {
    const slope = gradient(point, angle)
    const next = (i: 0 | 1) => {
      const direction = mean[i] / (1 - 0.9 ** t)
      return point[i] - (0.1 * direction) / (Math.sqrt(square[i] / (1 - 0.999 ** t)) + 1e-8)
    }
    mean = [0.9 * mean[0] + 0.1 * slope[0], 0.9 * mean[1] + 0.1 * slope[1]]
    square = [0.999 * square[0] + 0.001 * slope[0] ** 2, 0.999 * square[1] + 0.001 * slope[1] ** 2]
    point = [next(0), next(1)]
    course.push(point)
  }
  return course
}

function panel(left: number, angle: number, title: string) {
  const frame: Frame = { left, top: 44, width: 296, height: 296, x: [-4.8, 1.6], y: [-3.9, 2.5] }
  const unit = frame.width / (frame.x[1] - frame.x[0])
  const level = (reach: number) =>
    `<ellipse rx="${reach * unit}" ry="${(reach * unit) / Math.sqrt(steepness)}" fill="none" stroke="${faint}"/>`
  const valley = [1, 2, 3, 4, 5, 6].map(level).join('')
  const turn = `translate(${px(frame, 0)} ${py(frame, 0)}) rotate(${(-angle * 180) / Math.PI})`
  const dots = (points: Point[], colour: string) =>
    points.map((p) => `<circle cx="${px(frame, p[0])}" cy="${py(frame, p[1])}" r="2" fill="${colour}"/>`).join('')
  const clip = `panel-${left}`
  return [
    text(left + frame.width / 2, 26, title, { 'text-anchor': 'middle' }),
    `<clipPath id="${clip}"><rect x="${left}" y="44" width="296" height="296"/></clipPath>`,
    `<g clip-path="url(#${clip})"><g transform="${turn}">${valley}</g></g>`,
    path(frame, descent(angle), { stroke: rust, 'stroke-width': 1.2 }),
    dots(descent(angle), rust),
    path(frame, adam(angle), { stroke: blue, 'stroke-width': 1.2 }),
    dots(adam(angle), blue),
    `<path d="M${px(frame, 0) - 5} ${py(frame, 0)}h10m-5 -5v10" stroke="${ink}" stroke-width="2"/>`,
    axes(frame, { x: 'first parameter', y: left < 100 ? 'second parameter' : '' }, { x: [-4, -2, 0], y: [-2, 0, 2] }),
  ].join('')
}

/** Sixty steps of gradient descent and of Adam down one narrow valley, along the axes and turned by 45°. */
export function lossSurface() {
  const legend = (x: number, colour: string, words: string) =>
    `<path d="M${x} 419h30" stroke="${colour}" stroke-width="2"/>` +
    `<circle cx="${x + 15}" cy="419" r="3" fill="${colour}"/>` +
    text(x + 38, 424, words)
  return picture(700, 440, [
    panel(74, 0, 'valley along an axis'),
    panel(394, Math.PI / 4, 'the same valley, turned'),
    legend(214, rust, 'gradient descent'),
    legend(404, blue, 'Adam'),
  ])
}
