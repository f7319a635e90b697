import type { IncomingMessage } from 'node:http'
import { BlockList, isIP } from 'node:net'
import type { ProxyTrust } from '#proxyTrust'

/** Reads from where a request comes. */
export type ReadCaller = (request: IncomingMessage) => string

/**
 * Makes the reader of callers' addresses. X-Forwarded-For is believed from the right, which is where our own proxies
 * write, and only as far as trust goes: what stands further left the caller has written. The answer is what budgets
 * are kept by: an IPv4 address, or the /64 of an IPv6 one, because a single household has all 2^64 addresses of it.
 */
export function callerReader(trust: ProxyTrust): ReadCaller {
  const isTrusted = trustTest(trust)
  return (request) => {
    // An address is missing only when the connection is gone: nobody waits for the answer.
    let address = plainAddress(request.socket.remoteAddress ?? '') ?? 'gone'
    const forwarded = trust.kind === 'none' ? [] : forwardedFor(request)
    for (let hop = 0; isTrusted(address, hop); hop += 1) {
      const before = forwarded.pop()
      const next = before === undefined ? null : plainAddress(before)
      // What is no address nobody can be held to: the nearest one that is stands for it.
      if (next === null) break
      address = next
    }
    return network64(address)
  }
}

function trustTest(trust: ProxyTrust): (address: string, hop: number) => boolean {
  if (trust.kind === 'none') return () => false
  if (trust.kind === 'hops') return (_address, hop) => hop < trust.count
  const list = new BlockList()
  for (const { address, prefix, family } of trust.networks) list.addSubnet(address, prefix, family)
  return (address) => isIP(address) !== 0 && list.check(address, isIP(address) === 4 ? 'ipv4' : 'ipv6')
}

/** More entries than any chain of proxies has are not worth reading. */
const ENTRIES_MAX = 32

function forwardedFor(request: IncomingMessage): string[] {
  return String(request.headers['x-forwarded-for'] ?? '')
    .split(',')
    .slice(-ENTRIES_MAX)
}

/** An address without brackets, port and zone; IPv4 written as IPv6 is IPv4. */
function plainAddress(text: string): string | null {
  const written = text.trim()
  const bare =
    /^\[([0-9a-fA-F:.]+)\](?::\d{1,5})?$/.exec(written)?.[1] ??
    /^(\d{1,3}(?:\.\d{1,3}){3}):\d{1,5}$/.exec(written)?.[1] ??
    written.replace(/%.*$/, '')
  if (isIP(bare) === 0) return null
  return /^::ffff:(\d{1,3}(?:\.\d{1,3}){3})$/i.exec(bare)?.[1] ?? bare.toLowerCase()
}

function network64(address: string): string {
  if (isIP(address) !== 6) return address
  const groups = groupsOf(address)
  // ::ffff:a.b.c.d in its other spelling.
  const isMapped = groups.slice(0, 5).every((group) => group === 0) && groups[5] === 0xffff
  if (isMapped)
    return groups
      .slice(6)
      .flatMap((group) => [group >> 8, group & 255])
      .join('.')
  const network = groups.slice(0, 4).map((group) => group.toString(16))
  return `${network.join(':')}::/64`
}

/** The eight groups of an IPv6 address. */
function groupsOf(address: string): number[] {
  const hex = address.replace(/(\d+)\.(\d+)\.(\d+)\.(\d+)$/, (_all, a, b, c, d) => {
    const pair = (high: string, low: string) => (Number(high) * 256 + Number(low)).toString(16)
    return `${pair(a, b)}:${pair(c, d)}`
  })
  const [head = '', tail] = hex.split('::')
  const read = (part: string | undefined) => (part ? part.split(':').map((group) => Number.parseInt(group, 16)) : [])
  const [before, after] = [read(head), read(tail)]
  return [...before, ...Array.from({ length: 8 - before.length - after.length }, () => 0), ...after]
}
