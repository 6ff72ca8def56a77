import type { ReactNode } from 'react'

const Icon = ({ children }: { children: ReactNode }) => (
  <svg className="i" viewBox="0 0 16 16" aria-hidden="true">{children}</svg>
)

export const UpIcon = () => <Icon><path d="M3 10.5 8 5.5l5 5" /></Icon>
export const DownIcon = () => <Icon><path d="m3 5.5 5 5 5-5" /></Icon>
export const SearchIcon = () => <Icon><circle cx="7" cy="7" r="4.5" /><path d="m10.5 10.5 3.5 3.5" /></Icon>
export const MenuIcon = () => <Icon><path d="M2 4.5h12M2 8h12M2 11.5h12" /></Icon>
export const LockIcon = () => (
  <Icon><rect x="3.5" y="7" width="9" height="6.5" rx="1" /><path d="M5.5 7V5a2.5 2.5 0 0 1 5 0v2" /></Icon>
)
