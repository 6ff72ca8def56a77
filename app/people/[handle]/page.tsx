import type { Metadata } from 'next'
import { notFound, permanentRedirect } from 'next/navigation'
import { cache } from 'react'
import { followThing } from '@/app/_actions/follows'
import { Follow } from '@/components/follows/follow'
import { ProfileBlank } from '@/components/people/profile-blank'
import { ProfileHead } from '@/components/people/profile-head'
import { CommentLines, SummaryLines, UnpublishedLines } from '@/components/people/profile-lines'
import { ProfileSciscore } from '@/components/people/profile-sciscore'
import { ProfileTabs, tabPath, type Tab } from '@/components/people/profile-tabs'
import { ViewsPlot } from '@/components/people/views-plot'
import { Pager } from '@/components/ui/pager'
import { exportTypes, feedTypes } from '@/lib/formats'
import { afterOf, afterPath, type After } from '@/lib/keyset'
import type { Viewer } from '@/lib/people/actor'
import { personPath } from '@/lib/people/address'
import { ownUnpublished, profileComments, profileOf, profileSummaries, votedSummaries, type Profile } from '@/lib/people/profile'
import { HANDLE } from '@/lib/people/rules'
import { viewsOf } from '@/lib/people/views'
import { flat, type SearchParams } from '@/lib/web/params'
import { currentPerson } from '@/lib/web/session'

type Props = { params: Promise<{ handle: string }>; searchParams: SearchParams }

const find = cache(async (handle: string) => (HANDLE.test(handle) ? profileOf(await currentPerson(), handle) : null))

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const profile = await find((await params).handle)
  if (!profile) return { title: 'Nobody of this name' }
  const { show, after } = flat(await searchParams)
  const canonical = afterPath(tabPath(profile.handle, show === 'comments' ? show : 'summaries'), afterOf(after))
  const here = personPath(profile.handle)
  const alternates = { canonical, types: { ...feedTypes(here, `Summaries by ${profile.name}`), ...exportTypes(here) } }
  return { title: profile.name, description: profile.bio || undefined, alternates }
}

export default async function ProfilePage({ params, searchParams }: Props) {
  const { handle } = await params
  const profile = await find(handle)
  if (!profile) notFound()
  if (profile.handle !== handle) permanentRedirect(personPath(profile.handle))
  const person = await currentPerson()
  const { show, after } = flat(await searchParams)
  const tab = tabNamed(show, profile)
  const { lines, next } = await tabOf(person, profile, tab, afterOf(after))
  const here = tabPath(profile.handle, tab)
  return (
    <main className="sheet" id="main">
      <div className="cols page profile">
        <ProfileHead profile={profile} />
        <ProfileSciscore profile={profile}>
          {person && profile.own && <ViewsPlot views={await viewsOf(person)} />}
          {!profile.own && (
            <Follow what="person" of={profile.handle} name={profile.name} following={person && profile.following} from={personPath(profile.handle)} action={followThing} />
          )}
        </ProfileSciscore>
        <div>
          <ProfileTabs profile={profile} tab={tab} />
          {profile[tab] > 0 ? lines : <ProfileBlank profile={profile} tab={tab} />}
          <Pager href={next && `${here}${tab === 'summaries' ? '?' : '&'}after=${next}`} label="Earlier ones" />
        </div>
      </div>
    </main>
  )
}

/** The tab that an address asks for, if this reader has it. */
function tabNamed(show: string | undefined, { own }: Profile): Tab {
  if (show === 'comments') return show
  return own && (show === 'drafts' || show === 'liked' || show === 'disliked') ? show : 'summaries'
}

/** What a tab lists, and where its next page begins. */
async function tabOf(viewer: Viewer, profile: Profile, tab: Tab, after: After | null) {
  const now = viewer ? new Date() : null
  if (tab === 'comments') {
    const { rows, next } = await profileComments(viewer, profile, after)
    return { lines: <CommentLines rows={rows} now={now} />, next }
  }
  if (tab === 'drafts') {
    const { rows, next } = await ownUnpublished(viewer, after)
    return { lines: <UnpublishedLines rows={rows} now={now} />, next }
  }
  const { rows, next } = tab === 'summaries' ? await profileSummaries(viewer, profile, after) : await votedSummaries(viewer, tab === 'liked' ? 1 : -1, after)
  return { lines: <SummaryLines rows={rows} now={now} />, next }
}
