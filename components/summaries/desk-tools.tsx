'use client'

import { useEffect, type ComponentProps, type ReactNode, type RefObject } from 'react'
import { useLive } from '@/components/ui/use-live'
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

/** It needs a browser to be loaded at all, and is not needed before somebody is about to use it. */
const load = () => import('@github/markdown-toolbar-element')

/** The toolbar of the writing page; the arrows go through it, and each tool has its keys in the text. */
export function DeskTools({ source }: { source: RefObject<Field | null> }) {
  const live = useLive()
  useEffect(() => {
    const field = source.current!
    const form = field.form!
    const pressed = (event: KeyboardEvent) => {
      if (event.isComposing || event.altKey || !(isMac() ? event.metaKey : event.ctrlKey)) return
      const name = keyed.get(event.shiftKey ? event.key.toUpperCase() : event.key.toLowerCase())
      const button = name && form.querySelector<HTMLElement>(`markdown-toolbar [aria-label="${name}"]`)
      if (!button) return
      event.preventDefault()
      button.click()
    }
    const near = () => void load().catch(() => {})
    form.addEventListener('focusin', near, { once: true })
    form.addEventListener('pointerover', near, { once: true })
    field.addEventListener('keydown', pressed)
    return () => {
      form.removeEventListener('focusin', near)
      form.removeEventListener('pointerover', near)
      field.removeEventListener('keydown', pressed)
    }
  }, [source])
  const use = async (does: Tool['does'], button: HTMLElement) => {
    if (typeof does !== 'string') return source.current && does(source.current)
    if (customElements.get('markdown-toolbar')) return
    await load()
    button.click()
  }
  if (!live) return null
  return (
    <markdown-toolbar for="source" role="toolbar" aria-label="Formatting" aria-controls="source">
      {tools.map((group, n) => [
        n > 0 && <hr key={n} />,
        ...group.map(({ name, face, key, does }) => (
          <button key={name} type="button" className="btn bare" tabIndex={-1} aria-label={name} data-md-button={typeof does === 'string' ? does : ''}
            title={key ? `${name} (${shown(key)})` : name} aria-keyshortcuts={key && aria(key)}
            onClick={({ currentTarget }) => void use(does, currentTarget)}>{face}</button>
        )),
      ])}
    </markdown-toolbar>
  )
}
