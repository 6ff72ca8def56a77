import { count } from '@/components/ui/count'
import type { Thread } from '@/lib/comments/thread'
import type { CommentActions } from './actions'
import { Comment } from './comment'
import { CommentForm } from './comment-form'

type Props = {
  summary: { id: number; commentCount: number; comments: Thread[] }
  open: boolean
  from: string
  now: Date | null
  signedIn: boolean
  actions: CommentActions
  /** Where all of them stand, when not all stand here. */
  more?: string
}

/** The conversation below a summary, folded behind its count. */
export function Comments({ summary, open, more, ...rest }: Props) {
  return (
    <details className="fold comments" id={`comments-${summary.id}`} open={open}>
      <summary>{summary.commentCount ? count(summary.commentCount, 'comment') : 'Comment'}</summary>
      {summary.comments.map((comment) => <Comment key={comment.id} comment={comment} {...rest} />)}
      {more && <p><a className="link" href={more}>All {count(summary.commentCount, 'comment')}</a></p>}
      <CommentForm action={rest.actions.post} summary={summary.id} from={rest.from}
        label={rest.signedIn ? 'Your comment' : 'Your comment (sign in to post it)'} />
    </details>
  )
}
