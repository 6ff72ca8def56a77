import { describe, expect, it } from 'vitest'
import { foreignAddress } from '../../../lib/images/address'
import { isPublic } from '../../../lib/images/public-address'

describe('is on the public internet', () => {
  it.each([
    '1.1.1.1', '8.8.8.8', '9.255.255.255', '11.0.0.0', '100.63.255.255', '100.128.0.0', '126.255.255.255', '128.0.0.0', '169.253.255.255',
    '172.15.255.255', '172.32.0.0', '192.167.255.255', '192.169.0.0', '198.17.255.255', '198.20.0.0', '223.255.255.255',
    '2606:4700::1111', '2a00:1450:4001::1', '2001:200::1', '2003::1', '3ffe::1',
  ])('%s', (address) => {
    expect(isPublic(address)).toBe(true)
  })
})

describe('is not', () => {
  it.each([
    ['this host', '0.0.0.0'], ['this network', '0.1.2.3'], ['loopback', '127.0.0.1'], ['loopback’s end', '127.255.255.255'],
    ['private', '10.1.2.3'], ['private', '172.16.0.1'], ['private', '172.31.255.255'], ['private', '192.168.0.1'],
    ['a carrier’s', '100.64.0.1'], ['a carrier’s end', '100.127.255.255'], ['link-local', '169.254.169.254'], ['Azure’s own', '168.63.129.16'],
    ['protocols', '192.0.0.192'], ['documentation', '192.0.2.1'], ['documentation', '198.51.100.1'], ['documentation', '203.0.113.1'],
    ['6to4 relays', '192.88.99.1'], ['benchmarks', '198.18.0.1'], ['benchmarks', '198.19.255.255'],
    ['multicast', '224.0.0.1'], ['multicast', '239.255.255.255'], ['reserved', '240.0.0.1'], ['broadcast', '255.255.255.255'],

    ['unspecified', '::'], ['loopback', '::1'], ['IPv4-compatible', '::127.0.0.1'], ['IPv4-mapped', '::ffff:127.0.0.1'],
    ['IPv4-mapped in hex', '::ffff:7f00:1'], ['IPv4-mapped, spelt out', '0:0:0:0:0:ffff:a9fe:a9fe'], ['IPv4-translated', '::ffff:0:10.0.0.1'],
    ['NAT64', '64:ff9b::7f00:1'], ['NAT64 of our own', '64:ff9b:1::a00:1'], ['discarded', '100::1'], ['Teredo', '2001:0:7f00:1::'],
    ['benchmarks', '2001:2::1'], ['ORCHID', '2001:20::1'], ['documentation', '2001:db8::1'], ['documentation', '3fff::1'],
    ['6to4', '2002:7f00:1::1'], ['segments', '5f00::1'], ['unique local', 'fc00::1'], ['unique local', 'fd12:3456::1'],
    ['link-local', 'fe80::1'], ['link-local with its zone', 'fe80::1%eth0'], ['public with a zone', '2606:4700::1%eth0'],
    ['site-local', 'fec0::1'], ['multicast', 'ff02::1'],
    ['a name', 'localhost'], ['a number', '2130706433'], ['octal', '0177.0.0.1'], ['short', '127.1'], ['nothing', ''],
  ])('%s: %s', (_, address) => {
    expect(isPublic(address)).toBe(false)
  })
})

describe('a foreign picture', () => {
  it.each([
    ['HTTPS://B.org:443/a/../c.png#top', 'https://b.org/c.png'],
    ['http://b.org:80', 'http://b.org/'],
    ['http://b.org\\@c.org/a', 'http://b.org/@c.org/a'],
    ['http://2130706433/a', 'http://127.0.0.1/a'],
    ['http://0x7f.1/a', 'http://127.0.0.1/a'],
    ['https://b.org/ü', 'https://b.org/%C3%BC'],
    [`https://b.org/${'a'.repeat(1986)}`, `https://b.org/${'a'.repeat(1986)}`],
  ])('at %s is known as %s', (written, known) => {
    expect(foreignAddress(written)).toBe(known)
  })

  it.each([
    'ftp://b.org/a.png', 'file:///etc/passwd', 'data:image/png;base64,AAAA', 'gopher://b.org/', 'javascript:1', '//b.org/a.png', '/a.png', '',
    'https://', 'https://me@b.org/a.png', 'https://me:it@b.org/a.png', `https://b.org/${'a'.repeat(1987)}`,
  ])('is never fetched from %s', (written) => {
    expect(foreignAddress(written)).toBeNull()
  })
})
