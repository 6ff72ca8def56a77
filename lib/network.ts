import { isIPv6 } from 'node:net'

/** What of a client's address one household or machine shares: all of an IPv4 address, the first 64 bits of an IPv6 one. */
export function networkOf(address: string): string {
  if (!isIPv6(address)) return address
  const [head = '', tail] = address.split('::')
  const groups = head.split(':').filter(Boolean)
  const last = tail === undefined ? [] : tail.split(':').filter(Boolean)
  while (tail !== undefined && groups.length + last.length < 8) groups.push('0')
  return [...groups, ...last].slice(0, 4).map((group) => group.toLowerCase().replace(/^0+(?=.)/, '')).join(':')
}
