import { forgetExpired } from '@/lib/auth/tidy'
import { bringHome } from '@/lib/images/foreign'
import { forgetUnused } from '@/lib/images/unused'
import { forgetAnswers } from '@/lib/importers/kept'
import { askForDigests, mailDigest, mailNotice } from '@/lib/jobs/notice-mail'
import { tellOfModeration } from '@/lib/moderation/mail'
import { forgetOrphans } from '@/lib/markdown/kept'
import { rerenderSome } from '@/lib/jobs/rerender'
import { payloads, type Payload, type Task } from '@/lib/jobs/payloads'
import { bringFor } from '@/lib/jobs/bring-paper'
import { tellOfComment, tellOfSummary } from '@/lib/notices/tell'
import { sendApproval, sendConfirmation, sendReset } from '@/lib/people/mail'
import { countWords } from '@/lib/search/count-words'
import { settleSearches } from '@/lib/search/settle'
import { settleLists } from '@/lib/summaries/lists/settle'

const work: { [T in Task]: (payload: Payload<T>) => Promise<void> } = {
  confirm_mail: sendConfirmation,
  approve_mail: sendApproval,
  reset_mail: sendReset,
  comment_mail: tellOfComment,
  summary_news: tellOfSummary,
  notice_mail: mailNotice,
  digest: askForDigests,
  digest_mail: mailDigest,
  moderation_mail: tellOfModeration,
  bring_picture: ({ address }) => bringHome(address),
  bring_paper: bringFor,
  tidy: async () => {
    await forgetExpired()
    await forgetOrphans()
    await forgetAnswers()
  },
  tidy_pictures: () => forgetUnused(),
  rerender: rerenderSome,
  count_words: async () => {
    // Of an import that was broken off.
    await settleSearches()
    await countWords()
  },
  settle_lists: settleLists,
}

/** Does a job with what it was told. Throws what is wrong with that, or what went wrong. */
async function perform<T extends Task>(task: T, told: unknown): Promise<void> {
  await work[task](payloads[task].parse(told) as Payload<T>)
}

const names = Object.keys(payloads) as Task[]

/** The jobs as the worker calls them. */
export const tasks = Object.fromEntries(names.map((task) => [task, (told: unknown) => perform(task, told)]))
