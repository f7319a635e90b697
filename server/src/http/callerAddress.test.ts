import type { IncomingMessage } from 'node:http'
import { callerReader } from '#http/callerAddress'
import { parseProxyTrust } from '#proxyTrust'

// Proves who is held to a request's budgets, whatever the request says about that.
function callerOf(setting: string, remoteAddress: string, forwardedFor?: string): string {
  const trust = parseProxyTrust(setting)
  if (!trust) throw new Error(`${setting} is no setting`)
  const headers = forwardedFor === undefined ? {} : { 'x-forwarded-for': forwardedFor }
  return callerReader(trust)({ headers, socket: { remoteAddress } } as unknown as IncomingMessage)
}

describe('parseProxyTrust', () => {
  it('reads none, hops and networks', () => {
    expect(parseProxyTrust('0')).toEqual({ kind: 'none' })
    expect(parseProxyTrust('2')).toEqual({ kind: 'hops', count: 2 })
    expect(parseProxyTrust('10.0.0.0/8, fd00::/8 192.0.2.7')).toEqual({
      kind: 'networks',
      networks: [
        { address: '10.0.0.0', prefix: 8, family: 'ipv4' },
        { address: 'fd00::', prefix: 8, family: 'ipv6' },
        { address: '192.0.2.7', prefix: 32, family: 'ipv4' },
      ],
    })
  })

  it.each([
    'true',
    '11',
    '-1',
    '1.5',
    '10.0.0.0/33',
    '10.0.0.0/',
    '0.0.0.0/0',
    '::/0',
    '10.0.0/8',
    'fe80::1%eth0',
    '*',
    ',',
  ])('refuses %s', (text) => expect(parseProxyTrust(text)).toBeNull())
})

describe('callerReader', () => {
  it('believes nobody without a proxy', () => {
    expect(callerOf('0', '203.0.113.9', '198.51.100.1')).toBe('203.0.113.9')
  })

  it('takes what the last proxies wrote, never what stands further left', () => {
    expect(callerOf('1', '10.0.0.1', '1.1.1.1, 2.2.2.2, 203.0.113.9')).toBe('203.0.113.9')
    expect(callerOf('2', '10.0.0.1', '1.1.1.1, 203.0.113.9, 10.0.0.2')).toBe('203.0.113.9')
    expect(callerOf('10.0.0.0/8', '10.0.0.1', '1.1.1.1, 203.0.113.9, 10.0.0.2')).toBe('203.0.113.9')
  })

  it('does not listen to a stranger who comes past the proxy', () => {
    expect(callerOf('10.0.0.0/8', '203.0.113.9', '198.51.100.1')).toBe('203.0.113.9')
    expect(callerOf('10.0.0.0/8', '::ffff:10.0.0.1', '203.0.113.9')).toBe('203.0.113.9')
  })

  it('stays with the nearest address when the next one is none', () => {
    expect(callerOf('1', '10.0.0.1')).toBe('10.0.0.1')
    for (const junk of ['', 'unknown', '203.0.113.999', '<script>', '1.2.3.4.5', `${'9'.repeat(5000)}`]) {
      expect(callerOf('1', '10.0.0.1', junk)).toBe('10.0.0.1')
    }
  })

  it.each([
    ['203.0.113.9:4711', '203.0.113.9'],
    ['::ffff:203.0.113.9', '203.0.113.9'],
    ['::FFFF:cb00:7109', '203.0.113.9'],
    ['[2001:db8:1:2:3:4:5:6]:4711', '2001:db8:1:2::/64'],
    ['2001:DB8:1:2::1', '2001:db8:1:2::/64'],
    ['2001:db8:1:2:ffff:ffff:ffff:ffff', '2001:db8:1:2::/64'],
    ['2001:db8::1', '2001:db8:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
    ['64:ff9b::203.0.113.9', '64:ff9b:0:0::/64'],
  ])('counts %s as %s', (written, counted) => {
    expect(callerOf('1', '10.0.0.1', written)).toBe(counted)
    expect(callerOf('0', written.replace(/^\[|\]:4711$|:4711$/g, ''))).toBe(counted)
  })
})
