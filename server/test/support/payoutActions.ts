import { randomUUID } from 'node:crypto'
import type { Static } from '@sinclair/typebox'
import { withdrawalFee } from '@wallet/rules'
import { verifyBooks } from '#domains/books/verifyBooks'
import { settlePayouts } from '#domains/funding/settleUnknown'
import type * as refunds from '#domains/refunds/http/schemas'
import type * as withdrawals from '#domains/withdrawals/http/schemas'
import { uuidv7 } from '#ids'
import { bankClearing, userBalance } from '#ledger/chartOfAccounts'
import type { Difference } from '#ledger/verify'
import type { Database } from '#storage/database'
import type { TestAnswer, TestUser } from './buildTestApp'
import { firstMerchant, type MoneyApp, type Payer, type TestMerchant } from './moneyApp'

export type WithdrawalView = Static<typeof withdrawals.Withdrawal>
export type WithdrawalQuoteView = Static<typeof withdrawals.WithdrawalQuote>
export type RefundView = Static<typeof refunds.Refund>

export async function quoteOf(world: MoneyApp, user: TestUser): Promise<WithdrawalQuoteView> {
  return (await world.get<WithdrawalQuoteView>(user, '/withdrawals/quote')).body
}

/** Withdraws to the payer's card, with the fee that is quoted now unless another is given. */
export async function withdraw<Body = WithdrawalView>(
  world: MoneyApp,
  payer: Payer,
  amountFen: number,
  options: { feeFen?: number; key?: string; cardId?: string; pin?: string } = {},
): Promise<TestAnswer<Body>> {
  const { key = randomUUID(), cardId = payer.card.id } = options
  const feeFen = options.feeFen ?? withdrawalFee(amountFen, (await quoteOf(world, payer)).freeLeftFen).feeFen
  return world.api.send<Body>({
    path: '/withdrawals',
    token: payer.accessToken,
    headers: { 'idempotency-key': key },
    body: { cardId, amountFen, feeFen, pin: await world.api.sealPin(options.pin) },
  })
}

/** One round of the settlement of payouts. */
export const settlePayoutsOf = (world: MoneyApp): Promise<number> => settlePayouts(world.api.context)

/** What is wrong with the books, but for what a test put into them by hand: matters that only their id knows. */
export async function differencesBut(database: Database, byHand: ReadonlySet<string>): Promise<readonly Difference[]> {
  return (await verifyBooks(database)).differences.filter(({ subject }) => !byHand.has(subject))
}

/** Money for a balance, past all caps: answers the matter that the books do not know. */
export async function giveBalance(world: MoneyApp, user: TestUser, amount: bigint): Promise<string> {
  const id = uuidv7()
  const sides = { book: 'fen', debit: bankClearing, credit: userBalance(user.id) } as const
  await world.api.context.ledger.submit({
    transfers: [{ id, ...sides, amount, kind: 'topup', businessType: 'topup', businessId: id }],
    writes: [],
  })
  return id
}

/** Refunds an order as its merchant. */
export function refund<Body = RefundView>(
  world: MoneyApp,
  orderId: string,
  amountFen: number,
  options: { outRefundNo?: string; reason?: string; merchant?: TestMerchant } = {},
): Promise<TestAnswer<Body>> {
  const { outRefundNo = randomUUID(), reason, merchant = firstMerchant } = options
  return world.api.send<Body>({
    path: '/merchant/refunds',
    token: merchant.apiKey,
    body: { orderId, outRefundNo, amountFen, ...(reason === undefined ? {} : { reason }) },
  })
}
