import { hash } from 'node:crypto'

/**
 * The number a person reads out to a merchant or to customer service: the second in Shanghai and twelve digits that
 * follow from the id, so that it needs no counter and never changes.
 */
export function orderNumberOf(id: string, createdAt: Date): string {
  const shanghai = new Date(createdAt.getTime() + 8 * 3_600_000).toISOString()
  const second = shanghai.slice(0, 19).replace(/\D/g, '')
  const digits = hash('sha256', id, 'buffer').readBigUInt64BE() % 1_000_000_000_000n
  return `${second}${digits.toString().padStart(12, '0')}`
}
