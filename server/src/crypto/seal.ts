import { constants, privateDecrypt, timingSafeEqual } from 'node:crypto'
import { openBox } from '#crypto/naclBox'
import type { Secrets } from '#secrets'

/** What a sealed secret was sealed for; a seal for one purpose opens for no other. */
export type SealPurpose = 'login_password' | 'payment_pin'

/**
 * A secret sealed on the device; every field base64 except `keyId`. With an ephemeral key it is a box (X25519,
 * XSalsa20-Poly1305); without one it is RSA, which is all that Alipay offers a mini-program.
 */
export interface Sealed {
  readonly keyId: string
  readonly nonce: string
  readonly ephemeralPublicKey?: string
  readonly ciphertext: string
}

/** Opens a seal; null when it was made for another key, nonce or purpose, or was changed. */
export function openSeal(seal: Secrets['seal'], purpose: SealPurpose, sealed: Sealed): string | null {
  const { nonce, ephemeralPublicKey, ciphertext } = sealed
  return ephemeralPublicKey === undefined
    ? openRsa(seal, `${purpose}\n${nonce}\n`, ciphertext)
    : openX25519(seal, `${purpose}\n`, { nonce, ephemeralPublicKey, ciphertext })
}

type Box = Pick<Required<Sealed>, 'nonce' | 'ephemeralPublicKey' | 'ciphertext'>

function openX25519(seal: Secrets['seal'], prefix: string, box: Box): string | null {
  const opened = openBox(Buffer.from(box.ciphertext, 'base64'), {
    nonce: Buffer.from(box.nonce, 'base64'),
    senderKey: Buffer.from(box.ephemeralPublicKey, 'base64'),
    privateKey: seal.privateKey,
  })
  if (opened === null) return null
  const text = Buffer.from(opened).toString('utf8')
  return text.startsWith(prefix) ? text.slice(prefix.length) : null
}

/**
 * Opens RSA with PKCS #1 v1.5 padding (RFC 8017 §7.2.2), the only kind that Alipay's `my.rsa` makes. Such padding is
 * dangerous where an answer or its timing tells a wrong padding from a wrong text. Here it does not: the padding is
 * taken off without a branch, both faults have the one answer, and every try uses up a nonce that the server issued
 * and that the sealed text must repeat.
 */
function openRsa(seal: Secrets['seal'], prefix: string, ciphertext: string): string | null {
  const sealed = Buffer.from(ciphertext, 'base64')
  const size = (seal.rsa.privateKey.asymmetricKeyDetails?.modulusLength ?? 0) / 8
  if (sealed.length !== size) return null
  const block = rawDecrypt(seal, sealed)
  if (block === null) return null
  const { start, isWellPadded } = findMessage(block)
  const expected = Buffer.from(prefix)
  const head = Buffer.alloc(expected.length)
  block.copy(head, 0, start)
  const isOurs = timingSafeEqual(head, expected)
  return isWellPadded && isOurs ? block.toString('utf8', start + expected.length) : null
}

/** Without padding OpenSSL fails only for a number above the modulus, which everybody can see in the ciphertext. */
function rawDecrypt(seal: Secrets['seal'], sealed: Buffer): Buffer | null {
  try {
    return privateDecrypt({ key: seal.rsa.privateKey, padding: constants.RSA_NO_PADDING }, sealed)
  } catch {
    return null
  }
}

const PADDING_BYTES_MIN = 8

/** Where the message begins in 00 02 <non-zero bytes> 00 <message>, in the same number of steps for every block. */
function findMessage(block: Buffer): { start: number; isWellPadded: boolean } {
  let isSearching = 1
  let separator = 0
  for (let index = 2; index < block.length; index += 1) {
    const isZero = ((block[index] ?? 0) - 1) >>> 31
    separator |= index * (isSearching & isZero)
    isSearching &= isZero ^ 1
  }
  const isMarked = (block[0] ?? 1) | ((block[1] ?? 0) ^ 2)
  return { start: separator + 1, isWellPadded: isMarked === 0 && separator >= 2 + PADDING_BYTES_MIN }
}
