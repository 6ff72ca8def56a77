import { beforeAll, expect, it } from 'vitest'
import { digestMail, noticeMail } from '@/lib/mail/notices'
import { render } from '@/lib/markdown/render'
import { fillSlots } from '@/lib/markdown/slots'
import type { Notice } from '@/lib/notices/queries'
import { readUnsubscribe } from '@/lib/notices/unsubscribe'

const site = { name: 'ShortScience', url: 'https://science.example' }

beforeAll(() => {
  process.env.NEXTAUTH_SECRET = 'a secret of the tests, long enough'
})

function noticeOf(text: string, over: Partial<Notice> = {}): Notice {
  const html = fillSlots(render(text).html, { prefix: 'n1-', papers: new Map(), handles: new Map() })
  return {
    id: 9, kind: 'COMMENT', summaryId: 3, commentId: 7, at: new Date(0), read: false, name: 'Eve',
    paper: { key: 'k', title: 'On $e$' }, language: 'en', text: html, ...over,
  }
}
const mailOf = (notice: Notice) => noticeMail(site, 'ada@example.org', notice, 5)

it.each<[Partial<Notice>, string]>([
  [{}, 'Eve commented on your summary of “On e”'],
  [{ kind: 'REPLY', name: null }, 'The author answered your comment on a summary of “On e”'],
  [{ kind: 'MENTION' }, 'Eve mentioned you in a comment on a summary of “On e”'],
  [{ kind: 'MENTION', commentId: null, name: null }, 'An anonymous reader mentioned you in a summary of “On e”'],
  [{ kind: 'PAPER', commentId: null }, 'Eve explained a paper that you wait for or follow, “On e”'],
  [{ kind: 'TOPIC', commentId: null, paper: { key: 'k', title: 'p'.repeat(500) } }, `Eve explained “${'p'.repeat(80)}…”`],
])('says what happened: %j', (over, subject) => {
  expect(mailOf(noticeOf('So.', over)).subject).toBe(subject)
})

it('has formulas that can be read in both of its forms, and no markup of ours in the plain one', () => {
  const { text, html } = mailOf(noticeOf('Since $\\alpha^2 \\le 1$:\n\n$$x_1 + y$$\n\n- first\n- *second*'))
  expect(text).toContain('> Since α² ≤ 1:')
  expect(text).toContain('> x₁+y\n')
  expect(text).toContain('> - first\n> - second')
  expect(text).not.toMatch(/<\/?[a-z]|katex|&lt;/)
  expect(html).toContain('<i>α² ≤ 1</i>')
  expect(html).not.toMatch(/katex|<math|class=/)
})

it('marks every line of somebody’s words, so that none passes for the site’s', () => {
  const { text, html } = mailOf(noticeOf('Look:  \nhttps://science.example/evil\n\n<b onclick="x()">Hi</b>'))
  const ours = text.split('\n').filter((line) => !line.startsWith('>')).join('\n')
  expect(ours).not.toContain('evil')
  expect(html).toContain('&lt;b onclick=')
})

it('leads to the place, and ends such mails by one press', () => {
  const { text, html, unsubscribe, id } = mailOf(noticeOf('So.'))
  expect(text).toContain('\nhttps://science.example/summaries/3#comment-7\n')
  expect(html).toContain('href="https://science.example/summaries/3#comment-7"')
  const token = new URL(unsubscribe!).searchParams.get('token')!
  expect(readUnsubscribe(token)).toEqual({ personId: 5, kind: 'COMMENT' })
  expect(text).toContain(`https://science.example/unsubscribe?token=${token}`)
  expect(id).toBe('<notice-9@science.example>')
})

it('gathers a day in one mail, whose link ends the daily ones', () => {
  const more = noticeOf('Third.', { id: 8, kind: 'TOPIC', commentId: null, summaryId: 4 })
  const mail = digestMail(site, 'ada@example.org', [noticeOf('So.'), more], 5)
  expect(mail.subject).toBe('2 news: Eve commented on your summary of “On e”, and more')
  expect(mail.text).toContain('Eve explained “On e”\nhttps://science.example/summaries/4')
  expect(readUnsubscribe(new URL(mail.unsubscribe!).searchParams.get('token')!)).toEqual({ personId: 5, kind: 'DAILY' })
})

it.each(['', 'x', '5.COMMENT.', `5.COMMENT.${'A'.repeat(43)}`, `5.EVERYTHING.${'A'.repeat(43)}`, '5.COMMENT.é'])('takes no link that is not ours: %j', (token) => {
  expect(readUnsubscribe(token)).toBeNull()
})
