import { count } from '@/components/ui/count'
import { KeptText } from '@/components/markdown/kept-text'
import { Time } from '@/components/ui/time'
import { VotePlace } from '@/components/votes/vote-place'
import { signInPath } from '@/lib/auth/address'
import { personPath } from '@/lib/people/address'
import { DEEPEST_INDENT } from '@/lib/comments/rules'
import type { CommentBy } from '@/lib/comments/queries'
import { countOf, type Thread } from '@/lib/comments/thread'
import { reportPath } from '@/lib/reports/address'
import { commentPath } from '@/lib/summaries/address'
import type { CommentActions } from './actions'
import { CommentForm } from './comment-form'
import { OwnComment } from './own-comment'

type Props = { comment: Thread; level?: number; from: string; now: Date | null; signedIn: boolean; actions: CommentActions }

/** One comment with its answers: they are set in and fold away together, and answers to them stand in the same row. */
export function Comment({ comment, level = 0, ...rest }: Props) {
  const replies = comment.replies.map((reply) => <Comment key={reply.id} comment={reply} level={level + 1} {...rest} />)
  const flat = level >= DEEPEST_INDENT
  return (
    <>
      <article className="comment" id={`comment-${comment.id}`} aria-label={comment.body ? `Comment by ${nameOf(comment.by)}` : gone[comment.gone ?? 'deleted']}
        tabIndex={-1}>
        {comment.body ? <Said comment={comment} {...rest} /> : <p className="hint">{gone[comment.gone ?? 'deleted']}</p>}
        {!flat && replies.length > 0 && (
          <details className="fold answers" open>
            <summary>{count(countOf(comment.replies), 'answer')}</summary>
            {replies}
          </details>
        )}
      </article>
      {flat && replies}
    </>
  )
}

const gone = { deleted: 'This comment was deleted.', hidden: 'A moderator hid this comment.' }

function Said({ comment, from, now, signedIn, actions }: Omit<Props, 'level'>) {
  const { id, by, summaryId, answers } = comment
  return (
    <>
      <p className="meta">
        {by.kind === 'named' ? <a className="name" href={personPath(by.handle)}>{by.name}</a> : <span className="name">{nameOf(by)}</span>}
        <a className="dim" href={commentPath(summaryId, id)}><Time at={comment.createdAt} now={now} /></a>
        {answers && <a className="dim" href={`#comment-${answers.id}`}>to {answers.by ? nameOf(answers.by) : 'a deleted comment'}</a>}
        {comment.editedAt && <span>edited</span>}
      </p>
      {comment.hiddenReason && <p className="notice bad">A moderator hid this comment. The reason given: {comment.hiddenReason}</p>}
      <KeptText html={comment.body!} lang={comment.language} />
      <div className="acts">
        <VotePlace on="comment" id={id} label={`the comment by ${nameOf(by)}`} from={from} own={comment.own}
          signedIn={signedIn} score={comment.score} vote={comment.vote} action={actions.vote} />
        {signedIn ? (
          <details className="reply">
            <summary>Reply</summary>
            <CommentForm action={actions.post} summary={summaryId} parent={id} from={from} label={`Your reply to ${nameOf(by)}`} />
          </details>
        ) : (
          <a href={signInPath(`${from}#comment-${id}`)} aria-label="Reply: sign in first">Reply</a>
        )}
        {!comment.own && <a href={reportPath({ on: 'comment', id })} rel="nofollow">Report</a>}
        {comment.own && <OwnComment comment={comment} now={now} from={from} actions={actions} />}
      </div>
    </>
  )
}

const nameOf = (by: CommentBy) => (by.kind === 'named' ? by.name : by.kind === 'left' ? 'someone who left' : 'the author')
