import type { Theme } from './theme'

const choices: [Theme, string][] = [['auto', 'Auto'], ['light', 'Light'], ['dark', 'Dark']]

/** The theme: three submit buttons and a cookie, so that it needs no script. */
export function ThemePick({ theme, push, label = 'Theme' }: { theme: Theme; push?: boolean; label?: string }) {
  return (
    <form className={push ? 'pick push' : 'pick'} method="post" action="/theme" aria-label={label}>
      {choices.map(([value, name]) => (
        <button key={value} name="theme" value={value} aria-pressed={theme === value}>{name}</button>
      ))}
    </form>
  )
}
