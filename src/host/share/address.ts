import type { ShareCard } from './types'

/**
 * Where a card leads, with the slash its host wants (warning 9): WeChat's paths start with one, Alipay's must not, and
 * a card with the wrong one opens the home page.
 */
export function shareAddress({ path, query }: ShareCard, { leadingSlash }: { leadingSlash: boolean }): string {
  const pairs = Object.entries(query).map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
  const bare = [path.replace(/^\/+/, ''), ...(pairs.length > 0 ? [pairs.join('&')] : [])].join('?')
  return leadingSlash ? `/${bare}` : bare
}
