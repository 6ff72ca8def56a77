import { preload } from 'react-dom'

const upright = [
  new URL('../../node_modules/@fontsource-variable/stix-two-text/files/stix-two-text-latin-wght-normal.woff2', import.meta.url),
  new URL('../../node_modules/@fontsource-variable/instrument-sans/files/instrument-sans-latin-wght-normal.woff2', import.meta.url),
]

/** Asks for the two fonts that every page shows before its styles are read; the others load when a letter needs them. */
export function preloadFonts(): void {
  for (const { href } of upright) preload(href, { as: 'font', type: 'font/woff2', crossOrigin: 'anonymous' })
}
