const phonePattern = /^1[3-9]\d{9}$/

/** True for a mainland mobile number: 11 digits, first 1, second 3 to 9. Expects {@link normalizePhone}'s output. */
export function isPhone(text: string): boolean {
  return phonePattern.test(text)
}

/** Drops what people and address books put around a number: spaces, hyphens, and the country code +86, 0086 or 86. */
export function normalizePhone(text: string): string {
  const digits = text.replace(/[\s\u00a0\-‐‑–—()]/g, '')
  const national = /^(?:\+|00)?86(1\d{10})$/.exec(digits)
  return national?.[1] ?? digits
}
