import { cleanNumber } from './typedText'

export type CardNumberCheck = { ok: true; digits: string } | { ok: false; code: 'CARD_NUMBER_INVALID' }

/** The Luhn check (ISO/IEC 7812-1 annex B) over a string of digits. */
export function passesLuhn(digits: string): boolean {
  if (!/^\d+$/.test(digits)) return false
  let sum = 0
  for (let index = 0; index < digits.length; index += 1) {
    const digit = Number(digits[digits.length - 1 - index])
    const doubled = index % 2 === 1 ? digit * 2 : digit
    sum += doubled > 9 ? doubled - 9 : doubled
  }
  return sum % 10 === 0
}

/**
 * Checks a typed card number on the device, so that a slip never costs one of the few tries a bank allows a day.
 * Unseen marks, spaces and hyphens are dropped; 12 to 19 digits must remain and pass Luhn.
 */
export function checkCardNumber(text: string): CardNumberCheck {
  const digits = cleanNumber(text)
  const valid = /^[1-9]\d{11,18}$/.test(digits) && passesLuhn(digits)
  return valid ? { ok: true, digits } : { ok: false, code: 'CARD_NUMBER_INVALID' }
}

/** '6225 7512 3456 1496': the digits in groups of four, for a field while it is typed. */
export function groupCardNumber(text: string): string {
  return cleanNumber(text)
    .replace(/\D/g, '')
    .replace(/(\d{4})(?=\d)/g, '$1 ')
}
