const display = /(<span class="katex-display[^>]*>)?/.source
const mathml = /<span class="katex"><span class="katex-mathml">.*?<annotation.*?>(.*?)<\/annotation>.*?<\/math><\/span>/
const formula = new RegExp(display + mathml.source, 's')
const names: Record<string, string> = {
  '&lt;': '<', '&gt;': '>', '&#x27;': "'", '&#39;': "'", '&quot;': '"', '&amp;': '&',
}

/** Rendered HTML made readable: inline formulas as «TeX», displayed ones as ⟦TeX⟧. */
export const short = (html: string) => unescaped(abbreviated(html, (tex) => tex))

/** The same with all but the formulas as it is. */
export const shortFormulas = (html: string) => abbreviated(html, unescaped)

function abbreviated(html: string, shown: (tex: string) => string): string {
  let left = html
  let read = ''
  for (let found = formula.exec(left); found; found = formula.exec(left)) {
    const [all, displayed, tex] = found
    read += left.slice(0, found.index) + (displayed ? `⟦${shown(tex!)}⟧` : `«${shown(tex!)}»`)
    left = left.slice(found.index + all.length)
    left = left.slice(closeOf(left, displayed ? 2 : 1))
  }
  return read + left
}

const unescaped = (html: string) => html.replace(/&(?:lt|gt|#x27|#39|quot|amp);/g, (name) => names[name]!)

/** Where the spans that were open before `html` end. */
function closeOf(html: string, open: number): number {
  const tag = /<(\/?)span\b[^>]*>/g
  for (let depth = open; depth > 0;) depth += tag.exec(html)![1] ? -1 : 1
  return tag.lastIndex
}
