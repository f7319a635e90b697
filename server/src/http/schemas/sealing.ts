import { Type } from '@sinclair/typebox'
import { instant, literals, object } from '#http/schemas/common'

const base64 = (maxLength: number, description: string) =>
  Type.String({ pattern: '^[A-Za-z0-9+/]+={0,2}$', minLength: 4, maxLength, description: `${description}, base64` })

export const Sealed = object(
  'Sealed',
  {
    keyId: Type.String({
      pattern: '^[A-Za-z0-9_-]+$',
      minLength: 1,
      maxLength: 32,
      description: 'The key it is sealed to',
    }),
    nonce: base64(32, 'The nonce that came with the key'),
    ephemeralPublicKey: Type.Optional(base64(44, 'The X25519 key made for this one seal')),
    ciphertext: base64(512, 'What only the server can open'),
  },
  'With ephemeralPublicKey: nacl.box of UTF-8 `<purpose>\\n<secret>` with a nonce and key of GET /v1/sealing-key. Without: RSA PKCS #1 v1.5 of UTF-8 `<purpose>\\n<nonce>\\n<secret>`, for hosts without a random source. Base64. Purposes: login_password, payment_pin',
)

export const SealingKey = object(
  'SealingKey',
  {
    keyId: Type.String({ description: 'Goes back with the seal' }),
    algorithm: literals(['x25519-xsalsa20-poly1305'], { description: 'What nacl.box is' }),
    publicKey: Type.String({ description: 'X25519, base64' }),
    rsaPublicKey: Type.String({ description: 'SPKI, base64: RSA of 2048 bits' }),
    nonce: Type.String({ description: 'Seals one secret, once' }),
    expiresAt: instant('Until when the nonce is taken'),
  },
  'What one secret is sealed to',
)
