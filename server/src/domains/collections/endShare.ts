import type { AppContext } from '#context'
import type { CollectionRow, ShareEnd } from '#domains/collections/collectionStore'
import type { PaidShareRow } from '#domains/collections/collectionView'
import { declinedMessage } from '#domains/collections/messages'
import { freeShareInserted, shareEnded } from '#domains/collections/writes'
import { messageAdded } from '#domains/messages/writes'
import { uuidv7 } from '#ids'
import { shareClaim } from '#ledger/claimKeys'
import type { BusinessWrite } from '#ledger/types'

/**
 * Ends a share without money. Of all who want to pay or end it, one wins: whoever holds its claim.
 *
 * @returns whether this call ended it; when not, somebody else has, or is paying it: look again.
 */
export async function endShare(
  context: AppContext,
  collection: CollectionRow,
  share: PaidShareRow,
  end: ShareEnd,
): Promise<boolean> {
  const at = context.clock.now()
  const { posted } = await context.ledger.submit({
    claims: [{ key: shareClaim(share.id), holder: uuidv7(), refusal: 'SHARE_PAID' }],
    transfers: [],
    writes: [shareEnded(share.id, end, at), ...further[end](collection, share, at)],
  })
  return posted
}

/** What comes with each end. */
const further: Readonly<
  Record<ShareEnd, (collection: CollectionRow, share: PaidShareRow, at: Date) => BusinessWrite[]>
> = {
  declined: (collection, share, at) => [messageAdded(declinedMessage(collection, share, at))],
  passed: (_collection, share) => [freeShareInserted({ ...share, id: uuidv7() })],
  closed: () => [],
  expired: () => [],
}
