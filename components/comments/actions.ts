import type { Tally } from '@/lib/votes/commands'
import type { PostedComment } from './comment-form'
import type { FormAction } from '@/lib/web/form-state'

/** What can be done with comments, handed down from the page. */
export type CommentActions = {
  post: FormAction<PostedComment>
  edit: FormAction
  remove: FormAction
  vote: FormAction<Tally>
}
