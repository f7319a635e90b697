import { mostWithdrawable, type WithdrawalCapName, withdrawalArrivesSeconds } from '@wallet/rules'
import { ApiError } from '#apiError'
import { addSeconds } from '#clock'
import type { AppContext } from '#context'
import { limitedPayer } from '#domains/funding/verifiedPayer'
import { readRoom, tightest } from '#domains/limits/limitRoom'
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
  const cap = tightest(room)
  const freeLeftFen = await readFreeLeft(context.database, userId, now)
  const mostHeldFen = mostWithdrawable(room.heldFen, freeLeftFen)
  return {
    availableFen: Math.max(0, room.heldFen),
    freeLeftFen,
    mostFen: cap ? Math.min(mostHeldFen, cap.leftFen) : mostHeldFen,
    room: cap && { leftFen: cap.leftFen, cap: cap.rule.cap },
    arrivesBy: addSeconds(now, withdrawalArrivesSeconds),
  }
}
