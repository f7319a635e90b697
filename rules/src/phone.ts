import { cleanNumber } from './typedText'

const phonePattern = /^1[3-9]\d{9}$/

/** True for a mainland mobile number: 11 digits, first 1, second 3 to 9. Expects {@link normalizePhone}'s output. */
export function isPhone(text: string): boolean {
  return phonePattern.test(text)
}

/**
 * Drops what people, chats and address books put around a number: unseen marks, spaces, hyphens, points, brackets, and the country
 * code +86, 0086 or 86. Full-width digits become plain ones.
 */
export function normalizePhone(text: string): string {
  const digits = cleanNumber(text).replace(/[().]/g, '')
  const national = /^(?:\+|00)?86(1\d{10})$/.exec(digits)
  return national?.[1] ?? digits
}
