import { pointsFor } from '@wallet/rules'
import type { AppContext } from '#context'
import type { BankDebitRow } from '#domains/funding/bankDebitStore'
import { paymentMessage, topUpMessage } from '#domains/funding/messages'
import { findMerchant } from '#domains/merchants/merchantStore'
import { findPayment } from '#domains/payments/paymentStore'
import {
  billSucceeded,
  debitSucceeded,
  messageAdded,
  orderPaid,
  paymentSucceeded,
  topUpSucceeded,
} from '#domains/payments/writes'
import { pointsTransfers } from '#domains/points/pointsTransfers'
import { uuidv7 } from '#ids'
import { bankClearing, merchantReceivable, userBalance } from '#ledger/chartOfAccounts'
import { settleClaim } from '#ledger/claimKeys'
import type { BusinessWrite, LedgerCommand, TransferIntent } from '#ledger/types'

/** Books a settled top-up: the bank owes us the money, the user has it. Exactly once, whoever else tries. */
export async function postTopUpDebit(context: AppContext, debit: BankDebitRow): Promise<void> {
  const at = context.clock.now()
  const transfer: TransferIntent = {
    id: uuidv7(),
    book: 'fen',
    debit: bankClearing,
    credit: userBalance(debit.userId),
    amount: debit.amountFen,
    kind: 'topup',
    businessType: 'topup',
    businessId: debit.businessId,
  }
  await postOnce(context, debit, {
    transfers: [transfer],
    writes: [
      topUpSucceeded({ id: debit.businessId, at }),
      ...settledRows(debit, 'in', at),
      messageAdded(topUpMessage(debit, at)),
    ],
  })
}

/** Books a settled card payment: the bank owes us the money, we owe it to the merchant, the user earns points. */
export async function postPaymentDebit(context: AppContext, debit: BankDebitRow): Promise<void> {
  const at = context.clock.now()
  const payment = await findPayment(context.database, debit.userId, debit.businessId)
  if (!payment) throw new Error(`the debit ${debit.id} has no payment`)
  const merchant = await findMerchant(context.database, payment.merchantId)
  if (!merchant) throw new Error(`the payment ${payment.id} has no merchant`)
  const pointsEarned = BigInt(pointsFor(Number(payment.amountFen), payment.pointsRateBasisPoints))
  const transfer: TransferIntent = {
    id: uuidv7(),
    book: 'fen',
    debit: bankClearing,
    credit: merchantReceivable(payment.merchantId),
    amount: debit.amountFen,
    kind: 'payment',
    businessType: 'payment',
    businessId: payment.id,
  }
  await postOnce(context, debit, {
    transfers: [transfer, ...pointsTransfers(payment, pointsEarned)],
    writes: [
      paymentSucceeded({ id: payment.id, pointsEarned, at }),
      orderPaid({ id: payment.orderId, paymentId: payment.id, at }),
      ...settledRows(debit, 'out', at),
      messageAdded(paymentMessage(payment, merchant.name, pointsEarned, at)),
    ],
  })
}

function settledRows(debit: BankDebitRow, direction: 'in' | 'out', at: Date): BusinessWrite[] {
  const { userId, amountFen, createdAt } = debit
  return [
    debitSucceeded(debit.id),
    ...billSucceeded({ id: debit.businessId, userId, direction, amountFen, occurredAt: createdAt }, at),
  ]
}

async function postOnce(
  context: AppContext,
  debit: BankDebitRow,
  { transfers, writes }: { transfers: TransferIntent[]; writes: BusinessWrite[] },
): Promise<void> {
  const command: LedgerCommand = {
    claims: [{ key: settleClaim(debit.id), holder: uuidv7(), refusal: alreadySettled }],
    transfers,
    onPosted: () => ({ writes, reply: { status: 200, body: null } }),
    onRefused: () => ({ writes: [], reply: { status: 409, body: null }, isKept: true }),
  }
  const outcome = await context.ledger.submit(command)
  if (outcome.posted || outcome.refusal?.code === alreadySettled) return
  throw new Error(`the settled debit ${debit.id} could not be booked: ${outcome.refusal?.code ?? 'no reason'}`)
}

const alreadySettled = 'DEBIT_ALREADY_SETTLED'
