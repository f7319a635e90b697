import { ApiError } from '#apiError'
import type { AppContext } from '#context'
import { openSeal, type Sealed, type SealPurpose } from '#crypto/seal'
import { readNonce } from '#crypto/sealingNonce'

/**
 * Opens a secret that was sealed on the device; its nonce is used up whether it opens or not, so that every try costs one.
 *
 * @throws {ApiError} SEAL_EXPIRED when the nonce is unknown, used or too old, or the key is not ours any more;
 *   SEAL_INVALID when the seal was changed or made for another purpose.
 */
export async function openSealed(context: AppContext, purpose: SealPurpose, sealed: Sealed): Promise<string> {
  const { seal, tokenKey } = context.secrets
  const expiresAt = readNonce(tokenKey, sealed.nonce)
  const isFresh = expiresAt !== null && expiresAt > context.clock.now()
  if (!isFresh || sealed.keyId !== seal.keyId) throw new ApiError('SEAL_EXPIRED')
  const isUnusedAsked = context.batches.usedNonces.ask({ nonce: sealed.nonce, expiresAt })
  // The processor opens it while the database writes.
  const secret = openSeal(seal, purpose, sealed)
  if (!(await isUnusedAsked)) throw new ApiError('SEAL_EXPIRED')
  if (secret === null) throw new ApiError('SEAL_INVALID')
  return secret
}
