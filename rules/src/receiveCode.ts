import { decodeBase64Url, encodeBase64Url } from './base64url'
import { type Fen, isFen } from './money'
import { peelScanned } from './scannedText'
import { formatSignedLink, type LinkWriter, parseCount, parseSignedLink } from './signedLink'
import { transferRules } from './transfers'
import { cutLine } from './typedText'
import { decodeUtf8, encodeUtf8 } from './utf8'

/**
 * A person's own code, `<origin>/r/<payload>.<signature>`: whoever scans it transfers money to them. The payload is the
 * base64url of `1.<shareCode>.<amountFen>.<note>`, the amount 0 where it is left to the payer, the note base64url of its
 * UTF-8; the signature is Ed25519 over `xmr:` and that text.
 */
export interface ReceiveCode {
  /** Stands for whose code it is; see `makeShareCode`. */
  readonly shareCode: string
  /** Null: the payer decides. */
  readonly amountFen: Fen | null
  /** At most 50 characters. */
  readonly note: string | null
}

export type ReceiveCodeParse =
  | { readonly ok: true; readonly code: ReceiveCode; readonly signedText: string; readonly signature: Uint8Array }
  | { readonly ok: false }

const link = { path: 'r', prefix: 'xmr:' } as const
const shareCodePattern = /^[0-9a-z]{4,32}$/

/** @throws RangeError when a field would not survive reading the code back */
export function formatReceiveCode({ shareCode, amountFen, note }: ReceiveCode, writer: LinkWriter): string {
  const payload = ['1', shareCode, amountFen ?? 0, note === null ? '' : encodeBase64Url(encodeUtf8(note))].join('.')
  if (parsePayload(payload) === null) throw new RangeError('the receive code has a field that cannot be written')
  return formatSignedLink(link, payload, writer)
}

/** Whether a scanned text looks like somebody's receive code, wherever it leads: the way to the page that asks the server. */
export function isReceiveCode(text: string): boolean {
  return /^https:\/\/[^/?#]+\/r\/[\w-]+\.[\w-]+/i.test(peelScanned(text))
}

/**
 * Reads a scanned text. `ok` means well-formed, not genuine: the caller must still verify `signature` over the ASCII bytes
 * of `signedText` before believing a field.
 *
 * @param origins where our codes live
 */
export function parseReceiveCode(text: string, { origins }: { origins: readonly string[] }): ReceiveCodeParse {
  const read = parseSignedLink(link, text, origins)
  const code = read === 'foreign' || read === null ? null : parsePayload(read.payload)
  if (read === 'foreign' || read === null || code === null) return { ok: false }
  return { ok: true, code, signedText: read.signedText, signature: read.signature }
}

function parsePayload(payload: string): ReceiveCode | null {
  const [version, shareCode = '', amount, encodedNote, ...rest] = payload.split('.')
  if (version !== '1' || !shareCodePattern.test(shareCode) || encodedNote === undefined || rest.length > 0) return null
  const amountFen = amount === '0' ? null : parseCount(amount)
  if (amount !== '0' && (amountFen === null || !isFen(amountFen))) return null
  const noteBytes = decodeBase64Url(encodedNote)
  const note = noteBytes === null ? null : decodeUtf8(noteBytes)
  if (note === null || note !== cutLine(note, transferRules.noteMax)) return null
  return { shareCode, amountFen, note: note === '' ? null : note }
}
