import { expect, it } from 'vitest'
import { addressTaken, commentNews, confirmation, passwordReset } from '@/lib/mail/messages'

const site = { name: 'ShortScience', url: 'https://science.example' }
const ada = { to: 'ada@example.org', handle: 'ada' }

/** Addresses of the site in a text, in order. */
const links = (text: string) => text.split(/\s/).filter((word) => word.startsWith(site.url))

it('gives the link first, on a line of its own', () => {
  expect(links(confirmation(site, ada, 'a-token', '/').text)[0]).toBe('https://science.example/confirm?token=a-token')
  const onward = confirmation(site, ada, 'a-token', '/write?paper=x y')
  expect(links(onward.text)[0]).toBe('https://science.example/confirm?token=a-token&next=%2Fwrite%3Fpaper%3Dx+y')
  expect(links(passwordReset(site, ada, 'a-token').text)[0]).toBe('https://science.example/reset?token=a-token')
  expect(links(addressTaken(site, ada, 'ada2').text).slice(0, 2)).toEqual(['https://science.example/sign-in', 'https://science.example/forgot'])
})

const news = { kind: 'summary' as const, who: 'Eve', paper: 'On $e$', text: 'Look:\nhttps://science.example/evil', summaryId: 3, commentId: 7 }

it('tells of a comment, its words marked as a quotation', () => {
  const { subject, text } = commentNews(site, ada.to, news)
  expect(subject).toBe('Eve commented on your summary of “On $e$”')
  expect(links(text)[0]).toBe('https://science.example/summaries/3#comment-7')
  expect(text).toContain('\n> Look:\n> https://science.example/evil\n')
})

it('tells of an answer, and keeps long words short', () => {
  const { subject, text } = commentNews(site, ada.to, { ...news, kind: 'reply', paper: 'p'.repeat(500), text: '😀'.repeat(10_000) })
  expect(subject).toBe(`Eve answered your comment on a summary of “${'p'.repeat(80)}…”`)
  expect(text.length).toBeLessThan(3500)
  expect(text.isWellFormed()).toBe(true)
})
