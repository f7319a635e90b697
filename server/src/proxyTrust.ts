import { isIP } from 'node:net'

/**
 * Whose word on a caller's address is taken. `hops`: so many proxies stand before this program, each adding the address it
 * was called from. `networks`: proxies are known by where they are, as an address or CIDR each.
 */
export type ProxyTrust =
  | { readonly kind: 'none' }
  | { readonly kind: 'hops'; readonly count: number }
  | { readonly kind: 'networks'; readonly networks: readonly Network[] }

export interface Network {
  readonly address: string
  readonly prefix: number
  readonly family: 'ipv4' | 'ipv6'
}

const HOPS_MAX = 10

/** Reads TRUST_PROXY: 0, a number of proxies, or a list of networks; null when it is neither. */
export function parseProxyTrust(text: string): ProxyTrust | null {
  if (/^\d+$/.test(text)) {
    const count = Number(text)
    if (count === 0) return { kind: 'none' }
    return count <= HOPS_MAX ? { kind: 'hops', count } : null
  }
  const networks = text
    .split(/[\s,]+/)
    .filter((item) => item !== '')
    .map(parseNetwork)
  if (networks.length === 0 || networks.some((network) => network === null)) return null
  return { kind: 'networks', networks: networks.filter((network) => network !== null) }
}

/** A network of prefix 0 is everybody: to trust that is to believe what any caller writes. */
function parseNetwork(text: string): Network | null {
  const [address = '', prefixText, ...more] = text.split('/')
  const version = isIP(address)
  if (version === 0 || address.includes('%') || more.length > 0) return null
  const bits = version === 4 ? 32 : 128
  if (prefixText !== undefined && !/^[1-9]\d{0,2}$/.test(prefixText)) return null
  const prefix = prefixText === undefined ? bits : Number(prefixText)
  return prefix > bits ? null : { address, prefix, family: version === 4 ? 'ipv4' : 'ipv6' }
}
