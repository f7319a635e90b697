import { findPayers, type PayerRow } from '#domains/funding/payerView'
import { findMerchants, findMerchantsByStaticCode, type MerchantRow } from '#domains/merchants/merchantStore'
import { findOrders, type OrderRow } from '#domains/merchants/orderStore'
import { findLivePayments, type PaymentRow } from '#domains/payments/paymentStore'
import { findPinStates, type PinState } from '#domains/proofs/pinStore'
import { type NonceRow, useNonces } from '#domains/proofs/sealingNonceStore'
import { findAccessTokens, markReceived, type TokenRow } from '#domains/sessions/sessionStore'
import { findIdempotencyRows, type IdempotencyRow } from '#kit/idempotencyStore'
import { NaturalBatch } from '#kit/naturalBatch'
import type { Database } from '#storage/database'

/** The questions that nearly every request asks, each answered for all who wait at the same time. */
export interface Batches {
  readonly accessTokens: NaturalBatch<string, TokenRow | null>
  /** Pairs of tokens whose client has used them for the first time. */
  readonly receivedPairs: NaturalBatch<{ sessionId: string; generation: number }, void>
  /** True for the first who uses a nonce. */
  readonly usedNonces: NaturalBatch<NonceRow, boolean>
  readonly pinStates: NaturalBatch<string, PinState | null>
  readonly outcomes: NaturalBatch<Pick<IdempotencyRow, 'scope' | 'key'>, IdempotencyRow | null>
  readonly payers: NaturalBatch<string, PayerRow | null>
  readonly merchants: NaturalBatch<string, MerchantRow | null>
  /** By the id of the printed code in use. */
  readonly merchantsByStaticCode: NaturalBatch<string, MerchantRow | null>
  readonly orders: NaturalBatch<string, OrderRow | null>
  /** By order: the attempt that has paid it, or may yet. */
  readonly livePayments: NaturalBatch<string, PaymentRow | null>
}

export function createBatches(database: Database): Batches {
  return {
    accessTokens: new NaturalBatch(async (hashes) => {
      const found = byKey(await findAccessTokens(database, hashes), (row) => row.tokenHash)
      return hashes.map((hash) => found.get(hash) ?? null)
    }),
    receivedPairs: new NaturalBatch(async (pairs) => {
      await markReceived(database, pairs)
      return pairs.map(() => undefined)
    }),
    usedNonces: new NaturalBatch(async (nonces) => {
      const unused = new Set(await useNonces(database, nonces))
      // The same nonce twice in one batch: the first one has used it up.
      return nonces.map(({ nonce }) => unused.delete(nonce))
    }),
    pinStates: new NaturalBatch(async (userIds) => {
      const found = byKey(await findPinStates(database, userIds), (row) => row.userId)
      return userIds.map((userId) => found.get(userId) ?? null)
    }),
    outcomes: new NaturalBatch(async (wanted) => {
      const found = byKey(await findIdempotencyRows(database, wanted), ({ scope, key }) => `${scope}|${key}`)
      return wanted.map(({ scope, key }) => found.get(`${scope}|${key}`) ?? null)
    }),
    payers: rowsById(
      (userIds) => findPayers(database, userIds),
      (payer) => payer.userId,
    ),
    merchants: rowsById(
      (merchantIds) => findMerchants(database, merchantIds),
      (merchant) => merchant.id,
    ),
    merchantsByStaticCode: rowsById(
      (codeIds) => findMerchantsByStaticCode(database, codeIds),
      (merchant) => merchant.staticCodeId,
    ),
    orders: rowsById(
      (orderIds) => findOrders(database, orderIds),
      (order) => order.id,
    ),
    livePayments: rowsById(
      (orderIds) => findLivePayments(database, orderIds),
      (payment) => payment.orderId,
    ),
  }
}

/** A batch that looks rows up by one id each. */
function rowsById<Row>(find: (ids: readonly string[]) => Promise<readonly Row[]>, idOf: (row: Row) => string) {
  return new NaturalBatch<string, Row | null>(async (ids) => {
    const found = byKey(await find(ids), idOf)
    return ids.map((id) => found.get(id) ?? null)
  })
}

function byKey<Row>(rows: readonly Row[], keyOf: (row: Row) => string): Map<string, Row> {
  return new Map(rows.map((row) => [keyOf(row), row]))
}
