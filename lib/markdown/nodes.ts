import type { Literal, RootContent } from 'mdast'
import type { Node } from 'unist'

/** A formula: `value` is its TeX, `source` what was written, delimiters and all. */
export interface Formula extends Literal {
  type: 'formula'
  display: boolean
  source: string
}

/** `\cite[see][p. 3]{…}`: `value` holds the keys, parted by commas; the options stand before and after them. */
export interface Citation extends Literal {
  type: 'citation'
  parentheses: boolean
  before: string
  after: string
}

/** `\ref{…}` or `\eqref{…}` among the words: `value` is the label, `source` what was written. */
export interface EquationReference extends Literal {
  type: 'equationReference'
  source: string
}

/** `@handle`: `value` is the handle as written, without the sign. */
export interface Mention extends Literal {
  type: 'mention'
}

/** An element of our own making in the Markdown tree. */
export interface Part {
  type: 'part'
  children: RootContent[]
  data: { hName: string; hProperties: Record<string, string | number | string[]> }
}

/** What the typesetter made of a formula: HTML from KaTeX alone, and the TeX it came from. */
export interface Typeset {
  type: 'typeset'
  value: string
  tex: string
  position?: Node['position']
}

/** What the plug-ins note of a text as they go; places by offset. */
export type Found = { problems: { offset: number; message: string }[] }

declare module 'mdast' {
  interface RootContentMap { formula: Formula; citation: Citation; equationReference: EquationReference; mention: Mention; part: Part }
  interface PhrasingContentMap { formula: Formula; citation: Citation; equationReference: EquationReference; mention: Mention; part: Part }
}

declare module 'hast' {
  interface RootContentMap { typeset: Typeset }
  interface ElementContentMap { typeset: Typeset }
}
