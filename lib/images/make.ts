import sharp, { type Sharp } from 'sharp'
import { Invalid } from '@/lib/errors'
import { kindOf, type Format } from './kinds'
import { WIDEST } from './address'
import { MOST_PIXELS } from './rules'

export type Variant = { width: number; bytes: Buffer }
export type Picture = { bytes: Buffer; format: Format; width: number; height: number; variants: Variant[] }

/** Widths of the smaller makings in pixels: a text's column is 590 to 740 wide, a phone half of that, many screens twice as fine. */
const WIDTHS = [400, 800, WIDEST]
/** How long reading and writing one making may take, in seconds. */
const PATIENCE = 30

const encoders: Record<Format, (picture: Sharp, indexed: boolean) => Sharp> = {
  png: (picture, palette) => picture.png({ compressionLevel: 8, palette, quality: 100, dither: 0 }),
  jpeg: (picture) => picture.jpeg({ quality: 85, mozjpeg: true }),
  gif: (picture) => picture.gif(),
  webp: (picture) => picture.webp({ quality: 85, effort: 2 }),
}

/** Photographs bear what would smear the lines of a plot. */
const lossy = { quality: 80, smartSubsample: true }
const sharpLines = { nearLossless: true, quality: 60 }

const refusal = (reason: string) => new Invalid({ picture: reason })

/**
 * Makes a picture anew from what was uploaded: its format told by its content, its orientation applied, its metadata
 * gone; and smaller ones as WebP, those of them that save something.
 * @throws Invalid with the reason for whatever is not a whole PNG, JPEG, GIF or WebP of at most 40 megapixels
 */
export async function makeAnew(upload: Buffer): Promise<Picture> {
  const { format, width, height, pages, indexed } = await read(upload)
  if (width * height * pages > MOST_PIXELS) throw refusal('A picture can have at most 40 megapixels.')
  const animated = pages > 1
  const source = () =>
    sharp(upload, { animated, limitInputPixels: MOST_PIXELS, failOn: 'error' }).autoOrient().timeout({ seconds: PATIENCE })
  try {
    const { data, info } = await encoders[format](source(), indexed).toBuffer({ resolveWithObject: true })
    const size = { width: info.width, height: animated ? Math.round(info.height / pages) : info.height }
    // One that moves stays as it is: every frame again in every size takes longer than anyone waits.
    return { bytes: data, format, ...size, variants: animated ? [] : await smaller(source, format, info.width, data.length) }
  } catch (error) {
    if (/timeout/i.test(String(error))) throw refusal('This picture takes too long to read. Save it anew, smaller or without layers.')
    throw refusal('This picture is damaged: it cannot be read to its end.')
  }
}

async function smaller(source: () => Sharp, format: Format, full: number, size: number): Promise<Variant[]> {
  const widths = [...WIDTHS.filter((width) => width < full), ...(full <= WIDEST && format !== 'webp' ? [full] : [])]
  const made: Variant[] = []
  for (const width of widths.filter((one) => one >= 100)) {
    const options = format === 'png' || format === 'gif' ? sharpLines : lossy
    const bytes = await source().resize({ width }).webp(options).toBuffer()
    if (bytes.length < size) made.push({ width, bytes })
  }
  return made
}

async function read(upload: Buffer) {
  // Looked at before the library is: it reads many formats more, some of which read other files.
  const kind = kindOf(upload)
  if ('reason' in kind) throw refusal(kind.reason)
  const told = await sharp(upload, { limitInputPixels: false }).metadata().catch(() => null)
  if (!told?.width || !told.height || told.format !== kind.format) throw refusal('This picture is damaged: nothing in it can be read.')
  return { format: kind.format, width: told.width, height: told.height, pages: told.pages ?? 1, indexed: told.isPalette ?? false }
}
