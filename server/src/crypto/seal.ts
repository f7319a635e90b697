import nacl from 'tweetnacl'
import type { Secrets } from '#secrets'

/** What a sealed secret was sealed for; a seal for one purpose opens for no other. */
export type SealPurpose = 'login_password' | 'payment_pin'

/** A secret sealed on the device (X25519, XSalsa20-Poly1305); every field base64 except `keyId`. */
export interface Sealed {
  readonly keyId: string
  readonly nonce: string
  readonly ephemeralPublicKey: string
  readonly ciphertext: string
}

/** Opens a seal; null when it was made for another key, nonce or purpose, or was changed. */
export function openSeal(seal: Secrets['seal'], purpose: SealPurpose, sealed: Sealed): string | null {
  const nonce = Buffer.from(sealed.nonce, 'base64')
  const senderKey = Buffer.from(sealed.ephemeralPublicKey, 'base64')
  if (nonce.length !== nacl.box.nonceLength || senderKey.length !== nacl.box.publicKeyLength) return null
  const opened = nacl.box.open(Buffer.from(sealed.ciphertext, 'base64'), nonce, senderKey, seal.secretKey)
  if (!opened) return null
  const text = Buffer.from(opened).toString('utf8')
  return text.startsWith(`${purpose}\n`) ? text.slice(purpose.length + 1) : null
}
