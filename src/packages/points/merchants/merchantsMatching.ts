import type { Merchant } from '@/api/types'

/** Those whose name, trade or address has every one of these words, whatever their case. */
export function merchantsMatching(merchants: readonly Merchant[], words: string): readonly Merchant[] {
  const asked = words.toLowerCase().split(/\s+/).filter(Boolean)
  return merchants.filter(({ name, category, address }) => {
    const known = [name, category, address].join(' ').toLowerCase()
    return asked.every((word) => known.includes(word))
  })
}
