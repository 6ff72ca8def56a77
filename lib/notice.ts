import type { Shown } from '@/lib/shows'

/** PostgreSQL carries less than 8000 bytes; a notice that long would name much of the site anyway. */
const longest = 4000
const everything = 'everything'
const one = /^(paper:\d+|person:\d+|lists|absent)$/

/** What a transaction changed, as it is told to every process: nouns by their ids in order, once each. */
export function noticeOf(what: Shown[]): string {
  const notice = [...new Set(what)].sort().join(' ')
  return notice.length > longest ? everything : notice
}

/** What a notice says has changed; one that is not understood (of a newer release, say) means everything. */
export function readNotice(notice: string): Shown[] | typeof everything {
  const what = notice.split(' ')
  return what.every((item): item is Shown => one.test(item)) ? what : everything
}
