import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { ImageResponse } from 'next/og'
import type { ReactElement } from 'react'
import { CARD } from '@/lib/cards/address'

/** What the fonts are cut into; a letter is looked for in one after the other. */
const faces = [
  ...(['latin', 'latin-ext', 'greek', 'cyrillic', 'vietnamese'] as const).flatMap((subset) => [
    { name: 'Serif', family: 'stix-two-text', subset, weight: 400 as const },
    { name: 'Serif', family: 'stix-two-text', subset, weight: 600 as const },
  ]),
  ...(['latin', 'latin-ext'] as const).map((subset) => ({ name: 'Sans', family: 'instrument-sans', subset, weight: 500 as const })),
].map(({ name, family, subset, weight }) => ({
  name: subset === 'latin' ? name : `${name} ${subset}`,
  weight,
  file: `@fontsource/${family}/files/${family}-${subset}-${weight}-normal.woff`,
}))

/** Signs of formulas, after all others. */
const signs = [
  { name: 'Signs', weight: 400 as const, file: 'katex/dist/fonts/KaTeX_Main-Regular.woff' },
  { name: 'Signs', weight: 600 as const, file: 'katex/dist/fonts/KaTeX_Main-Bold.woff' },
]

/** Read at the first card and kept: the drawing library knows parsed fonts again by their list. */
let fonts: ReturnType<typeof read> | undefined

const read = () =>
  Promise.all(
    [...faces, ...signs].map(async ({ name, weight, file }) =>
      ({ name, weight, style: 'normal' as const, data: await readFile(join(process.cwd(), 'node_modules', file)) })),
  )

/** A card as PNG. */
export async function draw(card: ReactElement): Promise<ArrayBuffer> {
  fonts ??= read()
  return new ImageResponse(card, { ...CARD, fonts: await fonts }).arrayBuffer()
}
