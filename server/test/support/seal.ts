import { constants, publicEncrypt } from 'node:crypto'
import nacl from 'tweetnacl'
import type { Sealed, SealPurpose } from '#crypto/seal'

/** What GET /v1/sealing-key answers, as far as sealing needs it. */
export interface SealingKeyView {
  readonly keyId: string
  readonly publicKey: string
  readonly rsaPublicKey: string
  readonly nonce: string
}

/**
 * The app makes a key pair for every seal; here one does for all, because two multiplications in JavaScript a seal were a
 * fifth of what a test of money takes. The server cannot tell: each seal has a nonce of its own.
 */
const sender = nacl.box.keyPair()
const boxKeys = new Map<string, Uint8Array>()

function boxKeyWith(publicKey: string): Uint8Array {
  const key = boxKeys.get(publicKey) ?? nacl.box.before(Buffer.from(publicKey, 'base64'), sender.secretKey)
  boxKeys.set(publicKey, key)
  return key
}

/** Seals a secret as the app on a device does. */
export function sealSecret(key: SealingKeyView, purpose: SealPurpose, secret: string): Sealed {
  const ciphertext = nacl.box.after(
    Buffer.from(`${purpose}\n${secret}`, 'utf8'),
    Buffer.from(key.nonce, 'base64'),
    boxKeyWith(key.publicKey),
  )
  return {
    keyId: key.keyId,
    nonce: key.nonce,
    ephemeralPublicKey: Buffer.from(sender.publicKey).toString('base64'),
    ciphertext: Buffer.from(ciphertext).toString('base64'),
  }
}

/** Seals a secret as Alipay's app does it for the wallet. */
export function sealSecretByRsa(key: SealingKeyView, purpose: SealPurpose, secret: string): Sealed {
  const publicKey = { key: Buffer.from(key.rsaPublicKey, 'base64'), format: 'der', type: 'spki' } as const
  const text = Buffer.from(`${purpose}\n${key.nonce}\n${secret}`, 'utf8')
  const ciphertext = publicEncrypt({ ...publicKey, padding: constants.RSA_PKCS1_PADDING }, text)
  return { keyId: key.keyId, nonce: key.nonce, ciphertext: ciphertext.toString('base64') }
}
