import type { Options } from 'rehype-sanitize'

/** The sanitiser takes schemes to the letter, browsers do not. */
const schemes = (...names: string[]) => names.flatMap((name) => [name, name.toUpperCase(), name[0]!.toUpperCase() + name.slice(1)])

/**
 * All that may be in the tree that Markdown gives, before anything is typeset or added. Whatever a plug-in or its next
 * version lets through beyond this is taken out.
 */
export const allowed: Options = {
  tagNames: [
    'a', 'blockquote', 'br', 'code', 'del', 'div', 'em', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'hr', 'img', 'input',
    'li', 'ol', 'p', 'pre', 'small', 'span', 'strong', 'sup', 'table', 'tbody', 'td', 'th', 'thead', 'tr', 'ul',
    'x-cite', 'x-citep', 'x-math', 'x-mention', 'x-ref',
  ],
  attributes: {
    a: ['href', 'title', 'ariaLabel', ['id', /^ref:\d+$/]],
    code: [['className', /^language-[\p{L}\p{N}_+#.-]{1,40}$/u]],
    div: [['className', 'footnotes']],
    img: ['src', 'alt', 'title'],
    input: [['type', 'checkbox'], ['disabled', true], 'checked'],
    li: [['className', 'task-list-item'], ['id', /^fn:\d+$/], 'value'],
    ol: ['start'],
    small: [['className', 'sidenote'], ['role', 'note'], ['id', /^fn:\d+$/]],
    span: [['className', 'mk'], 'ariaHidden'],
    sup: [['className', 'mk']],
    td: ['align'],
    th: ['align'],
    ul: [['className', 'contains-task-list']],
    'x-math': ['display', 'source'],
    'x-ref': ['source'],
  },
  protocols: { href: schemes('http', 'https', 'mailto'), src: schemes('http', 'https') },
  required: { input: { type: 'checkbox', disabled: true } },
  ancestors: {},
  clobber: [],
  strip: ['script', 'style'],
}
