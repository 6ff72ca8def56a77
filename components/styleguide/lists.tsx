import type { ReactNode } from 'react'
import { BriefFacts } from '@/components/papers/brief-facts'
import { EmptyPaper } from '@/components/papers/empty-paper'
import { PaperLine } from '@/components/papers/paper-line'
import { DirectoryLine } from '@/components/people/directory-line'
import { ProfileBlank } from '@/components/people/profile-blank'
import { ProfileHead } from '@/components/people/profile-head'
import { ProfileSciscore } from '@/components/people/profile-sciscore'
import { ProfileTabs } from '@/components/people/profile-tabs'
import { NoQuery, NothingFound, UnknownPaper } from '@/components/search/nothing'
import { Pager } from '@/components/ui/pager'
import { Contributors } from '@/components/venues/contributors'
import { VenueHead } from '@/components/venues/venue-head'
import { VenueLine } from '@/components/venues/venue-line'
import { YearTabs } from '@/components/venues/year-tabs'
import { entry, excerpt, names, profile, scores, titles, venue } from './samples'

const Section = ({ title, children }: { title: string; children: ReactNode }) => (
  <section className="stack"><h2 className="head-2">{title}</h2>{children}</section>
)

/** Lists, heads and empty places of the pages to look around on. */
export function Lists() {
  return (
    <>
      <Section title="Lines">
        <ol className="lines">
          {titles.map((title, n) => (
            <PaperLine key={title} href="#lines" title={title} score={n === 2 ? null : (scores[n % scores.length] ?? 0)}
              begins={n % 2 ? { html: excerpt, language: 'en' } : undefined}>
              <BriefFacts paper={entry(title, n).paper} /><a href="#lines">2 summaries</a>
            </PaperLine>
          ))}
        </ol>
        <Pager href="#lines" label="More papers" />
      </Section>
      <Section title="People">
        <ol className="lines pairs">
          {names.map((name, n) => (
            <DirectoryLine key={name} person={{ colour: null, name, handle: `person-${n}`, summaries: 10 ** n, sciscore: (scores[n] ?? 0) / 3 }} />
          ))}
        </ol>
        <ProfileHead profile={profile} />
        <ProfileTabs profile={profile} tab="comments" />
        <ProfileBlank profile={profile} tab="comments" />
        <ProfileBlank profile={{ ...profile, own: false }} tab="summaries" />
        <ProfileSciscore profile={profile} />
      </Section>
      <Section title="Venues">
        <ol className="lines pairs">
          <VenueLine venue={{ ...venue, papers: 12345, from: 1950, to: 2026 }} />
          <VenueLine venue={{ ...venue, name: venue.shortName, papers: 1, from: null, to: null }} />
        </ol>
        <VenueHead venue={venue} year={null} />
        <YearTabs venue={venue} year={venue.years[20]!} />
        <Contributors people={names.map((name, n) => ({ name, handle: `person-${n}`, summaries: 10 ** n }))} of="a venue" />
      </Section>
      <Section title="Nothing there">
        <NoQuery />
        <NothingFound text={'diffuson models '.repeat(12)} />
        <UnknownPaper identifier={{ scheme: 'DOI', value: `10.1000/${'x'.repeat(180)}` }} />
        <EmptyPaper hasDraft={false} paperKey="no/such/Paper99" />
      </Section>
    </>
  )
}
