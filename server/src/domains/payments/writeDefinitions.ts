import { insertMessages, messageColumns } from '#domains/messages/messageStore'
import type { BusinessWriteDefinition } from '#ledger/businessWrites'

/**
 * How the rows of `moneyWrites.ts` reach their tables: all of a batch in one statement each. A row that does not find
 * what it was to change fails its command, and with it the movement of money.
 */
export const moneyWriteDefinitions: readonly BusinessWriteDefinition[] = [
  // First, like everybody who changes a debit and what it pays: so nobody waits in a circle.
  {
    name: 'debitSucceeded',
    columns: { id: 'uuid' },
    sql: `UPDATE bank_debit SET state = 'succeeded'
          FROM $rows WHERE bank_debit.id = rows.id AND bank_debit.state IN ('paying', 'unknown')`,
    mustAffectEveryRow: true,
  },
  {
    name: 'paidOrderInserted',
    columns: {
      id: 'uuid',
      merchant_id: 'uuid',
      amount_fen: 'int8',
      subject: 'text',
      payment_id: 'uuid',
      created_at: 'timestamptz',
      paid_at: 'timestamptz',
    },
    sql: `INSERT INTO payment_order (id, merchant_id, kind, amount_fen, subject, state, payment_id, created_at, paid_at)
          SELECT id, merchant_id, 'static', amount_fen, subject, 'paid', payment_id, created_at, paid_at FROM $rows`,
  },
  {
    name: 'orderPaid',
    columns: { id: 'uuid', payment_id: 'uuid', paid_at: 'timestamptz' },
    sql: `UPDATE payment_order SET state = 'paid', payment_id = rows.payment_id, paid_at = rows.paid_at FROM $rows
          WHERE payment_order.id = rows.id AND payment_order.state IN ('open', 'paying')`,
    mustAffectEveryRow: true,
  },
  {
    name: 'paidPaymentInserted',
    columns: {
      id: 'uuid',
      user_id: 'uuid',
      order_id: 'uuid',
      merchant_id: 'uuid',
      order_kind: 'text',
      amount_fen: 'int8',
      points_rate_basis_points: 'int4',
      points_earned: 'int8',
      idempotency_key: 'text',
      created_at: 'timestamptz',
      settled_at: 'timestamptz',
    },
    sql: `INSERT INTO payment (id, user_id, order_id, merchant_id, order_kind, amount_fen, source_kind, status,
                               points_rate_basis_points, points_earned, idempotency_key, created_at, settled_at)
          SELECT id, user_id, order_id, merchant_id, order_kind, amount_fen, 'balance', 'succeeded',
                 points_rate_basis_points, points_earned, idempotency_key, created_at, settled_at FROM $rows`,
    keyConstraint: 'payment_key_once',
  },
  {
    name: 'paymentSucceeded',
    columns: { id: 'uuid', points_earned: 'int8', settled_at: 'timestamptz' },
    sql: `UPDATE payment SET status = 'succeeded', points_earned = rows.points_earned, settled_at = rows.settled_at,
                             settles_by = NULL
          FROM $rows WHERE payment.id = rows.id AND payment.status IN ('paying', 'unknown')`,
    mustAffectEveryRow: true,
  },
  {
    name: 'topUpSucceeded',
    columns: { id: 'uuid', settled_at: 'timestamptz' },
    sql: `UPDATE topup SET status = 'succeeded', settled_at = rows.settled_at, settles_by = NULL
          FROM $rows WHERE topup.id = rows.id AND topup.status IN ('paying', 'unknown')`,
    mustAffectEveryRow: true,
  },
  {
    name: 'paidBillInserted',
    columns: {
      id: 'uuid',
      user_id: 'uuid',
      kind: 'text',
      direction: 'text',
      title: 'text',
      amount_fen: 'int8',
      source_kind: 'text',
      card_id: 'uuid',
      month: 'text',
      occurred_at: 'timestamptz',
      settled_at: 'timestamptz',
    },
    sql: `INSERT INTO bill (id, user_id, kind, direction, status, title, amount_fen, source_kind, card_id, month,
                            occurred_at, settled_at)
          SELECT id, user_id, kind, direction, 'succeeded', title, amount_fen, source_kind, card_id, month,
                 occurred_at, settled_at FROM $rows`,
  },
  {
    name: 'billSucceeded',
    columns: { id: 'uuid', settled_at: 'timestamptz' },
    sql: `UPDATE bill SET status = 'succeeded', settled_at = rows.settled_at
          FROM $rows WHERE bill.id = rows.id AND bill.status IN ('paying', 'unknown')`,
    mustAffectEveryRow: true,
  },
  {
    // Ordered, so that two processes that add to the same months wait for each other instead of deadlocking.
    name: 'billMonthAdded',
    columns: { user_id: 'uuid', month: 'text', spent_fen: 'int8', received_fen: 'int8' },
    sql: `INSERT INTO bill_month (user_id, month, spent_fen, received_fen, bill_count)
          SELECT user_id, month, sum(spent_fen)::bigint, sum(received_fen)::bigint, count(*) FROM $rows
          GROUP BY user_id, month ORDER BY user_id, month
          ON CONFLICT (user_id, month) DO UPDATE SET
            spent_fen = bill_month.spent_fen + excluded.spent_fen,
            received_fen = bill_month.received_fen + excluded.received_fen,
            bill_count = bill_month.bill_count + excluded.bill_count`,
  },
  { name: 'messageAdded', columns: messageColumns, sql: insertMessages('$rows') },
]
