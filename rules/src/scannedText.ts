import { trimUnseen } from './typedText'

/**
 * A code comes wrapped: scanners put marks before it and line ends behind, hosts hand it over encoded, once, twice or not
 * at all. Every reader takes the wrapping off here and nothing inside: a payload and its signature are read as written.
 */

/** What comes before a code, outermost first. */
const marks = [
  // The kind of code (AIM), `]Q1`.
  /^\][A-Za-z][0-9A-Za-z]/,
  // Its character set (ECI), `\000026`.
  /^\\0000[0-9]{2}/,
  // A byte order mark that was read as Latin-1.
  /^ï»¿/,
  // How some makers of codes say that a link follows.
  /^URL(?:TO)?:\s*(?=https?[:%])/i,
]

const encodedLink = /^https?%(?:25)*3a/i
const link = /^https?:\/\//i

/** Twice is seen in the wild; who encodes more often means something else. */
const decodingsMax = 3

/** What a host writes for a value that is not there. */
const wordsForNothing = ['undefined', 'null']

/** The text of a code without what a scanner, a host or a copy put around it. */
export function peelScanned(text: string): string {
  const peeled = marks.reduce((rest, mark) => trimUnseen(rest.replace(mark, '')), trimUnseen(text))
  return encodedLink.test(peeled) ? decodeWhile((rest) => encodedLink.test(rest), peeled) : peeled
}

/**
 * What a parameter of a launch or of a page's address holds, encoded or not: hosts differ, and so do their entries. A link
 * is decoded until it is one and no further: behind it a percent sign is its own. Empty when nothing was handed over.
 */
export function peelParameter(value: string | undefined): string {
  const text = peelScanned(decodeWhile((rest) => !link.test(rest), peelScanned(value ?? '')))
  return wordsForNothing.indexOf(text) < 0 ? text : ''
}

/** Decodes every escape that is one; a percent sign that begins none stays, where `decodeURIComponent` would throw. */
export function decodePercent(text: string): string {
  return text.replace(/(?:%[0-9a-f]{2})+/gi, (escapes) => {
    try {
      return decodeURIComponent(escapes)
    } catch {
      return escapes
    }
  })
}

function decodeWhile(isEncoded: (text: string) => boolean, text: string): string {
  let rest = text
  for (let count = 0; count < decodingsMax && isEncoded(rest); count += 1) rest = decodePercent(rest)
  return rest
}
