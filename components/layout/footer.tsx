import type { Theme } from './theme'
import { ThemePick } from './theme-pick'

type Props = { theme: Theme; licence: { name: string; url: string } }

/** The foot of every page. */
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
        <ThemePick theme={theme} push />
      </div>
    </footer>
  )
}
