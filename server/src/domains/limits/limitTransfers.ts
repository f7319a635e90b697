import type { Movement } from '@wallet/rules'
import { refusalTerms } from '#domains/limits/limitRoom'
import { countedOn, type Limit, type LimitedPayer, limitsOf, meterNameOf, periodsAbove } from '#domains/limits/limitsOf'
import { uuidv7 } from '#ids'
import { limitMeter, limitSink } from '#ledger/chartOfAccounts'
import type { AccountRef, TransferIntent } from '#ledger/types'

/**
 * What a movement uses of its limits, as transfers on their meters: they go before the money in its command, so that no
 * race passes a cap and a refused movement uses nothing. Refused with the rule's code, `leftFen` and `capFen`, the tightest named. Empty for what is
 * counted on bills: `requireRoom` refuses that.
 */
export function limitTransfers(
  payer: LimitedPayer,
  movement: Movement,
  { id, amountFen, at, phase = 'posted' }: { id: string; amountFen: bigint; at: Date; phase?: 'posted' | 'pending' },
): TransferIntent[] {
  const counted = (meter: AccountRef): TransferIntent => ({
    id: uuidv7(),
    book: 'limit',
    debit: meter,
    credit: limitSink(payer.userId),
    amount: amountFen,
    kind: 'limit_use',
    phase,
    businessType: movement.kind,
    businessId: id,
  })
  return limitsOf(payer, movement, at)
    .filter(({ rule }) => countedOn(rule.counts) === 'meter')
    .flatMap((limit) => [
      {
        ...counted(meterOf(payer.userId, limit, id)),
        debitsCap: BigInt(limit.capFen),
        capRefusal: limit.rule.refusal,
        capParams: refusalTerms(limit),
      },
      ...periodsAbove(limit, payer, at).map(({ name }) =>
        counted(limitMeter(payer.userId, meterNameOf(limit.rule), name)),
      ),
    ])
}

/** Where a limit is counted; one on single movements has a meter for each. */
function meterOf(userId: string, { rule, period }: Limit, movementId: string): AccountRef {
  return limitMeter(userId, meterNameOf(rule), period?.name ?? movementId)
}
