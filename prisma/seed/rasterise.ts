import { createRequire } from 'node:module'
import sharp from 'sharp'

const require = createRequire(import.meta.url)
const fonts = ['KaTeX_SansSerif-Regular', 'KaTeX_Math-Italic', 'KaTeX_Main-Regular']

/** PNG of an SVG at twice its size. Its words come out in KaTeX's letters, on machines without any fonts too. */
export async function rasterise(svg: string): Promise<Buffer> {
  // Setting a word in a font file makes the file known to the SVG renderer of this process.
  for (const font of fonts) {
    const fontfile = require.resolve(`katex/dist/fonts/${font}.ttf`)
    await sharp({ text: { text: 'a', font: 'KaTeX_SansSerif', fontfile } }).png().toBuffer()
  }
  return sharp(Buffer.from(svg), { density: 144 }).png({ compressionLevel: 9 }).toBuffer()
}
