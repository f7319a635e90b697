import { accountClasses, type Movement, shanghaiDay } from '@wallet/rules'
import { limitsOf } from '#domains/limits/limitsOf'
import { findMetersUsed } from '#domains/limits/metersUsedView'
import { uuidv7 } from '#ids'
import { limitMeter, limitSink } from '#ledger/chartOfAccounts'
import type { TransferIntent } from '#ledger/types'
import type { Queryable } from '#storage/database'

/**
 * What a refund gives back of the caps that its payment used, as transfers on the very meters it used: those of its own
 * period, and of the class that the account had then. Empty where it used none, as a card does.
 */
export async function limitReturns(
  database: Queryable,
  used: { id: string; userId: string; verifiedAt: Date; movement: Movement; at: Date },
  returned: { refundId: string; amountFen: bigint },
): Promise<TransferIntent[]> {
  const { userId, verifiedAt, movement, at } = used
  const meters = accountClasses
    .flatMap((accountClass) => limitsOf({ userId, accountClass, verifiedAt, ownCaps: [] }, movement, at))
    .filter(({ rule }) => rule.isGivenBack)
    .map(({ rule, period }) => limitMeter(userId, rule.name, period?.name ?? shanghaiDay(at)))
  const usedIds = await findMetersUsed(database, used.id)
  return [...new Map(meters.map((meter) => [meter.id, meter])).values()]
    .filter(({ id }) => usedIds.has(id))
    .map((meter) => ({
      id: uuidv7(),
      book: 'limit',
      debit: limitSink(userId),
      credit: meter,
      amount: returned.amountFen,
      kind: 'limit_return',
      businessType: 'refund',
      businessId: returned.refundId,
    }))
}
