import { ExportLinks } from '@/components/papers/export-links'
import { Face } from '@/components/ui/face'
import { feedFormats, suffixed } from '@/lib/formats'
import { personPath } from '@/lib/people/address'
import type { Profile } from '@/lib/people/profile'

/** Who someone is: name, a few words, ORCID iD, since when. */
export function ProfileHead({ profile: { name, colour, handle, bio, orcid, createdAt, own, named } }: { profile: Profile }) {
  return (
    <header className="profile-head">
      <Face name={name} colour={colour} big />
      <div className="stack near">
        <h1>{name}</h1>
        {bio && <p className="lede" dir="auto">{bio}</p>}
        <p className="meta">
          <span>@{handle}</span>
          {orcid && <a href={`https://orcid.org/${orcid}`} rel="me noopener">ORCID {orcid}</a>}
          <span>Here since <time dateTime={createdAt.toISOString().slice(0, 10)}>{createdAt.getUTCFullYear()}</time></span>
          {named > 0 && <a href={suffixed(personPath(handle), 'rss')} type={feedFormats.rss.type}>RSS</a>}
          {named > 0 && <ExportLinks page={personPath(handle)} />}
          {own && <a href="/settings">Edit your profile</a>}
        </p>
      </div>
    </header>
  )
}
