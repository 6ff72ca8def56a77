'use client'

import { useEffect, useState, type ComponentProps, type ReactNode, type RefObject } from 'react'
import { CodeIcon, LinkIcon, ListIcon, NumbersIcon, QuoteIcon, TableIcon } from './desk-icons'
import { display, heading, surround, table } from './insert'

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'markdown-toolbar': ComponentProps<'div'> & { for: string }
    }
  }
}

type Field = HTMLTextAreaElement
type Tool = {
  name: string
  face: ReactNode
  /** With Ctrl, on a Mac with Command; a capital one with Shift as well. */
  key?: string
  /** What the toolbar component calls it, or what we do ourselves. */
  does: string | ((field: Field) => void)
}

const tools: Tool[][] = [
  [
    { name: 'Bold', face: <b>B</b>, key: 'b', does: 'bold' },
    { name: 'Italic', face: <i className="serif">I</i>, key: 'i', does: 'italic' },
    { name: 'Heading', face: <b className="serif">H</b>, key: 'H', does: heading },
  ],
  [
    { name: 'Formula', face: <i className="serif">x</i>, key: 'm', does: (field) => surround(field, '$') },
    { name: 'Displayed formula', face: <span className="serif">∑</span>, key: 'M', does: display },
  ],
  [
    { name: 'Link', face: <LinkIcon />, key: 'k', does: 'link' },
    { name: 'List', face: <ListIcon />, key: 'L', does: 'unordered-list' },
    { name: 'Numbered list', face: <NumbersIcon />, does: 'ordered-list' },
    { name: 'Quotation', face: <QuoteIcon />, does: 'quote' },
    { name: 'Code', face: <CodeIcon />, key: 'e', does: 'code' },
    { name: 'Table', face: <TableIcon />, does: table },
  ],
]

const keyed = new Map(tools.flat().flatMap((tool) => (tool.key ? [[tool.key, tool.name] as const] : [])))
const isMac = () => /Mac|iPhone|iPad/.test(navigator.userAgent)
const shown = (key: string) => `${isMac() ? '⌘' : 'Ctrl+'}${key === key.toUpperCase() ? (isMac() ? '⇧' : 'Shift+') : ''}${key.toUpperCase()}`
const aria = (key: string) => `${isMac() ? 'Meta' : 'Control'}+${key === key.toUpperCase() ? 'Shift+' : ''}${key.toUpperCase()}`

/** The toolbar of the writing page; the arrows go through it, and each tool has its keys in the text. */
export function DeskTools({ source }: { source: RefObject<Field | null> }) {
  const [isReady, setReady] = useState(false)
  useEffect(() => {
    const field = source.current
    // It needs a browser to be loaded at all.
    void import('@github/markdown-toolbar-element').then(() => setReady(true), () => {})
    const pressed = (event: KeyboardEvent) => {
      if (event.isComposing || event.altKey || !(isMac() ? event.metaKey : event.ctrlKey)) return
      const name = keyed.get(event.shiftKey ? event.key.toUpperCase() : event.key.toLowerCase())
      const button = name && document.querySelector<HTMLElement>(`markdown-toolbar [aria-label="${name}"]`)
      if (!button) return
      event.preventDefault()
      button.click()
    }
    field?.addEventListener('keydown', pressed)
    return () => field?.removeEventListener('keydown', pressed)
  }, [source])
  if (!isReady) return null
  return (
    <markdown-toolbar for="source" role="toolbar" aria-label="Formatting" aria-controls="source">
      {tools.map((group, n) => [
        n > 0 && <hr key={n} />,
        ...group.map(({ name, face, key, does }) => (
          <button key={name} type="button" className="btn bare" tabIndex={-1} aria-label={name} data-md-button={typeof does === 'string' ? does : ''}
            title={key ? `${name} (${shown(key)})` : name} aria-keyshortcuts={key && aria(key)}
            onClick={() => typeof does !== 'string' && source.current && does(source.current)}>{face}</button>
        )),
      ])}
    </markdown-toolbar>
  )
}
