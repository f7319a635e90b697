import { type TopUpCapName, tightest } from '@wallet/rules'
import type { AppContext } from '#context'
import { listWaitingShares, type WaitingShare } from '#domains/collections/listWaitingShares'
import { limitedPayer } from '#domains/funding/verifiedPayer'
import { readRoom } from '#domains/limits/limitRoom'
import { type Preflight, readPreflight } from '#domains/payments/readPreflight'
import { listWaitingTransfers } from '#domains/transfers/listWaitingTransfers'
import type { TransferView } from '#domains/transfers/readTransfer'
import { holdingOf, readAccounts } from '#ledger/accountStore'
import { userBalance, userPoints } from '#ledger/chartOfAccounts'

/** The most that can be topped up now, and what bounds it. */
export interface TopUpRoom {
  readonly leftFen: number
  readonly cap: TopUpCapName
}

export interface BalanceView extends Pick<Preflight, 'sources'> {
  readonly availableFen: number
  readonly pendingFen: number
  readonly points: number
  /** Null as long as the identity is not verified: nothing can be topped up then. */
  readonly topUpRoom: TopUpRoom | null
  /** What others have sent and this user has not accepted yet, so that the first page asks no further. */
  readonly waitingTransfers: readonly TransferView[]
  /** What others ask of this user. */
  readonly waitingShares: readonly WaitingShare[]
  readonly asOf: string
}

/** What the wallet holds, what is on its way into it, how much more may come, the points, and what could pay an order now. */
export async function readBalance(context: AppContext, userId: string): Promise<BalanceView> {
  const { id } = userBalance(userId)
  const { id: pointsId } = userPoints(userId)
  const now = context.clock.now()
  const account = await readAccounts(context.database, [id, pointsId])
  const payer = await context.batches.payers.ask(userId)
  const limited = limitedPayer(payer)
  const room = limited && (await readRoom(context.database, limited, { kind: 'topup' }, now))
  const cap = room && tightest(room.rooms)
  return {
    availableFen: Number(holdingOf(account(id))),
    pendingFen: room ? room.incomingFen : 0,
    points: Number(holdingOf(account(pointsId))),
    topUpRoom: cap && { leftFen: cap.leftFen, cap: cap.rule.cap },
    waitingTransfers: await listWaitingTransfers(context, userId),
    waitingShares: await listWaitingShares(context, userId),
    sources: (await readPreflight(context, userId, { codeKind: 'dynamic', wantedFen: 1 })).sources,
    asOf: now.toISOString(),
  }
}
