import type { Theme } from './theme'

type Props = { theme: Theme; licence: { name: string; url: string } }

const choices: [Theme, string][] = [['auto', 'Auto'], ['light', 'Light'], ['dark', 'Dark']]

/** The foot of every page; the theme is three submit buttons and a cookie, so that it needs no script. */
export function Footer({ theme, licence }: Props) {
  return (
    <footer className="foot">
      <div>
        <a href="/about">About</a>
        <a href="/about#guide">Writing guide</a>
        <a href="/people">People</a>
        <a href="/random">A random paper</a>
        <a href="/moderation/log">Moderation log</a>
        <span>Summaries are <a className="link" href={licence.url} rel="license">{licence.name}</a>. No trackers.</span>
        <form className="pick push" method="post" action="/theme" aria-label="Theme">
          {choices.map(([value, label]) => (
            <button key={value} name="theme" value={value} aria-pressed={theme === value}>{label}</button>
          ))}
        </form>
      </div>
    </footer>
  )
}
