import { type BillKind, limitRulesOf, type MatterKind } from '@wallet/rules'
import { claimsOfShares } from '#domains/books/collectionChecks'
import { claimsOfReserves, paymentChecks } from '#domains/books/paymentChecks'
import { payoutChecks } from '#domains/books/payoutChecks'
import { transferBills, transferChecks } from '#domains/books/transferChecks'
import { countedOn } from '#domains/limits/limitsOf'
import type { Book } from '#ledger/types'

/** In which books a matter of a kind moves something. */
const booksOf: Readonly<Record<MatterKind, readonly Book[]>> = {
  payment: ['fen', 'points', 'limit'],
  topup: ['fen'],
  withdrawal: ['fen', 'limit'],
  refund: ['fen', 'points', 'limit'],
  transfer: ['fen', 'limit'],
}

/**
 * What has to be true between the wallet's own tables and the ledger's transfers, each as one set query that names the
 * rows where it is not. A sample of 100 is enough to know that something is wrong.
 */
export const bookChecks: Readonly<Record<string, string>> = {
  ...transferChecks,
  ...payoutChecks,

  ...paymentChecks,

  'a payment earned the points of its rate, and the ledger gave them': `
    ${transfersOf('payment', 'points')}
    SELECT coalesce(p.id, t.business_id)::text AS subject,
      format('payment %s %s at %s earned %s, transfer %s %s', p.status, p.amount_fen, p.points_rate_basis_points,
        p.points_earned, t.id, t.amount) AS detail
    FROM payment AS p FULL JOIN moved AS t ON t.business_id = p.id
    WHERE p.id IS NULL
      OR p.points_earned <> CASE p.status WHEN 'succeeded' THEN p.amount_fen * p.points_rate_basis_points / 10000 ELSE 0 END
      OR (p.points_earned > 0) <> (t.id IS NOT NULL)
      OR (t.id IS NOT NULL AND
        (t.times, t.kind, t.phase, t.amount, t.debit_code, t.debit_owner, t.credit_code, t.credit_owner) IS DISTINCT FROM
        (1, 'points_earn', 'posted', p.points_earned, 'points_issue', p.merchant_id, 'user_points', p.user_id))
    LIMIT 100`,

  'a payment that moves at once counts against its caps': `
    ${transfersOf('payment', 'limit')}
    SELECT coalesce(p.id, t.business_id)::text AS subject,
      format('payment %s %s %s %s, transfer %s %s, %s of them', p.status, p.source_kind, p.order_kind, p.amount_fen, t.id,
        t.amount, t.times) AS detail
    FROM payment AS p FULL JOIN moved AS t ON t.business_id = p.id
    WHERE p.id IS NULL OR p.source_kind <> 'combined' AND (coalesce(t.times, 0) < CASE p.status WHEN 'succeeded' THEN ${meteredRulesOf('p')} ELSE 0 END
      OR (p.status <> 'succeeded' OR p.source_kind <> 'balance') AND t.id IS NOT NULL
      OR (t.id IS NOT NULL AND
        (t.kind, t.phase, t.amount, t.debit_code, t.debit_owner, t.credit_code, t.credit_owner) IS DISTINCT FROM
        ('limit_use', 'posted', p.amount_fen, 'limit_meter', p.user_id, 'limit_sink', p.user_id)))
    LIMIT 100`,

  'a top-up brought its money exactly when it succeeded': `
    ${transfersOf('topup', 'fen')}
    SELECT coalesce(p.id, t.business_id)::text AS subject,
      format('top-up %s %s, transfer %s %s', p.status, p.amount_fen, t.id, t.amount) AS detail
    FROM topup AS p FULL JOIN moved AS t ON t.business_id = p.id
    WHERE p.id IS NULL OR (p.status = 'succeeded') <> (t.id IS NOT NULL) OR (t.id IS NOT NULL AND
      (t.times, t.kind, t.phase, t.amount, t.debit_code, t.credit_code, t.credit_owner) IS DISTINCT FROM
      (1, 'topup', 'posted', p.amount_fen, 'bank_clearing', 'user_balance', p.user_id))
    LIMIT 100`,

  'a ledger transfer belongs to a kind of matter, in a book of it': `
    SELECT id::text AS subject, format('%s %s of %s %s', kind, book, business_type, business_id) AS detail FROM transfer
    WHERE (business_type, book) NOT IN (${kindsAndBooks()}) LIMIT 100`,

  'a payment or a top-up says how it ended exactly when it has': `
    SELECT id::text AS subject, format('%s %s, settled %s by %s, failure %s', name, status, settled_at, settles_by,
      failure_code) AS detail
    FROM (SELECT 'payment' AS name, id, status, settled_at, settles_by, failure_code FROM payment
      UNION ALL SELECT 'top-up', id, status, settled_at, settles_by, failure_code FROM topup) AS matter
    WHERE (status IN ('succeeded', 'failed')) <> (settled_at IS NOT NULL)
      OR (status IN ('succeeded', 'failed')) <> (settles_by IS NULL)
      OR (status = 'failed') <> (failure_code IS NOT NULL) LIMIT 100`,

  'a card was asked once for what it pays, and both say the same of it': `
    WITH matter AS (
      SELECT id, 'payment' AS purpose, user_id, card_id, amount_fen - coalesce(balance_fen, 0) AS amount_fen, created_at,
        status FROM payment WHERE source_kind <> 'balance'
      UNION ALL SELECT id, 'topup', user_id, card_id, amount_fen, created_at, status FROM topup
    ), asked AS (SELECT *, count(*) OVER (PARTITION BY business_id) AS times FROM bank_debit)
    SELECT coalesce(d.id, m.id)::text AS subject,
      format('debit %s %s %s of %s, %s %s %s %s', d.state, d.purpose, d.amount_fen, d.business_id, m.purpose, m.id,
        m.status, m.amount_fen) AS detail
    FROM asked AS d FULL JOIN matter AS m ON m.id = d.business_id
    WHERE d.id IS NULL OR m.id IS NULL
      OR (d.times, d.purpose, d.user_id, d.card_id, d.amount_fen, d.created_at) IS DISTINCT FROM
        (1, m.purpose, m.user_id, m.card_id, m.amount_fen, m.created_at)
      OR replace(d.state, 'unknown', 'paying') <> replace(m.status, 'unknown', 'paying') LIMIT 100`,

  'a bill shows its matter as it is': `
    WITH matter AS (
      SELECT id, 'payment' AS kind, 'out' AS direction, user_id, source_kind, card_id, amount_fen, status, created_at,
        settled_at FROM payment
      UNION ALL SELECT id, 'topup', 'in', user_id, 'card', card_id, amount_fen, status, created_at, settled_at FROM topup
      UNION ALL ${transferBills}
      UNION ALL SELECT id, 'withdrawal', 'out', user_id, 'card', card_id, amount_fen + fee_fen, status, created_at, settled_at
        FROM withdrawal
    )
    SELECT coalesce(b.id, m.id)::text AS subject,
      format('bill %s %s %s %s in %s, %s %s %s %s', b.kind, b.status, b.amount_fen, b.occurred_at, b.month, m.kind,
        m.status, m.amount_fen, m.created_at) AS detail
    FROM bill AS b FULL JOIN matter AS m ON m.id = b.id
    WHERE b.id IS NULL OR m.id IS NULL
      OR (b.kind, b.direction, b.user_id, b.source_kind, b.card_id, b.amount_fen, b.status, b.occurred_at, b.settled_at)
        IS DISTINCT FROM
        (m.kind, m.direction, m.user_id, m.source_kind, m.card_id, m.amount_fen, m.status, m.created_at, m.settled_at)
      OR b.month <> to_char(b.occurred_at AT TIME ZONE interval '8 hours', 'YYYY-MM') LIMIT 100`,

  'a month is the sum of its succeeded bills, less what came back': `
    WITH sums AS (
      SELECT user_id, month, coalesce(sum(amount_fen - refunded_fen) FILTER (WHERE direction = 'out' AND kind <> 'withdrawal'), 0)
        AS spent_fen,
        coalesce(sum(amount_fen) FILTER (WHERE direction = 'in'), 0) AS received_fen, count(*) AS bill_count
      FROM bill WHERE status = 'succeeded' GROUP BY user_id, month
    )
    SELECT format('%s of %s', coalesce(m.month, s.month), coalesce(m.user_id, s.user_id)) AS subject,
      format('stored %s/%s in %s bills, derived %s/%s in %s', m.spent_fen, m.received_fen, m.bill_count, s.spent_fen,
        s.received_fen, s.bill_count) AS detail
    FROM bill_month AS m FULL JOIN sums AS s ON s.user_id = m.user_id AND s.month = m.month
    WHERE (m.spent_fen, m.received_fen, m.bill_count) IS DISTINCT FROM (s.spent_fen, s.received_fen, s.bill_count)
    LIMIT 100`,

  'an order is in the state that its attempts have left it in': `
    WITH live AS (SELECT order_id, count(*) AS times FROM payment WHERE status <> 'failed' GROUP BY order_id)
    SELECT o.id::text AS subject, format('order %s %s for %s paid %s, payment %s %s settled %s, %s live', o.kind, o.state,
      o.payment_id, o.paid_at, p.id, p.status, p.settled_at, live.times) AS detail
    FROM payment_order AS o LEFT JOIN payment AS p ON p.id = o.payment_id AND p.order_id = o.id
      LEFT JOIN live ON live.order_id = o.id
    WHERE (o.state IN ('paid', 'paying')) <> (o.payment_id IS NOT NULL)
      OR coalesce(live.times, 0) <> CASE WHEN o.state IN ('paid', 'paying') THEN 1 ELSE 0 END
      OR (o.payment_id IS NOT NULL AND (p.id IS NULL OR (o.state = 'paid') <> (p.status = 'succeeded')))
      OR o.paid_at IS DISTINCT FROM CASE o.state WHEN 'paid' THEN p.settled_at END LIMIT 100`,

  'a payment pays what its order asks for': `
    SELECT p.id::text AS subject, format('payment %s %s to %s, order %s %s to %s', p.order_kind, p.amount_fen,
      p.merchant_id, o.kind, o.amount_fen, o.merchant_id) AS detail
    FROM payment AS p LEFT JOIN payment_order AS o ON o.id = p.order_id
    WHERE (o.kind, o.amount_fen, o.merchant_id) IS DISTINCT FROM (p.order_kind, p.amount_fen, p.merchant_id) LIMIT 100`,

  'a claim is held by whoever has the order, ended the debit, payout, transfer or share, or is the refund, and only then': `
    WITH due AS (
      SELECT 'order:' || id AS key, CASE state WHEN 'closed' THEN id ELSE payment_id END::text AS holder
        FROM payment_order WHERE kind IN ('dynamic', 'presented') AND state <> 'open'
      UNION ALL ${claimsOfCharges()} UNION ALL ${claimsOfShares} UNION ALL ${claimsOfReserves}
      UNION ALL SELECT 'settle:' || id, NULL FROM bank_debit WHERE state IN ('succeeded', 'failed')
      UNION ALL SELECT 'transfer:' || id, NULL FROM person_transfer WHERE state <> 'waiting'
      UNION ALL SELECT 'settle:' || id, NULL FROM bank_payout WHERE state IN ('succeeded', 'failed')
      UNION ALL SELECT 'refund:' || payment_id || ':' || refunded_before_fen, id::text FROM refund
    )
    SELECT coalesce(c.key, due.key) AS subject, format('held by %s, due to %s', c.holder, due.holder) AS detail
    FROM claim AS c FULL JOIN (SELECT * FROM due WHERE key IS NOT NULL) AS due ON due.key = c.key
    WHERE c.key IS NULL OR due.key IS NULL OR c.holder <> due.holder LIMIT 100`,

  'a charge says what its order says, and why it ended exactly when that is closed': `
    SELECT coalesce(c.id, o.id)::text AS subject, format('charge %s of %s ended by %s, order %s %s of %s', c.amount_fen,
      c.merchant_id, c.ended_by, o.state, o.amount_fen, o.merchant_id) AS detail
    FROM charge AS c FULL JOIN (SELECT * FROM payment_order WHERE kind = 'presented') AS o ON o.id = c.id
      LEFT JOIN payment AS p ON p.id = o.payment_id
    WHERE c.id IS NULL OR o.id IS NULL OR (c.amount_fen, c.merchant_id) IS DISTINCT FROM (o.amount_fen, o.merchant_id)
      OR (c.ended_by IS NOT NULL) <> (o.state = 'closed') OR p.user_id <> c.user_id LIMIT 100`,

  'an idempotency key leads to what was made under it, and a refused one to nothing': `
    WITH matter AS (
      SELECT 'payment:' || user_id AS scope, idempotency_key AS key, id FROM payment
      UNION ALL SELECT 'topup:' || user_id, idempotency_key, id FROM topup
      UNION ALL SELECT 'transfer:' || user_id, idempotency_key, id FROM person_transfer
      UNION ALL SELECT 'withdrawal:' || user_id, idempotency_key, id FROM withdrawal
      UNION ALL SELECT 'refund:' || merchant_id, out_refund_no, id FROM refund
      UNION ALL SELECT 'collection:' || user_id, idempotency_key, id FROM collection
    )
    SELECT format('%s %s', i.scope, i.key) AS subject, format('%s, made %s', i.body, m.id) AS detail
    FROM idempotency AS i LEFT JOIN matter AS m ON m.scope = i.scope AND m.key = i.key
    WHERE split_part(i.scope, ':', 1) IN ('payment', 'topup', 'transfer', 'withdrawal', 'refund', 'collection') AND (i.body ->> 'id') IS DISTINCT FROM m.id::text LIMIT 100`,

  'an account is what its code says, and its owner exists': `
    SELECT a.id::text AS subject, format('%s in %s of %s', a.code, a.book, a.owner_id) AS detail
    FROM account AS a LEFT JOIN wallet_user AS u ON u.id = a.owner_id LEFT JOIN merchant AS m ON m.id = a.owner_id
    WHERE CASE a.code
      WHEN 'user_balance' THEN (a.book, a.debits_within_credits, u.id IS NOT NULL) <> ('fen', true, true)
      WHEN 'user_points' THEN (a.book, a.debits_within_credits, u.id IS NOT NULL) <> ('points', true, true)
      WHEN 'limit_meter' THEN (a.book, a.debits_within_credits, u.id IS NOT NULL) <> ('limit', false, true)
      WHEN 'limit_sink' THEN (a.book, a.debits_within_credits, u.id IS NOT NULL) <> ('limit', false, true)
      WHEN 'merchant_receivable' THEN (a.book, a.debits_within_credits, m.id IS NOT NULL) <> ('fen', false, true)
      WHEN 'points_issue' THEN (a.book, a.debits_within_credits, m.id IS NOT NULL) <> ('points', false, true)
      WHEN 'points_debt' THEN (a.book, a.debits_within_credits, u.id IS NOT NULL) <> ('points', false, true)
      WHEN 'fee_income' THEN (a.book, a.debits_within_credits) <> ('fen', false)
      WHEN 'bank_clearing' THEN (a.book, a.debits_within_credits) <> ('fen', false)
      WHEN 'transfer_transit' THEN (a.book, a.debits_within_credits) <> ('fen', true)
      ELSE true END LIMIT 100`,

  'an order has its merchant, and what a card pays has its card': `
    SELECT o.id::text AS subject, format('order of the merchant %s', o.merchant_id) AS detail
    FROM payment_order AS o WHERE NOT EXISTS (SELECT 1 FROM merchant AS m WHERE m.id = o.merchant_id)
    UNION ALL
    SELECT d.id::text, format('debit from the card %s of %s', d.card_id, d.user_id)
    FROM bank_debit AS d WHERE NOT EXISTS (SELECT 1 FROM card AS c WHERE c.id = d.card_id AND c.user_id = d.user_id)
    LIMIT 100`,
}

/** The transfers of one kind of matter in one book, with what stands on either side, and how many a matter has. */
function transfersOf(businessType: BillKind, book: Book): string {
  return `WITH moved AS (
      SELECT t.id, t.business_id, t.kind, t.phase, t.amount, d.code AS debit_code, d.owner_id AS debit_owner,
        c.code AS credit_code, c.owner_id AS credit_owner, count(*) OVER (PARTITION BY t.business_id) AS times
      FROM transfer AS t LEFT JOIN account AS d ON d.id = t.debit_account_id
        LEFT JOIN account AS c ON c.id = t.credit_account_id
      WHERE t.business_type = '${businessType}' AND t.book = '${book}'
    )`
}

/** What a charge uses up: its merchant's number, the code, and a place among the day's charges without a PIN. */
function claimsOfCharges(): string {
  return `SELECT unnest(ARRAY['charge:' || merchant_id || ':' || out_order_no, 'code:' || device_number || ':' || step,
        'pin_free:' || user_id || ':' || to_char(created_at AT TIME ZONE interval '8 hours', 'YYYY-MM-DD') || ':' || pin_free_slot]),
        id::text FROM charge`
}

function kindsAndBooks(): string {
  const pairs = Object.entries(booksOf).flatMap(([kind, books]) => books.map((book) => `('${kind}', '${book}')`))
  return pairs.join(', ')
}

/**
 * On how many meters a payment counts at least: one for every rule that was in force when it was made. It counts on more by
 * caps that its owner has set, and for the classes above theirs.
 */
function meteredRulesOf(payment: string): string {
  const rules = limitRulesOf('payment').filter(({ counts, caps }) => caps !== null && countedOn(counts) === 'meter')
  const terms = rules.map(({ counts: { sourceKind, codeKinds }, inForceFrom }) => {
    const conditions = [`${payment}.source_kind = '${sourceKind}'`]
    if (codeKinds !== undefined) conditions.push(`${payment}.order_kind IN ('${codeKinds.join("', '")}')`)
    if (inForceFrom !== undefined) conditions.push(`${payment}.created_at >= '${inForceFrom}T00:00:00+08:00'`)
    return `CASE WHEN ${conditions.join(' AND ')} THEN 1 ELSE 0 END`
  })
  return `(${terms.join(' + ')})`
}
