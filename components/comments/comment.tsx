import { KeptText } from '@/components/markdown/kept-text'
import { Time } from '@/components/ui/time'
import { VotePlace } from '@/components/votes/vote-place'
import { signInPath } from '@/lib/auth/address'
import { personPath } from '@/lib/people/address'
import { DEEPEST_INDENT } from '@/lib/comments/rules'
import type { Thread } from '@/lib/comments/thread'
import { reportPath } from '@/lib/reports/address'
import { commentPath } from '@/lib/summaries/address'
import type { CommentActions } from './actions'
import { CommentForm } from './comment-form'
import { OwnComment } from './own-comment'

type Props = { comment: Thread; level?: number; from: string; now: Date | null; signedIn: boolean; actions: CommentActions }

/** One comment with its answers; the first level of answers is set in, deeper ones stand below one another. */
export function Comment({ comment, level = 0, ...rest }: Props) {
  const replies = comment.replies.map((reply) => <Comment key={reply.id} comment={reply} level={level + 1} {...rest} />)
  const flat = level >= DEEPEST_INDENT
  return (
    <>
      <article className="comment" id={`comment-${comment.id}`} aria-label={`Comment by ${nameOf(comment)}`}>
        {comment.body ? <Said comment={comment} {...rest} /> : <p className="hint">This comment was deleted.</p>}
        {!flat && replies}
      </article>
      {flat && replies}
    </>
  )
}

function Said({ comment, from, now, signedIn, actions }: Omit<Props, 'level'>) {
  const { id, by, summaryId } = comment
  return (
    <>
      <p className="meta">
        {by.kind === 'named' ? <a className="name" href={personPath(by.handle)}>{by.name}</a> : <span className="name">{nameOf(comment)}</span>}
        <a className="dim" href={commentPath(summaryId, id)}><Time at={comment.createdAt} now={now} /></a>
        {comment.editedAt && <span>edited</span>}
      </p>
      {comment.hiddenReason && <p className="notice bad">A moderator hid this comment. The reason given: {comment.hiddenReason}</p>}
      <KeptText html={comment.body!} lang={comment.language} />
      <div className="acts">
        <VotePlace on="comment" id={id} label={`the comment by ${nameOf(comment)}`} from={from} own={comment.own}
          signedIn={signedIn} score={comment.score} vote={comment.vote} action={actions.vote} />
        {signedIn ? (
          <details className="reply">
            <summary>Reply</summary>
            <CommentForm action={actions.post} summary={summaryId} parent={id} from={from} label={`Your reply to ${nameOf(comment)}`} />
          </details>
        ) : (
          <a href={signInPath(`${from}#comment-${id}`)} aria-label="Reply: sign in first">Reply</a>
        )}
        {!comment.own && <a href={reportPath({ on: 'comment', id })} rel="nofollow">Report</a>}
        {comment.own && <OwnComment comment={comment} from={from} actions={actions} />}
      </div>
    </>
  )
}

const nameOf = ({ by }: Thread) => (by.kind === 'named' ? by.name : by.kind === 'left' ? 'someone who left' : 'the author')
