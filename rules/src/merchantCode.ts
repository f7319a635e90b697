import { decodeBase64Url, encodeBase64Url } from './base64url'
import { type ForeignApp, foreignAppOf } from './foreignCodes'
import { type Fen, isFen } from './money'
import { peelScanned } from './scannedText'
import { formatSignedLink, type LinkWriter, parseCount, parseSignedLink } from './signedLink'

/**
 * The merchant's code is one HTTPS URL, `<origin>/m/<payload>.<signature>`, so that WeChat's scanner, Alipay's
 * scanner and our own can all open it. The payload is the base64url of
 *
 *     1.s.<merchantId>.<codeId>                                   static: the payer types the amount
 *     1.d.<merchantId>.<orderId>.<amountFen>.<expiresAtSeconds>   dynamic: one order, one amount, an end
 *
 * and the signature is Ed25519 over the ASCII bytes of `xmw:` followed by that text. The prefix keeps a signature
 * made for something else from ever being one of a code.
 */
export type MerchantCode = StaticMerchantCode | DynamicMerchantCode

export interface StaticMerchantCode {
  kind: 'static'
  merchantId: string
  codeId: string
}

export interface DynamicMerchantCode {
  kind: 'dynamic'
  merchantId: string
  orderId: string
  amountFen: Fen
  /** Unix time in seconds. */
  expiresAtSeconds: number
}

export type MerchantCodeParse =
  | { ok: true; code: MerchantCode; signedText: string; signature: Uint8Array }
  | { ok: false; error: 'QR_UNREADABLE' }
  | { ok: false; error: 'QR_FOREIGN'; app: ForeignApp }

const link = { path: 'm', prefix: 'xmw:' } as const
const shortPrefix = 'c.'
const uuidPattern = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/
const idPattern = /^[A-Za-z0-9_-]{1,64}$/
/** Unix seconds of the year 5138: more digits than any real time has. */
const secondsMax = 100_000_000_000

/** @throws RangeError when a field would not survive reading the code back */
export function formatMerchantCode(code: MerchantCode, writer: LinkWriter): string {
  const payload = formatPayload(code)
  if (parsePayload(payload) === null) throw new RangeError('the merchant code has a field that cannot be written')
  return formatSignedLink(link, payload, writer)
}

/**
 * Reads a scanned text. `ok` means well-formed, not genuine: the caller must still verify `signature` over the ASCII
 * bytes of `signedText` before believing a field.
 *
 * @param origins where our codes live; a URL of any other origin is foreign
 */
export function parseMerchantCode(text: string, { origins }: { origins: readonly string[] }): MerchantCodeParse {
  const read = parseSignedLink(link, text, origins)
  if (read === 'foreign') {
    const app = foreignAppOf(peelScanned(text))
    return app === null ? { ok: false, error: 'QR_UNREADABLE' } : { ok: false, error: 'QR_FOREIGN', app }
  }
  const code = read && parsePayload(read.payload)
  if (!read || !code) return { ok: false, error: 'QR_UNREADABLE' }
  return { ok: true, code, signedText: read.signedText, signature: read.signature }
}

/**
 * A static code in the 32 characters that a WeChat mini-program code carries: `c.` and its code id, a UUID, in base64url.
 * There is no room for a signature: only looking the id up tells whether it is a merchant's.
 *
 * @throws RangeError for an id that is no UUID in lower case
 */
export function formatShortMerchantCode(codeId: string): string {
  if (!uuidPattern.test(codeId)) throw new RangeError('a short merchant code stands for a UUID')
  const hex = codeId.replace(/-/g, '')
  const bytes = Uint8Array.from({ length: 16 }, (_, index) => Number.parseInt(hex.slice(index * 2, index * 2 + 2), 16))
  return shortPrefix + encodeBase64Url(bytes)
}

/** The code id of a short code, or null for any other text. */
export function parseShortMerchantCode(text: string): string | null {
  const peeled = peelScanned(text)
  if (peeled.indexOf(shortPrefix) !== 0) return null
  const bytes = decodeBase64Url(peeled.slice(shortPrefix.length))
  if (bytes?.length !== 16) return null
  const hex = Array.from(bytes, (byte) => (byte + 256).toString(16).slice(1)).join('')
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}

function formatPayload(code: MerchantCode): string {
  return code.kind === 'static'
    ? ['1', 's', code.merchantId, code.codeId].join('.')
    : ['1', 'd', code.merchantId, code.orderId, code.amountFen, code.expiresAtSeconds].join('.')
}

function parsePayload(payload: string): MerchantCode | null {
  const [version, kind, merchantId = '', id = '', ...rest] = payload.split('.')
  if (version !== '1' || !idPattern.test(merchantId) || !idPattern.test(id)) return null
  if (kind === 's') return rest.length === 0 ? { kind: 'static', merchantId, codeId: id } : null
  if (kind !== 'd' || rest.length !== 2) return null
  const amountFen = parseCount(rest[0])
  const expiresAtSeconds = parseCount(rest[1])
  if (amountFen === null || !isFen(amountFen)) return null
  if (expiresAtSeconds === null || expiresAtSeconds > secondsMax) return null
  return { kind: 'dynamic', merchantId, orderId: id, amountFen, expiresAtSeconds }
}
