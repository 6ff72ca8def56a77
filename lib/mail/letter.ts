import { escapeHtml } from '@/lib/markdown/escape'

/** A part of a mail that is told as text and as HTML: words, an address to go to, or somebody's words marked as theirs. */
export type Part = { words: string } | { link: string; words: string } | { quoted: { text: string; html: string; language: string } }

const serif = 'Georgia, "Times New Roman", serif'
const quote = `margin:0 0 1em;padding:0 0 0 1em;border-left:2px solid #858c9b;font:17px/1.5 ${serif};overflow-wrap:anywhere`

/** The parts as plain text. A quotation's lines are marked, so that nothing in it passes for ours. */
export function asText(parts: Part[]): string {
  return parts
    .map((part) => {
      if ('quoted' in part) return part.quoted.text.replace(/^/gm, '> ')
      return 'link' in part ? `${part.words}\n${part.link}` : part.words
    })
    .join('\n\n')
}

/** The same as a page that mail programs can show, which know neither our styles nor MathML. */
export function asHtml(subject: string, parts: Part[]): string {
  const body = parts.map((part) => {
    if ('quoted' in part) return `<blockquote lang="${part.quoted.language}" dir="auto" style="${escapeHtml(quote)}">${part.quoted.html}</blockquote>`
    const words = escapeHtml(part.words).replaceAll('\n', '<br>')
    return 'link' in part ? `<p><a href="${escapeHtml(part.link)}">${words}</a></p>` : `<p>${words}</p>`
  })
  const page = 'max-width:37em;margin:0 auto;padding:1em;font:16px/1.5 system-ui,sans-serif'
  return `<!doctype html>\n<html lang="en"><head><meta charset="utf-8"><meta name="color-scheme" content="light dark">` +
    `<title>${escapeHtml(subject)}</title></head>\n<body style="${page}">\n${body.join('\n')}\n</body></html>\n`
}

/** So many characters of a text, with a sign where it goes on. */
export function beginning(text: string, length: number): string {
  const characters = [...text]
  return characters.length > length ? `${characters.slice(0, length).join('')}…` : text
}
