import { archiveAnswer } from '@/app/feeds/archive-answer'

/** Every public summary, at the old site's address: their whole texts. */
export const GET = (request: Request) => archiveAnswer(request, '/rss-full.xml', true)
