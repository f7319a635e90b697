import { cleanNumber } from './typedText'

/**
 * Resident identity numbers as GB 11643-1999 defines them: six digits of area, eight of birth date, three of
 * sequence (odd for men), and one check character by ISO 7064 MOD 11-2.
 */

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const checkCharacters = '10X98765432'

/** What some keyboards give for the last X: Cyrillic and Greek letters, the sign of multiplication, the Roman ten. */
const lastXLike = /[\u0425\u0445\u03a7\u03c7\u00d7\u2169\u2179]$/

/**
 * First two digits in use (GB/T 2260 provinces), plus 81–83 for residents of Hong Kong, Macao and Taiwan and
 * 91–94 for foreigners with permanent residence (cards of 2023).
 */
const provinces =
  '11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82 83 91 92 93 94'.split(
    ' ',
  )

export type Sex = 'female' | 'male'

export type IdNumberCheck =
  | { ok: true; normalized: string; birthDate: string; sex: Sex }
  | { ok: false; code: 'ID_NUMBER_INVALID' | 'ID_NUMBER_OLD' | 'ID_NUMBER_CHECK_DIGIT' | 'ID_NUMBER_BIRTH_DATE' }

/** How many characters an ID number has. */
export const idNumberLength = 18

/**
 * Checks an ID number before it is sent anywhere. Any `x`, spaces, hyphens and unseen marks are accepted.
 *
 * The birth date is looked at before the check digit: a mistyped date then gets the more useful answer. The number of an old
 * card is called that, and not a typing mistake.
 *
 * @param today 'YYYY-MM-DD', in Shanghai: nobody is born later
 * @returns the number in upper case, the birth date as 'YYYY-MM-DD', or the code of what is wrong
 */
export function checkIdNumber(text: string, today: string): IdNumberCheck {
  const normalized = cleanNumber(text).replace(lastXLike, 'X').toUpperCase()
  if (isOldNumber(normalized)) return { ok: false, code: 'ID_NUMBER_OLD' }
  if (!/^\d{17}[\dX]$/.test(normalized) || !isOfProvince(normalized)) return { ok: false, code: 'ID_NUMBER_INVALID' }
  const birthDate = `${normalized.slice(6, 10)}-${normalized.slice(10, 12)}-${normalized.slice(12, 14)}`
  if (!isBirthDate(birthDate) || birthDate > today) return { ok: false, code: 'ID_NUMBER_BIRTH_DATE' }
  if (idNumberCheckCharacter(normalized) !== normalized[17]) return { ok: false, code: 'ID_NUMBER_CHECK_DIGIT' }
  return { ok: true, normalized, birthDate, sex: Number(normalized[16]) % 2 === 1 ? 'male' : 'female' }
}

/**
 * True for the 15 characters of a first-generation card (invalid since 2013: year of two digits, no check digit) or of a
 * permanent resident's card from before 2023.
 */
function isOldNumber(number: string): boolean {
  if (/^[A-Z]{3}\d{12}$/.test(number)) return true
  const [, year, month, day] = /^\d{6}(\d\d)(\d\d)(\d\d)\d{3}$/.exec(number) ?? []
  return year !== undefined && isOfProvince(number) && isBirthDate(`19${year}-${month}-${day}`)
}

function isOfProvince(number: string): boolean {
  return provinces.indexOf(number.slice(0, 2)) >= 0
}

/** The check character for the first 17 digits. */
export function idNumberCheckCharacter(digits: string): string {
  const sum = weights.reduce((total, weight, index) => total + weight * Number(digits[index]), 0)
  return checkCharacters.charAt(sum % 11)
}

/** A day of the calendar from 1800 on: the standard's own second example was born in 1880. */
function isBirthDate(day: string): boolean {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number)
  const instant = new Date(Date.UTC(year, month - 1, date))
  return year >= 1800 && instant.getUTCMonth() === month - 1 && instant.getUTCDate() === date
}

/**
 * Full years at `day`. Someone born on 29 February turns older on 1 March in common years.
 *
 * @param birthDate 'YYYY-MM-DD'
 * @param day 'YYYY-MM-DD', in Shanghai
 */
export function ageOn(birthDate: string, day: string): number {
  const years = Number(day.slice(0, 4)) - Number(birthDate.slice(0, 4))
  return day.slice(5) < birthDate.slice(5) ? years - 1 : years
}

/**
 * Ages below which the wallet says no, in full years.
 *
 * `identityMin`: data of minors under 14 is sensitive and needs a guardian's consent (PIPL art. 28, 31); until the
 * wallet can ask a guardian it refuses. `creditCardMin`: no credit card below 16, our own default: before that age
 * nobody can be of full civil capacity (Civil Code art. 18).
 */
export const ageRules = { identityMin: 14, creditCardMin: 16 } as const
