import { axes, blue, faint, grey, ink, path, picture, px, py, rust, text, type Frame, type Point } from './plot'

type State = readonly [v: number, m: number, h: number, n: number]

// Opening and closing rates per millisecond at 6.3 °C, from Hodgkin and Huxley (1952) in today's signs:
// voltages in mV, inside minus outside, with rest at -65.
function rates(v: number) {
  return {
    m: [(0.1 * (v + 40)) / (1 - Math.exp(-(v + 40) / 10)), 4 * Math.exp(-(v + 65) / 18)],
    h: [0.07 * Math.exp(-(v + 65) / 20), 1 / (1 + Math.exp(-(v + 35) / 10))],
    n: [(0.01 * (v + 55)) / (1 - Math.exp(-(v + 55) / 10)), 0.125 * Math.exp(-(v + 65) / 80)],
  } as const
}

const resting = ([opening, closing]: readonly [number, number]) => opening / (opening + closing)
const drift = ([opening, closing]: readonly [number, number], x: number) => opening * (1 - x) - closing * x

function slope([v, m, h, n]: State, current: number): State {
  const rate = rates(v)
  const ionic = 120 * m ** 3 * h * (v - 50) + 36 * n ** 4 * (v + 77) + 0.3 * (v + 54.4)
  return [current - ionic, drift(rate.m, m), drift(rate.h, h), drift(rate.n, n)]
}

const moved = (a: State, b: State, by: number): State =>
  [a[0] + by * b[0], a[1] + by * b[1], a[2] + by * b[2], a[3] + by * b[3]]

/** The patch from rest, by the classical fourth-order Runge-Kutta rule; µA/cm² switched on at 5 ms. */
export function run(current: number, duration: number, dt = 0.01): { t: number; state: State }[] {
  const rest = rates(-65)
  let state: State = [-65, resting(rest.m), resting(rest.h), resting(rest.n)]
  const course = [{ t: 0, state }]
  for (let step = 1; step * dt <= duration; step++) {
    const input = step * dt > 5 ? current : 0
    const a = slope(state, input)
    const b = slope(moved(state, a, dt / 2), input)
    const c = slope(moved(state, b, dt / 2), input)
    const d = slope(moved(state, c, dt), input)
    state = moved(moved(moved(moved(state, a, dt / 6), b, dt / 3), c, dt / 3), d, dt / 6)
    if (step % 5 === 0) course.push({ t: step * dt, state })
  }
  return course
}

/** Three spikes of the model under a steady current, and the three gates that make them. */
export function hodgkinHuxley() {
  const course = run(10, 50)
  const voltage: Frame = { left: 88, top: 24, width: 580, height: 210, x: [0, 50], y: [-80, 50] }
  const gates: Frame = { left: 88, top: 270, width: 580, height: 170, x: [0, 50], y: [0, 1] }
  const curve = (index: 0 | 1 | 2 | 3): Point[] => course.map(({ t, state }) => [t, state[index]])
  const rest = py(voltage, -65)
  const italic = { 'font-family': 'KaTeX_Math, serif', 'font-style': 'italic', 'font-size': 18 }
  const gate = (name: string, t: number, value: number, fill: string) =>
    text(px(gates, t), py(gates, value), name, { ...italic, fill })
  return picture(700, 510, [
    `<path d="M88 ${rest}H668" stroke="${faint}" stroke-dasharray="4 4"/>`,
    `<path d="M${px(voltage, 5)} 24V440" stroke="${faint}"/>`,
    text(px(voltage, 5) + 6, 36, 'current on', { fill: grey }),
    path(voltage, curve(0), { stroke: ink }),
    path(gates, curve(1), { stroke: rust }),
    path(gates, curve(2), { stroke: blue, 'stroke-dasharray': '7 4' }),
    path(gates, curve(3), { stroke: grey }),
    gate('m', 9, 0.9, rust),
    gate('h', 2, 0.66, blue),
    gate('n', 2, 0.24, grey),
    axes(voltage, { y: 'membrane potential (mV)' }, { x: [], y: [-65, 0, 50] }),
    axes(gates, { x: 'time (ms)', y: 'share of open gates' }, { x: [0, 10, 20, 30, 40, 50], y: [0, 0.5, 1] }),
  ])
}
