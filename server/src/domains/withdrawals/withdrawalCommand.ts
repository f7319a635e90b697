import { withdrawalFees } from '@wallet/rules'
import { openBillInserted } from '#domains/bills/writes'
import type { PayoutRow } from '#domains/funding/openPayout'
import type { VerifiedPayer } from '#domains/funding/verifiedPayer'
import { payoutInserted } from '#domains/funding/writes'
import { limitTransfers } from '#domains/limits/limitTransfers'
import { freeQuotaMeter } from '#domains/withdrawals/freeQuota'
import type { WithdrawalRow } from '#domains/withdrawals/withdrawalStore'
import { withdrawalInserted } from '#domains/withdrawals/writes'
import { uuidv7 } from '#ids'
import { type KeyedRequest, madeReply } from '#kit/idempotency'
import { bankClearing, feeIncome, limitSink, userBalance } from '#ledger/chartOfAccounts'
import type { LedgerCommand, TransferIntent } from '#ledger/types'

export interface WithdrawalStart {
  readonly payer: VerifiedPayer
  readonly keyed: KeyedRequest
  readonly withdrawal: WithdrawalRow
  readonly payout: PayoutRow
  /** What of the free quota the fee rests on. */
  readonly freeFen: bigint
}

/** Reserves all that a withdrawal will move, with its rows: all of it, or a refusal. */
export function withdrawalCommand(start: WithdrawalStart): LedgerCommand {
  const { keyed, withdrawal, payout } = start
  const { id, userId, cardId, amountFen, feeFen, createdAt: occurredAt } = withdrawal
  return {
    idempotency: { ...keyed, reply: madeReply(id) },
    transfers: [...limitsReserved(start), ...moneyReserved(start)].map((transfer) => ({
      ...transfer,
      phase: 'pending',
    })),
    writes: [
      payoutInserted(payout),
      withdrawalInserted(withdrawal),
      openBillInserted({
        id,
        userId,
        kind: 'withdrawal',
        direction: 'out',
        title: '提现',
        amountFen: amountFen + feeFen,
        sourceKind: 'card',
        cardId,
        occurredAt,
      }),
    ],
  }
}

/** Caps first, because no money cures them where they leave no less; then the quota that the fee was told by, which somebody may have used since. */
function limitsReserved({ payer, withdrawal, freeFen }: WithdrawalStart): TransferIntent[] {
  const { id, userId, amountFen, createdAt: at } = withdrawal
  const caps = limitTransfers(payer, { kind: 'withdrawal' }, { id, amountFen, at })
  if (freeFen === 0n) return caps
  return [
    ...caps,
    {
      id: uuidv7(),
      book: 'limit',
      debit: freeQuotaMeter(userId, at),
      credit: limitSink(userId),
      amount: freeFen,
      kind: 'free_quota_use',
      businessType: 'withdrawal',
      businessId: id,
      debitsCap: BigInt(withdrawalFees.freePerMonthFen),
      capRefusal: 'WITHDRAWAL_FEE_CHANGED',
      yieldsToCaps: true,
    },
  ]
}

/** The fee before the amount, so that what is missing of both is told when it is the amount that falls short. */
function moneyReserved({ withdrawal }: WithdrawalStart): TransferIntent[] {
  const { id, userId, amountFen, feeFen } = withdrawal
  const matter = { book: 'fen', debit: userBalance(userId), businessType: 'withdrawal', businessId: id } as const
  const amount: TransferIntent = {
    ...matter,
    id: uuidv7(),
    credit: bankClearing,
    amount: amountFen,
    kind: 'withdrawal',
  }
  if (feeFen === 0n) return [amount]
  return [{ ...matter, id: uuidv7(), credit: feeIncome, amount: feeFen, kind: 'withdrawal_fee' }, amount]
}
