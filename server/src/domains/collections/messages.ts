import type { CollectionRow, ShareRow } from '#domains/collections/collectionStore'
import type { MessageInput } from '#domains/messages/recordMessage'

type Asker = Pick<CollectionRow, 'id' | 'askerName'>

type Asked = Pick<ShareRow, 'id' | 'amountFen'>

/** That somebody is asked for money; it leads to what they are asked for. */
export function askedMessage(collection: Asker, share: Asked, payerId: string, at: Date): MessageInput {
  const { id: collectionId, askerName: person } = collection
  const params = { person, amountFen: Number(share.amountFen), collectionId }
  return { userId: payerId, kind: 'share_asked', subject: share.id, params, at }
}

/** The same again, each reminder an event of its own. */
export function remindedMessage(collection: Asker, share: Asked, payerId: string, at: Date): MessageInput {
  const asked = askedMessage(collection, share, payerId, at)
  return { ...asked, kind: 'share_reminded', subject: `${share.id} ${at.toISOString()}` }
}

export function declinedMessage(
  collection: CollectionRow,
  share: Pick<ShareRow, 'id' | 'amountFen' | 'payerName'>,
  at: Date,
): MessageInput {
  const { id: collectionId, userId } = collection
  const params = { person: share.payerName ?? '', amountFen: Number(share.amountFen), collectionId }
  return { userId, kind: 'share_declined', subject: share.id, params, at }
}

/** That nothing more comes of what was asked for; once, however many have not paid. */
export function expiredMessage({ id: collectionId, userId }: CollectionRow, leftFen: number, at: Date): MessageInput {
  return {
    userId,
    kind: 'collection_expired',
    subject: collectionId,
    params: { amountFen: leftFen, collectionId },
    at,
  }
}
