import { timingSafeEqual } from 'node:crypto'

/** Compares two texts in a time that does not tell where they differ. */
export function secretsMatch(left: string, right: string): boolean {
  const leftBytes = Buffer.from(left)
  const rightBytes = Buffer.from(right)
  return leftBytes.length === rightBytes.length && timingSafeEqual(leftBytes, rightBytes)
}
