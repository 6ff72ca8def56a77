import { expect, it } from 'vitest'
import { cachingOf, policiesFor } from '@/lib/front/policies'

const https = policiesFor('https://papers.example', ['https://orcid.org'])

it('lets a visitor’s page run no script but the site’s own files, and a person’s those with its nonce', () => {
  expect(https.visitor['content-security-policy']).toMatch(/(^|; )script-src 'self';/)
  const [one, other] = [https.person(), https.person()].map((policy) => /script-src 'self' 'nonce-([\w+/=]{24})';/.exec(policy['content-security-policy']!)?.[1])
  expect(one).toBeTruthy()
  expect(one).not.toBe(other)
})

it('lets forms end here, and where people sign in', () => {
  expect(https.visitor['content-security-policy']).toContain("form-action 'self' https://orcid.org;")
})

it('asks for https for ever where the site has it', () => {
  expect(https.visitor['strict-transport-security']).toBe('max-age=31536000')
  expect(policiesFor('http://localhost:3000', []).visitor).not.toHaveProperty('strict-transport-security')
})

it.each([
  ['/settings', 'no-store'],
  ['/shared/token', 'no-store'],
  ['/reset?token=x', 'no-store'],
  ['/settings-of-lenses', 'private, no-cache'],
  ['/papers/settings', 'private, no-cache'],
])('%s is kept by a browser as: %s', (url, caching) => {
  expect(cachingOf(url)['cache-control']).toBe(caching)
})
