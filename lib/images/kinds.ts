export type Format = 'png' | 'jpeg' | 'gif' | 'webp'

/** How files of each format begin. */
const taken: Record<Format, RegExp> = {
  png: /^\x89PNG\r\n/,
  jpeg: /^\xff\xd8\xff/,
  gif: /^GIF8[79]a/,
  webp: /^RIFF[^]{4}WEBP/,
}

/** What people try to send most, and what they can do instead. */
const known: [beginning: RegExp, reason: string][] = [
  [/^(?:\xef\xbb\xbf)?\s*<(?:\?xml|!--|!doctype svg|svg)/i, 'This is an SVG drawing, which could hold scripts. Export it as PNG first.'],
  [/^[^]{4}ftypavi[fs]/, 'This is an AVIF picture, which not every reader can see. Save it as PNG or JPEG first.'],
  [/^[^]{4}ftyp(?:hei|hev|mif1|msf1)/, 'This is a HEIC photograph, which few browsers show. Save it as JPEG first.'],
  [/^(?:II\*\0|MM\0\*)/, 'This is a TIFF picture, which few browsers show. Save it as PNG first.'],
  [/^%PDF-/, 'This is a PDF. Export the figure as PNG first, or take a picture of the screen.'],
]

/** What a file is by its first bytes, whatever it is called: a format we take, or why it is refused. */
export function kindOf(bytes: Buffer): { format: Format } | { reason: string } {
  const start = bytes.toString('latin1', 0, 64)
  const format = (Object.keys(taken) as Format[]).find((one) => taken[one].test(start))
  if (format) return { format }
  const [, reason] = known.find(([beginning]) => beginning.test(start)) ?? []
  return { reason: reason ?? 'Pictures are PNG, JPEG, GIF or WebP files; this is none of them.' }
}
