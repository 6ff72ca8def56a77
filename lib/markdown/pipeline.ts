import rehypeSanitize from 'rehype-sanitize'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import remarkRehype from 'remark-rehype'
import { unified } from 'unified'
import { allowed } from './allowed'
import { dialect } from './dialect'
import { displays } from './plugins/displays'
import { footnotes } from './plugins/footnotes'
import { headings } from './plugins/headings'
import { hugeTables } from './plugins/huge-tables'
import { links } from './plugins/links'
import { mentions } from './plugins/mentions'
import { pictures } from './plugins/pictures'
import { plainHtml } from './plugins/plain-html'
import { reach } from './plugins/reach'
import { typeset } from './plugins/typeset'
import { unguarded } from './plugins/unguarded'
import { handlers } from './to-hast'

/** All that happens to a text between its characters and its HTML, in order: sanitise first, typeset after. */
export const pipeline = unified()
  .use(remarkParse).use(remarkGfm).use(dialect)
  .use(unguarded).use(plainHtml).use(displays).use(hugeTables).use(mentions).use(footnotes)
  .use(remarkRehype, { handlers })
  .use(rehypeSanitize, allowed)
  .use(pictures).use(links).use(headings).use(reach)
  .use(typeset)
  .freeze()
