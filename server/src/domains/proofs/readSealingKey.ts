import { addSeconds } from '#clock'
import type { AppContext } from '#context'
import { issueNonce } from '#crypto/sealingNonce'

const NONCE_LIFE_SECONDS = 300

/** Issues the server's public keys with a nonce that seals one secret within five minutes. Nothing is written. */
export function readSealingKey(context: AppContext) {
  const { seal, tokenKey } = context.secrets
  const { nonce, expiresAt } = issueNonce(tokenKey, addSeconds(context.clock.now(), NONCE_LIFE_SECONDS))
  return {
    keyId: seal.keyId,
    algorithm: 'x25519-xsalsa20-poly1305' as const,
    ...seal.published,
    nonce,
    expiresAt: expiresAt.toISOString(),
  }
}
