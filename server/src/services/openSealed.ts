import { ApiError } from '#apiError'
import type { AppContext } from '#context'
import { openSeal, type Sealed, type SealPurpose } from '#crypto/seal'

/**
 * Opens a secret that was sealed on the device; its nonce is used up whether it opens or not.
 *
 * @throws {ApiError} SEAL_EXPIRED when the nonce is unknown, used or too old, or the key is not ours any more;
 *   SEAL_INVALID when the seal was changed or made for another purpose.
 */
export async function openSealed(context: AppContext, purpose: SealPurpose, sealed: Sealed): Promise<string> {
  const expiresAt = await context.batches.takenNonces.ask(sealed.nonce)
  const isFresh = expiresAt !== null && expiresAt > context.clock.now()
  if (!isFresh || sealed.keyId !== context.secrets.seal.keyId) throw new ApiError('SEAL_EXPIRED')
  const secret = openSeal(context.secrets.seal, purpose, sealed)
  if (secret === null) throw new ApiError('SEAL_INVALID')
  return secret
}
