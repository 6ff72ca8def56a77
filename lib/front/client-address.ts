import { isIP } from 'node:net'

/**
 * The address of the browser that asked.
 * @param remote the other end of the connection
 * @param forwardedFor the X-Forwarded-For header: each proxy appends the address it was asked from
 * @param hops how many proxies of our own stand in front; only what they appended is believed
 */
export function clientAddress(remote: string, forwardedFor: string | undefined, hops: number): string {
  if (!hops) return bare(remote)
  const chain = [...(forwardedFor?.split(',') ?? []), remote].map(bare)
  const trusted = chain.slice(-1 - hops).reverse()
  const firstBad = trusted.findIndex((address) => !isIP(address))
  return trusted.at(firstBad < 0 ? -1 : Math.max(0, firstBad - 1)) ?? ''
}

/** Without port, brackets and the IPv6 form of an IPv4 address. */
function bare(text: string): string {
  const address = text.trim()
  const [, inBrackets, beforePort] = /^\[([^\]]*)\](?::\d+)?$|^(\d+(?:\.\d+){3}):\d+$/.exec(address) ?? []
  return (inBrackets ?? beforePort ?? address).replace(/^::ffff:(?=\d+\.)/i, '')
}
