import { Comments } from '@/components/comments/comments'
import type { CommentActions } from '@/components/comments/actions'
import { KeptText } from '@/components/markdown/kept-text'
import { Face } from '@/components/ui/face'
import { Time } from '@/components/ui/time'
import { VotePlace } from '@/components/votes/vote-place'
import { summaryPath, writePath } from '@/lib/summaries/address'
import type { SummaryView } from '@/lib/summaries/view'
import type { FormAction } from '@/lib/web/form-state'
import { By, byName } from './byline'
import { DeleteSummary } from './delete-summary'
import { TakeAlong, type Site } from './take-along'
import { WithdrawSummary } from './withdraw-summary'

type Props = {
  summary: SummaryView
  paperKey: string
  /** The paper's. */
  title: string
  site: Site
  from: string
  now: Date | null
  signedIn: boolean
  /** Comments shown without asking. */
  open: boolean
  actions: CommentActions & { removeSummary: FormAction; withdrawSummary: FormAction }
  /** All its comments stand here. */
  whole?: boolean
}

/** One summary: its text, who wrote it, its vote, what can be done with it, what is said below it. */
export function Summary({ summary, paperKey, title, site, open, whole, actions, ...rest }: Props) {
  const { id, by, own } = summary
  const some = !whole && summary.commentCount > 100
  return (
    <article className="summary" id={`summary-${id}`}>
      <div className="main">
        <h2 className="vh">Summary by {byName(by)}</h2>
        <header className="by">
          <Face name={by.kind === 'named' ? by.name : null} colour={by.kind === 'named' ? by.colour : null} />
          <p>
            <By by={by} own={own} /><br />
            <Time at={summary.publishedAt} now={rest.now} />
            {summary.editedAt && <>, edited <Time at={summary.editedAt} now={rest.now} /></>}
            {summary.copy > 0 && ', a second one from a merged paper'}
          </p>
        </header>
        {summary.hiddenReason && <p className="notice bad">A moderator hid this summary. The reason given: {summary.hiddenReason}</p>}
        <KeptText html={summary.body} lang={summary.language} />
      </div>
      <VotePlace on="summary" id={id} label={`the summary by ${byName(by)}`} from={rest.from} own={own}
        signedIn={rest.signedIn} score={summary.score} vote={summary.vote} action={actions.vote} />
      <div className="acts">
        <TakeAlong summary={summary} title={title} site={site} />
        {own && <a href={writePath(paperKey, { copy: summary.copy })}>Edit</a>}
        {own && <WithdrawSummary id={id} paperKey={paperKey} action={actions.withdrawSummary} />}
        {own && <DeleteSummary id={id} paperKey={paperKey} comments={summary.commentCount} action={actions.removeSummary} />}
      </div>
      <Comments summary={summary} open={open} more={some ? `${summaryPath(id)}#comments-${id}` : undefined} {...rest} actions={actions} />
    </article>
  )
}
