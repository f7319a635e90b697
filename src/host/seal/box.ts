import nacl from 'tweetnacl'
import type { RandomHost } from '../random/types'
import { fromBase64, toBase64, utf8 } from './bytes'
import type { SealHost } from './types'

/**
 * X25519 + XSalsa20-Poly1305 to the server's key with a fresh key pair per secret, so that nobody who records the
 * traffic, not even this device later, can open it. The nonce is the server's and works once.
 */
export function boxSeal(random: RandomHost): SealHost {
  return {
    async seal({ key, purpose, secret }) {
      const pair = nacl.box.keyPair.fromSecretKey(await random.secureBytes(nacl.box.secretKeyLength))
      const plain = utf8(`${purpose}\n${secret}`)
      const ciphertext = nacl.box(plain, fromBase64(key.nonce), fromBase64(key.publicKey), pair.secretKey)
      plain.fill(0)
      pair.secretKey.fill(0)
      return {
        keyId: key.keyId,
        nonce: key.nonce,
        ephemeralPublicKey: toBase64(pair.publicKey),
        ciphertext: toBase64(ciphertext),
      }
    },
  }
}
