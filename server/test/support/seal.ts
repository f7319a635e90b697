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

/** Seals a secret as the app on a device does. */
export function sealSecret(key: SealingKeyView, purpose: SealPurpose, secret: string): Sealed {
  const pair = nacl.box.keyPair()
  const ciphertext = nacl.box(
    Buffer.from(`${purpose}\n${secret}`, 'utf8'),
    Buffer.from(key.nonce, 'base64'),
    Buffer.from(key.publicKey, 'base64'),
    pair.secretKey,
  )
  return {
    keyId: key.keyId,
    nonce: key.nonce,
    ephemeralPublicKey: Buffer.from(pair.publicKey).toString('base64'),
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
