import { Type } from '@sinclair/typebox'
import { instant, literals, object } from '#http/schemas/common'

const base64 = (maxLength: number) => Type.String({ pattern: '^[A-Za-z0-9+/]+={0,2}$', minLength: 4, maxLength })

export const Sealed = object(
  'Sealed',
  {
    keyId: Type.String({ pattern: '^[A-Za-z0-9_-]+$', minLength: 1, maxLength: 32 }),
    nonce: base64(32),
    ephemeralPublicKey: Type.Optional(base64(44)),
    ciphertext: base64(512),
  },
  'With ephemeralPublicKey: nacl.box of UTF-8 `<purpose>\\n<secret>` with a nonce and key of GET /v1/sealing-key. Without: RSA PKCS #1 v1.5 of UTF-8 `<purpose>\\n<nonce>\\n<secret>`, for hosts without a random source. Base64. Purposes: login_password, payment_pin',
)

export const SealingKey = object(
  'SealingKey',
  {
    keyId: Type.String(),
    algorithm: literals(['x25519-xsalsa20-poly1305']),
    publicKey: Type.String(),
    rsaPublicKey: Type.String({ description: 'SPKI, base64: RSA of 2048 bits' }),
    nonce: Type.String({ description: 'Seals one secret, once' }),
    expiresAt: instant,
  },
  'What one secret is sealed to',
)
