const browsers = [
  ['Firefox', /Firefox|FxiOS/],
  ['Edge', /Edg(e|A|iOS)?\//],
  ['Opera', /OPR\//],
  ['Samsung Internet', /SamsungBrowser/],
  ['Chrome', /Chrome|CriOS|Chromium/],
  ['Safari', /Safari/],
] as const

const systems = [
  ['Android', /Android/],
  ['iPhone', /iPhone/],
  ['iPad', /iPad/],
  ['Windows', /Windows/],
  ['macOS', /Mac OS X|Macintosh/],
  ['ChromeOS', /CrOS/],
  ['Linux', /Linux/],
] as const

type Names = readonly (readonly [string, RegExp])[]
const nameIn = (userAgent: string, names: Names) => names.find(([, mark]) => mark.test(userAgent))?.[0]

/** A browser as its owner would call it, from what it calls itself; others pretend to be those further down each list. */
export function browserOf(userAgent: string): string {
  const browser = nameIn(userAgent, browsers) ?? 'A browser'
  const system = nameIn(userAgent, systems)
  return system ? `${browser} on ${system}` : browser
}
