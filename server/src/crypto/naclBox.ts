import type { KeyObject } from 'node:crypto'
import nacl from 'tweetnacl'
import { sharedSecret } from '#crypto/x25519'

/** What the package exports but its types leave out. */
interface LowLevel {
  crypto_core_hsalsa20(out: Uint8Array, input: Uint8Array, key: Uint8Array, constant: Uint8Array): void
}

const { lowlevel } = nacl as typeof nacl & { readonly lowlevel: LowLevel }
const sigma = Buffer.from('expand 32-byte k', 'ascii')
const zeros = new Uint8Array(16)

/**
 * Opens what the app made with `nacl.box`: X25519, HSalsa20 of the secret, then XSalsa20-Poly1305. The same as
 * `nacl.box.open`, whose X25519 in JavaScript takes ten times as long as the rest together; only X25519 is Node's own here.
 *
 * @returns null when the box was made for another key or nonce or was changed, when key or nonce have a wrong length,
 *   and for a sender's key of low order, which `nacl.box.open` would take.
 */
export function openBox(
  box: Uint8Array,
  { nonce, senderKey, privateKey }: { nonce: Uint8Array; senderKey: Uint8Array; privateKey: KeyObject },
): Uint8Array | null {
  if (nonce.length !== nacl.box.nonceLength) return null
  const secret = sharedSecret(privateKey, senderKey)
  if (secret === null) return null
  const key = new Uint8Array(nacl.secretbox.keyLength)
  lowlevel.crypto_core_hsalsa20(key, zeros, secret, sigma)
  return nacl.secretbox.open(box, nonce, key)
}
