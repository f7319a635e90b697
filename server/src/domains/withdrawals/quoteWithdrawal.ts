import {
  type LimitRule,
  mostWithdrawable,
  tightest,
  type WithdrawalCapName,
  withdrawalArrivesSeconds,
  withdrawalFee,
} from '@wallet/rules'
import { ApiError } from '#apiError'
import { addSeconds } from '#clock'
import type { AppContext } from '#context'
import { limitedPayer } from '#domains/funding/verifiedPayer'
import { type LimitRoom, type Reach, reachOf, readRoom } from '#domains/limits/limitRoom'
import { readFreeLeft } from '#domains/withdrawals/freeQuota'

/** What a withdrawal may come to now and what it costs, before anybody is asked for a PIN. */
export interface WithdrawalQuote {
  readonly availableFen: number
  /** What is left of the month's free quota: `withdrawalFee` of the rules tells the fee of any amount from it. */
  readonly freeLeftFen: number
  /** The most that the balance with its fee and the caps allow. */
  readonly mostFen: number
  readonly room: { readonly leftFen: number; readonly cap: WithdrawalCapName } | null
  /** When money sent now is on the card. */
  readonly arrivesBy: Date
}

/** @throws {ApiError} IDENTITY_REQUIRED. */
export async function quoteWithdrawal(context: AppContext, userId: string): Promise<WithdrawalQuote> {
  const now = context.clock.now()
  const payer = limitedPayer(await context.batches.payers.ask(userId))
  if (!payer) throw new ApiError('IDENTITY_REQUIRED')
  const room = await readRoom(context.database, payer, { kind: 'withdrawal' }, now)
  const cap = tightest(room.rooms)
  const freeLeftFen = await readFreeLeft(context.database, userId, now)
  return {
    availableFen: Math.max(0, room.heldFen),
    freeLeftFen,
    mostFen: reachOfWithdrawal(room, 1, freeLeftFen).availableFen,
    room: cap && { leftFen: cap.leftFen, cap: cap.rule.cap },
    arrivesBy: addSeconds(now, withdrawalArrivesSeconds),
  }
}

/** How far a withdrawal reaches by the caps and by a balance that pays its fee as well. */
export function reachOfWithdrawal(room: LimitRoom<LimitRule>, amountFen: number, freeLeftFen: number): Reach {
  const { feeFen } = withdrawalFee(amountFen, freeLeftFen)
  return reachOf(room, amountFen, {
    neededFen: amountFen + feeFen,
    mostFen: mostWithdrawable(room.heldFen, freeLeftFen),
  })
}
