import type { AppContext } from '#context'
import { ownShare } from '#domains/collections/ownShare'
import { verifiedPayer } from '#domains/funding/verifiedPayer'
import { quoteFor, type TransferQuote } from '#domains/transfers/quoteTransfer'

/**
 * Tells what would stand in the way of paying the user's share, as `quoteTransfer` does of any transfer.
 *
 * @throws {ApiError} IDENTITY_REQUIRED, PIN_NOT_SET, COLLECTION_NOT_FOUND, COLLECTION_ENDED, SHARE_PAID, PAYEE_UNAVAILABLE,
 *   PAYEE_NAME_WRONG, RATE_LIMITED.
 */
export async function quoteShare(
  context: AppContext,
  userId: string,
  { collectionId, typedName }: { collectionId: string; typedName: string | null },
): Promise<TransferQuote> {
  const payer = await verifiedPayer(context, userId)
  const { share, asker } = await ownShare(context, userId, collectionId)
  return quoteFor(context, payer, asker, { amountFen: Number(share.amountFen), typedName })
}
