import { archiveAnswer } from '@/app/feeds/archive-answer'

/** Every public summary, at the old site's address: how they begin. */
export const GET = (request: Request) => archiveAnswer(request, '/rss-all.xml', false)
