import { billWrites } from '#domains/bills/writes'
import { chargeWrites } from '#domains/charges/writes'
import { collectionWrites } from '#domains/collections/writes'
import { fundingWrites } from '#domains/funding/writes'
import { orderWrites } from '#domains/merchants/writes'
import { messageWrites } from '#domains/messages/writes'
import { paymentWrites } from '#domains/payments/writes'
import { refundWrites } from '#domains/refunds/writes'
import { topUpWrites } from '#domains/topups/writes'
import { transferWrites } from '#domains/transfers/writes'
import { withdrawalWrites } from '#domains/withdrawals/writes'
import { inLockOrder } from '#kit/lockRanks'

/**
 * The rows that a ledger batch can write beside its own, noun by noun: all of a batch in one statement each. A row that
 * does not find what it was to change fails its command, and with it the movement of money.
 */
export const ledgerWrites = inLockOrder([
  ...billWrites,
  ...chargeWrites,
  ...collectionWrites,
  ...fundingWrites,
  ...messageWrites,
  ...orderWrites,
  ...paymentWrites,
  ...refundWrites,
  ...topUpWrites,
  ...transferWrites,
  ...withdrawalWrites,
])
