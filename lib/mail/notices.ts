import { plainInline } from '@/lib/markdown/inline'
import { mailHtml, mailText } from '@/lib/markdown/mail-html'
import { noticePath, oneClickPath, unsubscribePath } from '@/lib/notices/address'
import type { Notice } from '@/lib/notices/queries'
import { didWords, kindNames, whoWrote } from '@/lib/notices/rules'
import { unsubscribeToken, type Unsubscribing } from '@/lib/notices/unsubscribe'
import { asHtml, asText, beginning, type Part } from './letter'
import type { Message } from './send'

type Site = { name: string; url: string }

/** One thing told at once: who did what, and their words. */
export function noticeMail(site: Site, to: string, notice: Notice, personId: number): Message {
  const parts: Part[] = [{ words: `${told(notice, 500)}:` }, quoted(site, notice), { link: site.url + noticePath(notice), words: 'Read it where it stands' }]
  const ended = { personId, kind: notice.kind }
  return mail(site, to, told(notice, 80), parts, ended, `notice-${notice.id}`)
}

/** What came since the last digest, the newest first. */
export function digestMail(site: Site, to: string, notices: Notice[], personId: number): Message {
  const parts = notices.flatMap((notice): Part[] => [
    { link: site.url + noticePath(notice), words: told(notice, 500) },
    quoted(site, notice),
  ])
  const first = notices[0]!
  const subject = notices.length === 1 ? told(first, 80) : `${notices.length} news: ${told(first, 60)}, and more`
  return mail(site, to, subject, parts, { personId, kind: 'DAILY' }, `digest-${personId}-${first.id}`)
}

const told = (notice: Notice, length: number) => {
  const its = { ...notice, onComment: notice.commentId !== null }
  return `${whoWrote(its)} ${didWords(its)} “${beginning(plainInline(notice.paper.title), length)}”`
}

function quoted(site: Site, notice: Notice): Part {
  const page = site.url + noticePath(notice)
  return { quoted: { text: mailText(notice.text), html: mailHtml(notice.text, page), language: notice.language } }
}

function mail(site: Site, to: string, subject: string, parts: Part[], ended: Unsubscribing, name: string): Message {
  const token = unsubscribeToken(ended)
  const why = ended.kind === 'DAILY' ? 'You get this once a day, as your settings say.' : `You get this because your settings say so of “${kindNames[ended.kind]}”.`
  const all: Part[] = [...parts, { words: `${why}\n${site.name}` }, { link: site.url + unsubscribePath(token), words: 'Get no more of these mails' }]
  return {
    purpose: ended.kind === 'DAILY' ? 'digest' : 'notice',
    to, subject, text: asText(all), html: asHtml(subject, all),
    // The same when it is tried again: mail programs show one of two that were handed over.
    id: `<${name}@${new URL(site.url).hostname}>`,
    unsubscribe: site.url + oneClickPath(token),
  }
}
