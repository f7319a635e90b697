import { decodeBase64Url, encodeBase64Url } from './base64url'
import { peelScanned } from './scannedText'

/** Our codes are HTTPS links, `<origin>/<path>/<payload>.<signature>`, so that hosts' scanners and our own can open them. */

/** One kind of signed link. */
export interface LinkKind {
  /** Its first folder, one letter. */
  readonly path: string
  /** Stands before the payload in what is signed: a signature made for something else is never one of this kind. */
  readonly prefix: string
}

export interface LinkWriter {
  /** 'https://qr.example', without a slash at the end. */
  readonly origin: string
  /** Ed25519 over the ASCII bytes of the text: 64 bytes. */
  readonly sign: (signedText: string) => Uint8Array
}

/** Well-formed, not genuine: `signature` over the ASCII bytes of `signedText` is the caller's to verify. */
export interface ReadLink {
  readonly payload: string
  readonly signedText: string
  readonly signature: Uint8Array
}

const signatureBytes = 64
const lengthMax = 600

/** @param payload ASCII */
export function formatSignedLink({ path, prefix }: LinkKind, payload: string, { origin, sign }: LinkWriter): string {
  return `${origin}/${path}/${encodeBase64Url(asciiBytes(payload))}.${encodeBase64Url(sign(prefix + payload))}`
}

/**
 * Reads a scanned text as a link of one kind: `foreign` when it leads to none of our origins, null when it does and is
 * none of this kind.
 */
export function parseSignedLink(
  { path: kind, prefix }: LinkKind,
  text: string,
  origins: readonly string[],
): ReadLink | 'foreign' | null {
  const path = ownPath(peelScanned(text), origins)
  if (path === null) return 'foreign'
  const [, folder, encoded = '', signed = ''] =
    (path.length <= lengthMax && /^\/([a-z])\/([\w-]+)\.([\w-]+)$/.exec(path)) || []
  const payloadBytes = decodeBase64Url(encoded)
  const signature = decodeBase64Url(signed)
  if (folder !== kind || payloadBytes === null || signature?.length !== signatureBytes) return null
  const payload = asciiText(payloadBytes)
  return { payload, signedText: prefix + payload, signature }
}

/** A positive integer written the one way there is: no sign, no leading zero. */
export function parseCount(text: string | undefined): number | null {
  return text !== undefined && /^[1-9]\d{0,14}$/.test(text) ? Number(text) : null
}

/**
 * The path of a link to one of our origins, else null. Scheme and host are the same in capitals. What hosts and shares add
 * behind the path, parameters and a fragment, is no part of a code: it is not signed and nobody reads it.
 */
function ownPath(link: string, origins: readonly string[]): string | null {
  const [, origin = '', path = ''] = /^([^/?#]+:\/\/[^/?#]+)(\/[^?#&]*)/.exec(link) ?? []
  return origins.some((own) => lowerAscii(own) === lowerAscii(origin)) ? path : null
}

/** Small letters of ASCII only: for `toLowerCase` the sign of kelvin is a k, and a look-alike host would be ours. */
function lowerAscii(text: string): string {
  return text.replace(/[A-Z]+/g, (capitals) => capitals.toLowerCase())
}

function asciiBytes(text: string): Uint8Array {
  return Uint8Array.from(Array.from(text, (character) => character.charCodeAt(0)))
}

function asciiText(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => String.fromCharCode(byte)).join('')
}
