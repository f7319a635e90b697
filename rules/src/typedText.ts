/**
 * What people type, paste and dictate carries marks that nobody sees: direction marks of a contact card, zero-width
 * marks of a chat, full-width digits of a Chinese keyboard. One canonical form comes before anything is checked, counted,
 * limited or compared. Ranges instead of property escapes (\p{Cf}), which older mini-program engines lack.
 */

/** Marks without a shape, by code point: control, format and bidi marks, fillers, variation selectors, half surrogates. */
const unseen: readonly (readonly [first: number, last: number])[] = [
  [0x00, 0x08],
  [0x0e, 0x1f],
  [0x7f, 0x84],
  [0x86, 0x9f],
  [0xad, 0xad],
  [0x34f, 0x34f],
  [0x61c, 0x61c],
  [0x115f, 0x1160],
  [0x17b4, 0x17b5],
  [0x180b, 0x180f],
  [0x200b, 0x200f],
  [0x202a, 0x202e],
  [0x2060, 0x206f],
  [0x3164, 0x3164],
  [0xd800, 0xdfff],
  [0xfe00, 0xfe0f],
  [0xfeff, 0xfeff],
  [0xffa0, 0xffa0],
  [0xfff0, 0xfffb],
  [0xfffe, 0xffff],
  [0xe0000, 0xe0fff],
]

/** Private characters mean something on one device only; the last stands for bytes that were lost. */
const lettersOfNobody = /[\ue000-\uf8ff\ufffd]|[\udb80-\udbff][\udc00-\udfff]/

/** Everything that only moves the pen, the blank of braille included. */
const blanks = /[\t-\r\u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u2800\u3000 ]+/g

/** Hyphens, dashes and the minus sign that phones and address books put between digits. */
const dashes = /[-\u2010-\u2015\u2212\ufe58\ufe63]/g

const fullWidth = /[\uff01-\uff5e]/g
const fullWidthOffset = 0xfee0

/** One line without unseen marks and with single spaces: a name as it is shown. */
export function cleanLine(text: string): string {
  return Array.from(text)
    .filter((character) => !isUnseen(character.codePointAt(0) ?? 0))
    .join('')
    .replace(blanks, ' ')
    .trim()
}

/** The canonical form of a typed text: {@link cleanLine}, and full-width letters, digits and signs as ASCII. */
export function cleanTyped(text: string): string {
  return cleanLine(text).replace(fullWidth, (sign) => String.fromCharCode(sign.charCodeAt(0) - fullWidthOffset))
}

/** The canonical form of a typed number: {@link cleanTyped} without the spaces and dashes that group it. */
export function cleanNumber(text: string): string {
  return cleanTyped(text).replace(/ /g, '').replace(dashes, '')
}

/** A line of at most so many characters, as a person counts them; no character is cut in two. */
export function cutLine(text: string, lengthMax: number): string {
  const characters = Array.from(cleanLine(text)).filter((character) => !lettersOfNobody.test(character))
  return characters.slice(0, lengthMax).join('').trim()
}

/** The text without the blanks and unseen marks before and behind it; what stands between stays as it is. */
export function trimUnseen(text: string): string {
  // Nearly every text: it is asked for each code that is scanned or paid.
  if (seenEnds.test(text)) return text
  const characters = Array.from(text)
  let [first, last] = [0, characters.length]
  while (first < last && !isSeen(characters[first])) first += 1
  while (last > first && !isSeen(characters[last - 1])) last -= 1
  return characters.slice(first, last).join('')
}

const seenEnds = /^[!-~](?:[\s\S]*[!-~])?$/

function isSeen(character: string | undefined): boolean {
  return cleanLine(character ?? '') !== ''
}

function isUnseen(code: number): boolean {
  return unseen.some(([first, last]) => code >= first && code <= last)
}
