import { ApiError, isApiError } from '#apiError'
import type { AppContext } from '#context'
import { ownShare } from '#domains/collections/ownShare'
import { acceptAsked } from '#domains/transfers/acceptAsked'
import { readTransfer, type TransferView } from '#domains/transfers/readTransfer'
import { type Sender, sendTransfer } from '#domains/transfers/sendTransfer'
import { keyedRequest } from '#kit/idempotency'

export interface SharePayment extends Sender {
  readonly collectionId: string
}

/**
 * Pays the user's share: a transfer that its asker has without accepting it. Two at once, or one beside its asker who closes
 * it, are decided by the claim on the share.
 *
 * @throws {ApiError} COLLECTION_NOT_FOUND, COLLECTION_ENDED, SHARE_PAID, PAYEE_UNAVAILABLE (nothing has moved, or it is back),
 *   and what `sendTransfer` throws.
 */
export async function payShare(
  context: AppContext,
  input: SharePayment,
): Promise<{ view: TransferView; replayed: boolean }> {
  const { userId, idempotencyKey: key, collectionId } = input
  const keyed = keyedRequest('transfer', { userId, key, content: ['share', collectionId] })
  const { view, replayed } = await sayingWhy(context, input, () =>
    sendTransfer(context, { keyed, sender: input }, async () => {
      const { collection, share, asker } = await ownShare(context, userId, collectionId)
      const amountFen = Number(share.amountFen)
      return { payee: asker, amountFen, note: collection.note, arrival: 'now', shareId: share.id }
    }),
  )
  const { transfer } = view
  if (transfer.state === 'waiting') await acceptAsked(context, transfer)
  const after = await readTransfer(context, userId, transfer.id)
  if (after.state !== 'accepted') throw new ApiError('PAYEE_UNAVAILABLE')
  return { view: after, replayed }
}

/** Who was overtaken at the claim is told by what: another payment, or the end of the share. */
async function sayingWhy<Sent>(context: AppContext, input: SharePayment, send: () => Promise<Sent>): Promise<Sent> {
  try {
    return await send()
  } catch (error) {
    if (isApiError(error) && error.code === 'SHARE_PAID') await ownShare(context, input.userId, input.collectionId)
    throw error
  }
}
