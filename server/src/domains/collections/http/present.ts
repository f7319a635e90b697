import type { SeenCollection, SeenShare } from '#domains/collections/readCollection'
import { remindableAt } from '#domains/collections/remindPayers'
import { presentInstant } from '#http/present/instant'

export function presentCollection({ collection, role, state, shares, mine }: SeenCollection) {
  const isAsker = role === 'asker'
  const paid = shares.filter((share) => share.state === 'paid')
  const free = shares.find(({ share, state }) => state === 'open' && share.payerName === null)
  return {
    id: collection.id,
    role,
    state,
    askerName: collection.askerName,
    note: collection.note,
    card: isAsker ? collection.card : null,
    totalFen: Number(collection.ownFen) + fenOf(shares),
    ownFen: Number(collection.ownFen),
    paidFen: fenOf(paid),
    shareCount: shares.length,
    paidCount: paid.length,
    shares: isAsker ? shares.map(presentShare) : [],
    share: mine && presentShare(mine),
    freeFen: free ? Number(free.share.amountFen) : null,
    createdAt: collection.createdAt.toISOString(),
    expiresAt: collection.expiresAt.toISOString(),
    remindableAt: remindableAt(collection).toISOString(),
  }
}

function presentShare({ share, state }: SeenShare) {
  const { id, amountFen, payerName, paidAt, transferId } = share
  return { id, amountFen: Number(amountFen), state, payerName, paidAt: presentInstant(paidAt), transferId }
}

function fenOf(shares: readonly SeenShare[]): number {
  return shares.reduce((sum, { share }) => sum + Number(share.amountFen), 0)
}
