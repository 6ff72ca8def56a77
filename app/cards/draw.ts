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
]

/** Read at the first card and kept: the drawing library knows parsed fonts again by their list. */
let fonts: ReturnType<typeof read> | undefined

const read = () =>
  Promise.all(
    faces.map(async ({ name, family, subset, weight }) => {
      const file = join(process.cwd(), 'node_modules/@fontsource', family, `files/${family}-${subset}-${weight}-normal.woff`)
      return { name: subset === 'latin' ? name : `${name} ${subset}`, weight, style: 'normal' as const, data: await readFile(file) }
    }),
  )

/** A card as PNG. */
export async function draw(card: ReactElement): Promise<ArrayBuffer> {
  fonts ??= read()
  return new ImageResponse(card, { ...CARD, fonts: await fonts }).arrayBuffer()
}
