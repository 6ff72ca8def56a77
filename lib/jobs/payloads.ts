import { z } from 'zod'

const id = z.int().positive()

/** The jobs there are, and what each is told. No secrets: they are made when the job is done. */
export const payloads = {
  /** Sends the link that confirms an address for an account; `next` is a path of the site. */
  confirm_mail: z.object({ personId: id, email: z.string(), next: z.string() }),
  /** Sends the present address of an account the link that lets another one take its place. */
  approve_mail: z.object({ personId: id, email: z.string() }),
  /** Sends the link that sets a new password, if the address belongs to an account. */
  reset_mail: z.object({ email: z.string() }),
  /** Finds out who should hear of a comment. */
  comment_mail: z.object({ commentId: id }),
  /** Finds out who should hear of a published summary. */
  summary_news: z.object({ summaryId: id }),
  /** Tells one of them by mail. */
  notice_mail: z.object({ noticeId: id }),
  /** Asks for the digests of the day. */
  digest: z.object({}),
  /** Tells one person by mail what came in a day. */
  digest_mail: z.object({ personId: id }),
  /** Tells somebody what a moderator did with a text of theirs, or with themselves. */
  moderation_mail: z.object({ actionId: id }),
  /** Brings home a picture that a published text shows. */
  bring_picture: z.object({ address: z.string() }),
  /** Brings a paper that somebody asked for from its source. */
  bring_paper: z.object({ personId: id, scheme: z.enum(['ARXIV', 'DOI', 'DBLP', 'PMID']), value: z.string() }),
  /** Forgets what has expired, renderings that nobody's text needs, and yesterday's answers of the sources of papers. */
  tidy: z.object({}),
  /** Removes the pictures that no text has used for a month. */
  tidy_pictures: z.object({}),
  /** Renders some of the texts that another version of the renderer has rendered, and asks for the next. */
  rerender: z.object({}),
  /** Counts the words of papers that came, by which misspelt ones are set right. */
  count_words: z.object({}),
  /** Settles the order of the lists. */
  settle_lists: z.object({}),
}

export type Task = keyof typeof payloads
export type Payload<T extends Task> = z.output<(typeof payloads)[T]>
