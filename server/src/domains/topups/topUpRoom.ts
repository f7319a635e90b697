import { type AccountClass, type TopUpCapName, topUpCaps } from '@wallet/rules'
import { classLimit, startOfShanghaiDay } from '#domains/limits/paymentLimits'
import { readTopUpStanding } from '#domains/topups/topUpStore'
import { userBalance } from '#ledger/chartOfAccounts'
import type { Queryable } from '#storage/database'

/** The most that can be topped up now, and what bounds it. */
export interface TopUpRoom {
  readonly leftFen: number
  readonly cap: TopUpCapName
}

/**
 * What a top-up may come to. Every fen of it must be payable afterwards, so what the account holds, what is on its way
 * and the new top-up together stay within what the class still lets it pay out. Payments change nothing about that: what
 * they take from the balance they take from the cap as well.
 */
export async function readTopUpRoom(
  database: Queryable,
  payer: { userId: string; accountClass: AccountClass; verifiedAt: Date },
  now: Date,
): Promise<TopUpRoom & { openFen: number }> {
  const limit = classLimit(payer, now)
  const standing = await readTopUpStanding(database, {
    userId: payer.userId,
    since: startOfShanghaiDay(now),
    balanceId: userBalance(payer.userId).id,
    meterId: limit.meter.id,
  })
  const openFen = Number(standing.openFen)
  // Where two are as tight, the one is named that waiting does not cure.
  const rooms: TopUpRoom[] = [
    { cap: 'class', leftFen: limit.capFen - Number(standing.usedFen + standing.heldFen) - openFen },
    { cap: 'day', leftFen: topUpCaps.perDayFen - Number(standing.sinceFen) },
    { cap: 'transaction', leftFen: topUpCaps.perTransactionFen },
  ]
  const { cap, leftFen } = rooms.reduce((least, room) => (room.leftFen < least.leftFen ? room : least))
  return { cap, leftFen: Math.max(0, leftFen), openFen }
}
