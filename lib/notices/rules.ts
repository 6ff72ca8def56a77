export const noticeKinds = ['REPLY', 'COMMENT', 'MENTION', 'PAPER', 'PERSON', 'TOPIC'] as const
export type Kind = (typeof noticeKinds)[number]
export const paces = ['AT_ONCE', 'DAILY', 'NEVER'] as const
export type Pace = (typeof paces)[number]

/** How people hear of each kind by mail who have not chosen: a talk goes on at once, what is new of a whole field can wait. */
export const usualPace: Record<Kind, Pace> = { REPLY: 'AT_ONCE', COMMENT: 'AT_ONCE', MENTION: 'AT_ONCE', PAPER: 'AT_ONCE', PERSON: 'DAILY', TOPIC: 'DAILY' }

/** What each kind is about, as settings and mails name it. */
export const kindNames: Record<Kind, string> = {
  COMMENT: 'Comments on my summaries',
  REPLY: 'Answers to my comments',
  MENTION: 'Texts that mention me',
  PAPER: 'Summaries of papers I asked for or follow',
  PERSON: 'Summaries by people I follow',
  TOPIC: 'Summaries from venues and fields I follow',
}

/** People that one text tells by mentioning them; further ones are links alone. */
export const MOST_MENTIONED = 20

type Told = { kind: Kind; onComment: boolean }

/** What is said of someone to whom it happens: "Nadia Okonjo", these words, and the paper's title. */
export function didWords({ kind, onComment }: Told): string {
  if (kind === 'REPLY') return 'answered your comment on a summary of'
  if (kind === 'COMMENT') return 'commented on your summary of'
  if (kind === 'MENTION') return onComment ? 'mentioned you in a comment on a summary of' : 'mentioned you in a summary of'
  return kind === 'PAPER' ? 'explained a paper that you wait for or follow,' : 'explained'
}

type Writer = { name: string | null; onComment: boolean }

/** Whoever wrote it by the name that readers see: none below an anonymous summary of theirs. */
export const whoWrote = ({ name, onComment }: Writer) => name ?? (onComment ? 'The author' : 'An anonymous reader')
