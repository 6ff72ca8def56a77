import rehypeSanitize from 'rehype-sanitize'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import remarkRehype from 'remark-rehype'
import { unified, type Processor } from 'unified'
import { allowed } from './allowed'
import { dialect } from './dialect'
import { displays } from './plugins/displays'
import { footnotes } from './plugins/footnotes'
import { headings } from './plugins/headings'
import { highlight } from './plugins/highlight'
import { hugeTables } from './plugins/huge-tables'
import { links } from './plugins/links'
import { longAddresses } from './plugins/long-addresses'
import { mentions } from './plugins/mentions'
import { pictures } from './plugins/pictures'
import { plainHtml } from './plugins/plain-html'
import { reach } from './plugins/reach'
import { ties } from './plugins/ties'
import { typeset } from './plugins/typeset'
import { unguarded } from './plugins/unguarded'
import { handlers } from './to-hast'

/** All that happens to a text between its characters and its HTML, in order: sanitise first, typeset after. */
export const pipeline = unified()
  .use(remarkParse).use(remarkGfm).use(mailLater).use(dialect)
  .use(unguarded).use(ties).use(plainHtml).use(displays).use(hugeTables).use(longAddresses).use(mentions).use(footnotes)
  .use(remarkRehype, { handlers })
  .use(rehypeSanitize, allowed)
  .use(pictures).use(links).use(headings).use(reach).use(highlight)
  .use(typeset)
  .freeze()

/**
 * Addresses of mail are found in the finished tree all the same (mdast-util-gfm-autolink-literal): looked for at every
 * word while the text is read, they take a third of the parser's time.
 */
function mailLater(this: Processor) {
  for (const { text = {} } of this.data().micromarkExtensions ?? []) {
    for (const code of Object.keys(text).map(Number)) text[code] = [text[code]!].flat().filter(({ name }) => name !== 'emailAutolink')
  }
}
