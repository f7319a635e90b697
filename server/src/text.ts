/**
 * Which texts the API takes, as JSON Schema patterns (ECMAScript with the u flag), so that the contract tells callers the
 * same. Databases refuse NUL and half surrogates, and bidi overrides, escapes and invisible marks make a page or a log
 * show another text than the one that was written.
 */

/** Control, format and bidi marks, half surrogates, private and impossible characters, fillers, the sign for lost bytes. */
const unseen =
  '\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\p{Zl}\\p{Zp}\\p{Default_Ignorable_Code_Point}\\p{Noncharacter_Code_Point}\\u2800\\ufffd'

/** One line that can be seen, and nothing in it that cannot; emoji keep the marks that join them. */
export const linePattern =
  `^(?=.*[^\\p{Zs}\\p{M}${unseen}])` + `(?:[^${unseen}]|\\p{Emoji}\\ufe0f|\\u200d\\p{Extended_Pictographic}\\ufe0f?)*$`

/**
 * What a person may have typed or pasted, before it is brought into its canonical form: marks that cleaning takes away
 * pass, what no keyboard and no clipboard writes does not.
 */
export const typedPattern =
  '^[^\\u0000-\\u0008\\u000e-\\u001f\\u007f-\\u0084\\u0086-\\u009f\\p{Cs}\\p{Noncharacter_Code_Point}]*$'

const aroundDigits =
  '[\\s\\u00ad\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u2069\\ufe0f\\ufeff\\u2010-\\u2015\\u2212\\uff0d-]*'

/**
 * Six digits, plain or full-width, with the spaces, hyphens and unseen marks of wherever they were copied from. Anything else
 * is refused before a host's code or a try is spent beside it.
 */
export const smsCodePattern = `^(?:${aroundDigits}[0-9\\uff10-\\uff19]){6}${aroundDigits}$`

/** Any text that UTF-8 can carry: a scanner gives what stands in the code, with whatever stood before and behind it. */
export const scannedPattern = '^\\P{Cs}*$'

/** Signs of ASCII that are seen: ids, codes and tokens of hosts and banks, whose shapes are theirs. */
export const visibleAsciiPattern = '^[\\x21-\\x7e]+$'

const line = new RegExp(linePattern, 'u')
const visibleAscii = new RegExp(visibleAsciiPattern)

/** True for one visible line of at most so many characters. */
export function isLine(text: string, lengthMax: number): boolean {
  return Array.from(text).length <= lengthMax && line.test(text)
}

/** True for an id, token or code of somebody else's making that can be kept as it is. */
export function isForeignId(text: unknown, lengthMax = 512): text is string {
  return typeof text === 'string' && text.length <= lengthMax && visibleAscii.test(text)
}
