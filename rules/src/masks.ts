/**
 * How personal data is shown once it has been given. The lengths follow the Alipay open platform's convention:
 * phone first 3 and last 2, ID number first and last character, name its first character. A card is shown by its
 * last four digits alone, so there is nothing of it to mask.
 */

const stars = (count: number): string => '*'.repeat(Math.max(0, count))

/** '137******50'. Anything that is not 11 characters long is hidden whole. */
export function maskPhone(phone: string): string {
  return phone.length === 11 ? `${phone.slice(0, 3)}${stars(6)}${phone.slice(9)}` : stars(phone.length)
}

/** '张*': the first character and one star, so that not even the length is told. */
export function maskName(name: string): string {
  const first = Array.from(name)[0]
  return first === undefined ? '' : `${first}*`
}

/** '*三': the last character and one star. What a payer is shown of a payee, who fills in the first one for a large sum. */
export function maskPayeeName(name: string): string {
  const last = Array.from(name).slice(-1)[0]
  return last === undefined ? '' : `*${last}`
}

/** '3****************3'. */
export function maskIdNumber(idNumber: string): string {
  if (idNumber.length !== 18) return stars(idNumber.length)
  return `${idNumber.charAt(0)}${stars(16)}${idNumber.charAt(17)}`
}
