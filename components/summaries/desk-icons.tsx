import type { ReactNode } from 'react'

const Icon = ({ children }: { children: ReactNode }) => <svg className="i" viewBox="0 0 16 16" aria-hidden="true">{children}</svg>

export const LinkIcon = () => (
  <Icon><path d="M6.5 9.5l3-3M7 5l1.5-1.5a2.8 2.8 0 0 1 4 4L11 9M9 11l-1.5 1.5a2.8 2.8 0 0 1-4-4L5 7" /></Icon>
)
export const ListIcon = () => <Icon><path d="M6 4h8M6 8h8M6 12h8M2.5 4h.01M2.5 8h.01M2.5 12h.01" /></Icon>
export const NumbersIcon = () => <Icon><path d="M7 4h7M7 8h7M7 12h7M2 3l1-.5v4M1.8 9.6c1.6-1.2 2.6.2 1.4 1.4L1.9 12.5h1.9" /></Icon>
export const QuoteIcon = () => <Icon><path d="M3 3v10M6.5 5H14M6.5 8H14M6.5 11H11" /></Icon>
export const CodeIcon = () => <Icon><path d="M5.5 4.5 2 8l3.5 3.5M10.5 4.5 14 8l-3.5 3.5" /></Icon>
export const TableIcon = () => <Icon><rect x="2" y="3" width="12" height="10" rx="1" /><path d="M2 6.5h12M2 10h12M7 3v10" /></Icon>
