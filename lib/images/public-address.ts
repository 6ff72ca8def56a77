import { BlockList, isIPv4, isIPv6 } from 'node:net'

/**
 * Networks that are not the public internet's, or stand for others that are not: IANA's registries of special-purpose
 * addresses, for IPv4 (RFC 6890 and later) and within the global unicast part of IPv6, outside of which nothing is
 * public (loopback, mapped, NAT64, local and multicast addresses lie there).
 */
const special: Record<'ipv4' | 'ipv6', string[]> = {
  ipv4: [
    '0.0.0.0/8', '10.0.0.0/8', '100.64.0.0/10', '127.0.0.0/8', '169.254.0.0/16', '172.16.0.0/12', '192.0.0.0/24', '192.0.2.0/24',
    '192.88.99.0/24', '192.168.0.0/16', '198.18.0.0/15', '198.51.100.0/24', '203.0.113.0/24', '224.0.0.0/4', '240.0.0.0/4',
    '168.63.129.16/32', // Azure's own services, as its machines see them
  ],
  ipv6: ['2001::/23', '2001:db8::/32', '2002::/16', '3fff::/20'],
}

const listOf = (networks: string[], family: 'ipv4' | 'ipv6') => {
  const list = new BlockList()
  for (const network of networks) {
    const [address, bits] = network.split('/') as [string, string]
    list.addSubnet(address, Number(bits), family)
  }
  return list
}

const blocked = { ipv4: listOf(special.ipv4, 'ipv4'), ipv6: listOf(special.ipv6, 'ipv6') }
const globalUnicast = listOf(['2000::/3'], 'ipv6')

/** Whether an IP address, as a resolver gives it, is one on the public internet. What is no IP address is not. */
export function isPublic(address: string): boolean {
  if (isIPv4(address)) return !blocked.ipv4.check(address, 'ipv4')
  if (!isIPv6(address) || address.includes('%')) return false
  return globalUnicast.check(address, 'ipv6') && !blocked.ipv6.check(address, 'ipv6')
}
