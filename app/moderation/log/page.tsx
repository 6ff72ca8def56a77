import type { Metadata } from 'next'
import { liftSuspension, ruleOnText } from '@/app/_actions/moderation'
import { LogLine } from '@/components/moderation/log-line'
import { ModerationHead } from '@/components/moderation/moderation-head'
import { Pager } from '@/components/ui/pager'
import { afterOf, afterPath } from '@/lib/keyset'
import { moderationLog } from '@/lib/moderation/log'
import { isModerator } from '@/lib/moderation/permissions'
import { waitingForModerators } from '@/lib/reports/queries'
import { flat, type SearchParams } from '@/lib/web/params'
import { currentPerson } from '@/lib/web/session'

export async function generateMetadata({ searchParams }: { searchParams: SearchParams }): Promise<Metadata> {
  const after = afterOf(flat(await searchParams).after)
  return { title: 'What moderators did', alternates: { canonical: afterPath('/moderation/log', after) } }
}

/** What moderators did, for everyone to read. */
export default async function Log({ searchParams }: { searchParams: SearchParams }) {
  const person = await currentPerson()
  const after = afterOf(flat(await searchParams).after)
  const { entries, next } = await moderationLog(after)
  const undo = isModerator(person) ? { rule: ruleOnText, lift: liftSuspension } : null
  return (
    <main className="sheet" id="main">
      <div className="page stack moderation">
        {undo
          ? <ModerationHead here="log" waiting={await waitingForModerators()}>What moderators did and why, for everyone to read.</ModerationHead>
          : <header className="stack near"><h1 className="small">What moderators did</h1><p className="lede">Every decision, with its reason. The texts themselves are not repeated here, nor who wrote them.</p></header>}
        {entries.length > 0 && <ol className="lines decisions">{entries.map((entry) => <LogLine key={entry.id} entry={entry} now={person && new Date()} undo={undo} />)}</ol>}
        {entries.length === 0 && (
          <div className="blank">
            <h2>{after ? 'This is the end of the log.' : 'Nothing has been decided yet.'}</h2>
            <p className="lede">When a moderator hides a text, suspends somebody or merges two papers, it is told here.</p>
          </div>
        )}
        <Pager href={next && `/moderation/log?after=${next}`} label="Earlier decisions" />
      </div>
    </main>
  )
}
