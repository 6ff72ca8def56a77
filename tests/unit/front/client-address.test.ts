import { expect, it } from 'vitest'
import { clientAddress } from '@/lib/front/client-address'

it.each([
  ['nobody stands in front, so nobody is believed', '192.0.2.9', '6.6.6.6', 0, '192.0.2.9'],
  ['our proxy says who asked it', '10.0.0.1', '192.0.2.9', 1, '192.0.2.9'],
  ['what the client made up stands further left', '10.0.0.1', '6.6.6.6, 192.0.2.9', 1, '192.0.2.9'],
  ['two proxies of ours', '10.0.0.1', '6.6.6.6, 192.0.2.9, 10.0.0.2', 2, '192.0.2.9'],
  ['fewer entries than proxies', '10.0.0.1', '192.0.2.9', 3, '192.0.2.9'],
  ['no header at all', '10.0.0.1', undefined, 1, '10.0.0.1'],
  ['an entry that is no address', '10.0.0.1', 'unknown', 1, '10.0.0.1'],
  ['nothing beyond an entry that is no address', '10.0.0.1', '6.6.6.6, _hidden, 192.0.2.9', 3, '192.0.2.9'],
  ['an IPv4 address in IPv6 form', '::ffff:192.0.2.9', undefined, 0, '192.0.2.9'],
  ['a port', '10.0.0.1', '192.0.2.9:4711', 1, '192.0.2.9'],
  ['brackets and a port', '10.0.0.1', '[2001:db8::9]:4711', 1, '2001:db8::9'],
])('%s', (_, remote, forwardedFor, hops, expected) => {
  expect(clientAddress(remote, forwardedFor, hops)).toBe(expected)
})
