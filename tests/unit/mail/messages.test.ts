import { expect, it } from 'vitest'
import { addressTaken, confirmation, passwordReset } from '@/lib/mail/messages'

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
