import sharp, { type Sharp } from 'sharp'
import { Invalid } from '@/lib/errors'
import { MOST_PIXELS } from './schema'

export type Format = 'png' | 'jpeg' | 'gif' | 'webp'
export type Picture = { bytes: Buffer; format: Format; width: number; height: number }

/** How files of each format begin. */
const beginnings: Record<Format, RegExp> = {
  png: /^\x89PNG\r\n/,
  jpeg: /^\xff\xd8\xff/,
  gif: /^GIF8[79]a/,
  webp: /^RIFF[^]{4}WEBP/,
}

const encoders: Record<Format, (picture: Sharp) => Sharp> = {
  png: (picture) => picture.png({ compressionLevel: 9 }),
  jpeg: (picture) => picture.jpeg({ quality: 85, mozjpeg: true }),
  gif: (picture) => picture.gif(),
  webp: (picture) => picture.webp({ quality: 85 }),
}

/**
 * Makes a picture anew from what was uploaded: its format told by its content, its orientation applied, its metadata gone.
 * @throws Invalid with the reason for whatever is not a whole PNG, JPEG, GIF or WebP of at most 40 megapixels
 */
export async function makeAnew(upload: Buffer): Promise<Picture> {
  const { format, width, height, pages } = await read(upload)
  if (width * height * pages > MOST_PIXELS) throw new Invalid({ picture: 'A picture can have at most 40 megapixels.' })
  const animated = pages > 1
  try {
    const source = sharp(upload, { animated, limitInputPixels: MOST_PIXELS, failOn: 'error' }).autoOrient()
    const { data, info } = await encoders[format](source).toBuffer({ resolveWithObject: true })
    return { bytes: data, format, width: info.width, height: animated ? Math.round(info.height / pages) : info.height }
  } catch {
    throw new Invalid({ picture: 'This picture is damaged: it cannot be read to its end.' })
  }
}

async function read(upload: Buffer): Promise<{ format: Format; width: number; height: number; pages: number }> {
  // Looked at before the library is: it reads many formats more, some of which read other files.
  const start = upload.toString('latin1', 0, 16)
  const format = (Object.keys(beginnings) as Format[]).find((one) => beginnings[one].test(start))
  const told = format && (await sharp(upload, { limitInputPixels: false }).metadata().catch(() => null))
  if (!told || told.format !== format || !told.width || !told.height)
    throw new Invalid({ picture: 'Pictures are PNG, JPEG, GIF or WebP files; this is none of them.' })
  return { format, width: told.width, height: told.height, pages: told.pages ?? 1 }
}
