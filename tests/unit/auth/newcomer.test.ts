import { expect, it } from 'vitest'
import { fromClaims, fromGitHub } from '@/lib/auth/newcomer'
import { networkOf } from '@/lib/network'

it.each([
  ['oidc', { sub: '7', name: 'Ada', email: 'ada@example.org', email_verified: true }, { id: '7', name: 'Ada', email: 'ada@example.org' }],
  ['oidc', { sub: '7', name: 'Ada', email: 'ada@example.org', email_verified: false }, { id: '7', name: 'Ada' }],
  ['oidc', { sub: '7', name: 'Ada', email: 'ada@example.org' }, { id: '7', name: 'Ada' }],
  ['oidc', { sub: '0000-0002-1825-0097' }, { id: '0000-0002-1825-0097', name: '' }],
  ['orcid', { sub: '0000-0002-1825-0097', given_name: 'Josiah', family_name: 'Carberry' },
    { id: '0000-0002-1825-0097', name: 'Josiah Carberry', orcid: '0000-0002-1825-0097' }],
])('%s’s %o is %o', (provider, claims, newcomer) => {
  expect(fromClaims(provider, claims)).toEqual(newcomer)
})

it.each([
  [{ id: 7, login: 'ada', name: 'Ada', emails: [{ email: 'a@example.org', primary: true, verified: true }] }, { id: '7', name: 'Ada', email: 'a@example.org' }],
  [{ id: 7, login: 'ada', name: null, emails: [{ email: 'a@example.org', primary: true, verified: false }] }, { id: '7', name: 'ada' }],
  [{ id: 7, login: 'ada', emails: { message: 'Not found' } }, { id: '7', name: 'ada' }],
])('GitHub’s %o is %o', (user, newcomer) => {
  expect(fromGitHub(user)).toEqual(newcomer)
})

it.each([
  ['192.0.2.7', '192.0.2.7'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
  ['2001:0DB8:0001:0002::9', '2001:db8:1:2'],
  ['2001:db8::1', '2001:db8:0:0'],
  ['::1', '0:0:0:0'],
  ['', ''],
])('%s is of the network %s', (address, network) => {
  expect(networkOf(address)).toBe(network)
})
