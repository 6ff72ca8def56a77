import type { Message } from './send'

/** What a moderator did, for whom it concerns. */
export type ModerationNews = {
  verb: string
  reason: string
  /** The end of a suspension. */
  until: Date | null
  /** The text it is about; none where it is about the person. */
  text?: { summaryId: number; commentId: number | null; paper: string }
}

/** Tells someone of a decision about a text of theirs, or about themselves. Such mail cannot be turned off. */
export function moderationNews(site: { name: string; url: string }, to: string, { verb, reason, until, text }: ModerationNews): Message {
  const what = text && `your ${text.commentId ? 'comment on a summary' : 'summary'} of “${text.paper}”`
  const subject =
    verb === 'HIDE' ? `A moderator hid ${what}`
    : verb === 'SHOW' ? `A moderator shows ${what} again`
    : verb === 'REMOVE_REVISION' ? `A moderator removed an earlier text of ${what}`
    : verb === 'SUSPEND' ? `A moderator has suspended your account until ${until?.toISOString().slice(0, 10)}`
    : 'Your account is not suspended any more'
  const means =
    verb === 'HIDE' ? 'You still see it, and the moderators do; nobody else.'
    : verb === 'REMOVE_REVISION' ? 'That text is gone for good; what is shown now stays as it is.'
    : verb === 'SUSPEND' ? 'Until then you cannot publish, comment or vote. What you have published stays, and so do your drafts and notes.'
    : ''
  const link = text ? `${site.url}/summaries/${text.summaryId}${text.commentId ? `#comment-${text.commentId}` : ''}` : `${site.url}/settings`
  const paragraphs = [
    `${subject}. The reason given:`, `> ${reason}`, link, means,
    `What moderators do is told to everyone: ${site.url}/moderation/log`, `${site.name}\n${site.url}`,
  ]
  return { purpose: 'moderation', to, subject, text: paragraphs.filter(Boolean).join('\n\n') }
}
