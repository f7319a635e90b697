import { changedCap, type OwnLimitName } from '@wallet/rules'
import type { AppContext } from '#context'
import { deleteOwnCap, listOwnCaps, putOwnCap } from '#domains/limits/ownLimitStore'
import { type LimitsView, readLimits } from '#domains/limits/readLimits'
import { type ProofInput, proveOwner } from '#domains/proofs/stepUp'
import { inUserLane } from '#kit/inUserLane'
import type { SessionIdentity } from '#kit/sessionIdentity'

export interface OwnLimitInput {
  readonly name: OwnLimitName
  /** Null: no cap any more. */
  readonly capFen: number | null
  /** Makes a raise hold at once. */
  readonly proof?: ProofInput
}

/**
 * Sets a cap on what its owner pays. A lower one holds at once and wants no proof; a higher one holds after a day, or at
 * once with a proof. Sent again it changes nothing more.
 *
 * @throws {ApiError} what `proveOwner` throws, when a proof is sent.
 */
export async function setOwnLimit(
  context: AppContext,
  session: SessionIdentity,
  { name, capFen, proof }: OwnLimitInput,
): Promise<LimitsView> {
  const { userId } = session
  const useProof = proof && (await proveOwner(context, session, proof))
  await inUserLane(context, userId, async (tx) => {
    const current = (await listOwnCaps(tx, userId)).find((cap) => cap.name === name) ?? null
    await useProof?.(tx)
    const next = changedCap(current, { name, capFen, isProven: proof !== undefined, now: context.clock.now() })
    if (next === null) await deleteOwnCap(tx, userId, name)
    else await putOwnCap(tx, userId, next)
  })
  return readLimits(context, userId)
}
