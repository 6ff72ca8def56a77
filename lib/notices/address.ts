import { commentPath, summaryPath } from '@/lib/summaries/address'

/** Where what someone is told of stands. */
export const noticePath = ({ summaryId, commentId }: { summaryId: number; commentId: number | null }) =>
  commentId === null ? summaryPath(summaryId) : commentPath(summaryId, commentId)

/** The page where a mail's link ends such mails, and where mail programs do it with one press (RFC 8058). */
export const unsubscribePath = (token: string) => `/unsubscribe?token=${token}`
export const oneClickPath = (token: string) => `/unsubscribe/one-click?token=${token}`
