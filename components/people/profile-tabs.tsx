import { libraryPath } from '@/lib/library/address'
import { personPath } from '@/lib/people/address'
import type { Profile } from '@/lib/people/profile'

export type Tab = 'summaries' | 'comments' | 'drafts' | 'liked' | 'disliked'

/** The address of one tab of a profile. */
export const tabPath = (handle: string, tab: Tab) => (tab === 'summaries' ? personPath(handle) : `${personPath(handle)}?show=${tab}`)

/** What a profile lists; drafts and notes, votes and saved papers are there for oneself alone. */
export function ProfileTabs({ profile, tab }: { profile: Profile; tab: Tab }) {
  const { handle, summaries, comments, drafts, liked, disliked, saved, own } = profile
  const tabs: [Tab, string, number][] = [['summaries', 'Summaries', summaries], ['comments', 'Comments', comments]]
  if (own) tabs.push(['drafts', 'Drafts and notes', drafts], ['liked', 'Liked', liked], ['disliked', 'Disliked', disliked])
  return (
    <nav className="tabs" aria-label="Profile">
      {tabs.map(([name, label, number]) => (
        <a key={name} href={tabPath(handle, name)} aria-current={name === tab ? 'page' : undefined}>
          {label} <span className="count">{number.toLocaleString('en')}</span>
        </a>
      ))}
      {own && <a href={libraryPath()}>Saved <span className="count">{saved.toLocaleString('en')}</span></a>}
    </nav>
  )
}
