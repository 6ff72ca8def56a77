import type { ComponentProps } from 'react'
import { SuggestField } from '@/components/search/suggest-field'
import { Face } from '@/components/ui/face'
import { DownIcon, MenuIcon, SearchIcon } from '@/components/ui/icons'
import type { SignedIn } from '@/lib/people/actor'
import { libraryPath } from '@/lib/library/address'
import { personPath } from '@/lib/people/address'
import { Mark } from './mark'

type Props = {
  siteName: string
  person: SignedIn | null
  fields: { key: string; name: string }[]
  signOut: ComponentProps<'form'>['action']
}

/** The top of every page: wordmark, where to browse, search, write, account. */
export function Header({ siteName, person, fields, signOut }: Props) {
  return (
    <header className="mast">
      <div>
        <a className="mark" href="/"><Mark /><span className="name">{siteName}</span></a>
        <nav className="nav wide" aria-label="Browse">
          <a href="/">Summaries</a>
          <details className="menu">
            <summary>Fields <DownIcon /></summary>
            <ul>{fields.map((field) => <li key={field.key}><a href={`/?field=${field.key}`}>{field.name}</a></li>)}</ul>
          </details>
          <a href="/venues">Venues</a>
        </nav>
        <form className="find wide push" role="search" aria-label="Site" action="/search">
          <label className="vh" htmlFor="site-q">Search papers</label>
          <SearchIcon />
          {person
            ? <SuggestField className="field" id="site-q" name="q" placeholder="Title, author, arXiv id, DOI" />
            : <input className="field" id="site-q" name="q" type="search" placeholder="Title, author, arXiv id, DOI" />}
        </form>
        <a className="btn bare narrow push" href="/search" aria-label="Search"><SearchIcon /></a>
        <a className="btn main" href="/write">Write</a>
        {person && person.unread > 0 && <a className="btn bare wide" href="/notices">News <span className="count">{newsCount(person)}</span></a>}
        {person ? <Account person={person} signOut={signOut} /> : <a className="btn bare wide" href="/sign-in">Sign in</a>}
        <details className="menu end narrow" key={person?.handle}>
          <summary className="btn bare" aria-label={person?.unread ? `Menu, ${newsCount(person)} news` : 'Menu'}><MenuIcon />{person && person.unread > 0 && <span className="count">{newsCount(person)}</span>}</summary>
          <ul>
            <li><a href="/">Recent</a></li>
            <li><a href="/?list=popular">Popular</a></li>
            <li><a href="/?list=best">Best</a></li>
            <li><a href="/venues">Venues</a></li>
            <li><a href="/people">People</a></li>
            <li><a href="/about">About</a></li>
            {person ? (
              <>
                <News person={person} />
                <li><a href={personPath(person.handle)}>Your profile</a></li>
                <li><a href="/settings">Settings</a></li>
                {person.role === 'MODERATOR' && <li><a href="/moderation">Moderation</a></li>}
                <li><SignOut action={signOut} /></li>
              </>
            ) : (
              <li><a href="/sign-in">Sign in</a></li>
            )}
          </ul>
        </details>
      </div>
    </header>
  )
}

/** More than ninety-nine are many. */
const newsCount = ({ unread }: SignedIn) => (unread > 99 ? '99+' : String(unread))

function News({ person }: { person: SignedIn }) {
  return (
    <>
      <li><a href="/notices">News {person.unread > 0 && <span className="count">{newsCount(person)}</span>}</a></li>
      <li><a href="/following">Following</a></li>
      <li><a href={libraryPath()}>Library</a></li>
    </>
  )
}

function Account({ person, signOut }: { person: SignedIn; signOut: Props['signOut'] }) {
  return (
    <details className="menu end wide">
      <summary className="btn bare"><span className="vh">Your account</span><Face name={person.name} /></summary>
      <ul>
        <li><a href={personPath(person.handle)}>{person.name}</a></li>
        <News person={person} />
        <li><a href={`${personPath(person.handle)}?show=drafts`}>Drafts and notes</a></li>
        <li><a href="/settings">Settings</a></li>
        {person.role === 'MODERATOR' && <li><a href="/moderation">Moderation</a></li>}
        <li><SignOut action={signOut} /></li>
      </ul>
    </details>
  )
}

function SignOut({ action }: { action: Props['signOut'] }) {
  return <form action={action}><button className="item">Sign out</button></form>
}
