import { randomBytes } from 'node:crypto'
import nacl from 'tweetnacl'
import { addSeconds } from '#clock'
import type { AppContext } from '#context'

const NONCE_LIFE_SECONDS = 300

/** Issues the server's public keys with a nonce that seals one secret within five minutes. */
export async function issueSealingKey(context: AppContext) {
  const nonce = randomBytes(nacl.box.nonceLength).toString('base64')
  const expiresAt = addSeconds(context.clock.now(), NONCE_LIFE_SECONDS)
  await context.batches.newNonces.ask({ nonce, expiresAt })
  const { seal } = context.secrets
  return {
    keyId: seal.keyId,
    algorithm: 'x25519-xsalsa20-poly1305' as const,
    publicKey: Buffer.from(seal.publicKey).toString('base64'),
    rsaPublicKey: seal.rsa.publicKey.export({ type: 'spki', format: 'der' }).toString('base64'),
    nonce,
    expiresAt: expiresAt.toISOString(),
  }
}
