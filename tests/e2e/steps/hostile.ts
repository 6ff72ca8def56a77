import type { Page } from '@playwright/test'
import attacks from '../../fixtures/markdown/attacks.json' with { type: 'json' }

/** What nobody writes in good faith, beyond the attacks that the renderer itself is tried with. */
const more = {
  markup: [
    '<img src=//evil.example/x.png>', '<video><source onerror=alert(1)></video>', '<details open ontoggle=alert(1)>x</details>',
    '<svg><animate onbegin=alert(1) attributeName=x></svg>', '<math href="javascript:alert(1)">x</math>', '<input autofocus onfocus=alert(1)>',
    '<marquee onstart=alert(1)>', '<a href=javascript:alert(1) autofocus>x</a>', '<form id=forms><input name=attributes></form>',
    '<style>@import "//evil.example/x.css"</style>', '<math><annotation-xml encoding="text/html"><img src=x onerror=alert(1)></annotation-xml></math>',
    '<x-picture src="https://evil.example/x.png" shape="inline"></x-picture>', "<p id='main' href='#main'>", '<x-mention>ada</x-mention>',
    '${alert(1)}', '`${alert(1)}`', '#{alert(1)}', '<%= alert(1) %>', '$&', "$'", '$1', ']]><script>alert(1)</script>', '\u202e\u2067evil\u2066',
    '</title><script>alert(1)</script>', '</textarea><script>alert(1)</script>', '</span></div></article><script>alert(1)</script>',
  ],
  address: [
    'javascript:alert(document.domain)', 'JAVASCRIPT&#58;alert(1)', 'java\\script:alert(1)', '%6Aavascript:alert(1)', '\u200bjavascript:alert(1)',
    'data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==', 'https://evil.example/x.svg', 'https://evil.example/x.png',
    'https://evil.example/x.mp4', 'http://evil.example/x.mp3', '#__proto__', '#getElementById', '//evil.example/x.gif',
  ],
  tex: [
    '\\href{javascript:alert(1)}{\\text{x}}', '\\htmlData{onclick=alert(1)}{x}', '\\class{x" onclick="alert(1)}{y}', '\\cssId{main}{x}', '\\bbox[red, border:1px url(//evil.example)]{x}',
    '\\includegraphics[width=9em]{//evil.example/x.png}', '\\text{</span><script>alert(1)</script>}', '\\mathchoice{<script>}{}{}{}', '\\label{"><img src=x onerror=alert(1)>}x',
    '\\eqref{"><script>alert(1)</script>}', '\\operatorname{<svg onload=alert(1)>}', '\\ce{<script>alert(1)</script>}', '\\url{data:text/html,x}',
  ],
}

const markup = [...attacks.markup, ...more.markup]
const addresses = [...attacks['an address'], ...more.address]
const tex = [...attacks.TeX, ...more.tex]

/** On one line; no form lets NUL through. */
const lines = (text: string) => text.replaceAll('\n', ' ').replaceAll('\0', '')
const inMarkup = (it: string, n: number) => [
  it, `# ${it}`, `> - ${it}`, `| ${it} |\n| - |\n| ${it} |`, `[${it}](/about "${it}")`, `![${it}](/images/x.png "${it}")`, `\\cite{${it}} @${it}`,
  `note[^m${n}]\n\n[^m${n}]: ${it}`, `name[^${it}]\n\n[^${it}]: ${it}`, `\`${it}\``, `~~~html\n${it}\n~~~`, `~~~${it}\nx\n~~~`, `$${it}$`,
].join('\n\n')
const inAddress = (it: string, n: number) => [
  it, `<${it}>`, `[words](${it})`, `[words](<${it}> '${it}')`, `[words][a${n}] ![words][a${n}]\n\n[a${n}]: <${it}> "${it}"`, `![words](${it})`, `![](<${it}>)`,
  `[![words](${it})](${it})`, `<a href="${it}">x</a>`, `$\\href{${it}}{x}$ $\\url{${it}}$ $\\includegraphics{${it}}$`, `\\cite{${it}}`,
].join('\n\n')
const inTex = (it: string) => [`$${it}$`, `$$${it}$$`, `# $${it}$`, `[$${it}$](/about)`, `| $${it}$ |\n| - |`, `x[^${it}]\n\n[^${it}]: \\(${it}\\)`].join('\n\n')

/** Hostile texts, some pages of each, short enough that none is refused as a whole. */
export const hostile: string[] = [
  ...packs(markup.map((it, n) => inMarkup(lines(it), n))),
  ...packs(addresses.map((it, n) => inAddress(lines(it), n))),
  ...packs(tex.map(inTex)),
]

/** The same in small, for titles and names. */
export const hostileLines = ['<script>alert(1)</script>', '"><img src=x onerror=alert(1)>', '</title><svg onload=alert(1)> $\\href{javascript:alert(1)}{x}$', '\u202eevil $x$ \u2066']

function packs(parts: string[]): string[] {
  const made: string[] = []
  for (const part of parts) {
    const last = made.at(-1)
    if (last !== undefined && last.length + part.length < 9_000) made[made.length - 1] = `${last}\n\n${part}`
    else made.push(part)
  }
  return made
}

/**
 * Does to every element of people's texts what a reader may do short of following links, and tells what in these texts
 * could run, load, leave or be taken for something of the page, as the browser itself reads it.
 */
export const wrongsOf = (page: Page, within: string): Promise<string[]> => page.evaluate((selector) => {
  const texts = [...document.querySelectorAll(selector)]
  if (texts.length === 0) return ['no text']
  const all = texts.flatMap((text) => [...text.querySelectorAll('*')])
  for (const type of ['mouseover', 'focus', 'pointerenter', 'error', 'load', 'toggle', 'animationstart', 'begin']) {
    for (const element of all) element.dispatchEvent(new Event(type))
  }
  const foreign = /^(script|style|link|meta|base|iframe|frame|object|embed|form|textarea|select|button|template|noscript|source|use|animate|foreignobject|x-.*)$/
  const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id)
  return [
    ...ids.filter((id, at) => ids.indexOf(id) !== at).map((id) => `the id ${id} twice`),
    ...all.flatMap((element) => {
      const name = element.localName
      const inFormula = element.closest('.katex, math') !== null
      const wrongs = foreign.test(name) ? [name] : []
      if (name === 'input' && !element.matches('[type=checkbox][disabled]')) wrongs.push('input')
      if ((name === 'svg' || name === 'path') && !inFormula) wrongs.push(name)
      if (name === 'img') wrongs.push(`img ${element.getAttribute('src')}`)
      if (element instanceof HTMLAnchorElement && !/^(https?|mailto):$/.test(element.protocol)) wrongs.push(`link ${element.href}`)
      if (inFormula && (element.hasAttribute('href') || element.hasAttribute('id'))) wrongs.push(`${name} with an address or id`)
      for (const attribute of element.getAttributeNames()) {
        if (attribute.startsWith('on')) wrongs.push(attribute)
        if (attribute === 'style' && (!inFormula || /url|fixed|@import|expression/i.test(element.getAttribute('style')!))) wrongs.push('style')
      }
      if (element.id && element.id in document.createElement('form')) wrongs.push(`id ${element.id}`)
      return wrongs
    }),
  ]
}, within)
