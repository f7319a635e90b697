/**
 * What has to be true of money that is sent to a card and of what came back of a payment, in the manner of `bookChecks`:
 * reserve and release always meet, and refunds never come to more than was paid.
 */
export const payoutChecks: Readonly<Record<string, string>> = {
  'a withdrawal reserved its money, and took or freed all of it as it ended': `
    ${reservedOf('withdrawal')}
    SELECT coalesce(w.id, t.business_id)::text AS subject,
      format('withdrawal %s %s + %s, reserved %s, taken %s, freed %s, to the bank %s, outright %s', w.status, w.amount_fen,
        w.fee_fen, t.reserved, t.taken, t.freed, t.to_bank, t.outright) AS detail
    FROM withdrawal AS w FULL JOIN (SELECT * FROM moved WHERE book = 'fen') AS t ON t.business_id = w.id
    WHERE w.id IS NULL OR t.business_id IS NULL
      OR (t.reserved, t.taken, t.freed, t.to_bank, t.outright, t.strangers) IS DISTINCT FROM (w.amount_fen + w.fee_fen,
        CASE w.status WHEN 'succeeded' THEN w.amount_fen + w.fee_fen ELSE 0 END,
        CASE w.status WHEN 'failed' THEN w.amount_fen + w.fee_fen ELSE 0 END, w.amount_fen, 0, 0) LIMIT 100`,

  'a withdrawal reserved its caps with its money, and took or freed them with it': `
    ${reservedOf('withdrawal')}
    SELECT w.id::text AS subject, format('withdrawal %s, caps reserved %s, taken %s, freed %s', w.status, t.reserved, t.taken,
      t.freed) AS detail
    FROM withdrawal AS w LEFT JOIN (SELECT * FROM moved WHERE book = 'limit') AS t ON t.business_id = w.id
    WHERE t.business_id IS NULL OR t.outright <> 0
      OR t.taken <> CASE w.status WHEN 'succeeded' THEN t.reserved ELSE 0 END
      OR t.freed <> CASE w.status WHEN 'failed' THEN t.reserved ELSE 0 END LIMIT 100`,

  'a refund moved its money exactly when it arrived, to where it says': `
    WITH money AS (
      SELECT t.business_id, coalesce(sum(t.amount) FILTER (WHERE t.phase IN ('posted', 'post')), 0) AS moved,
        coalesce(sum(CASE t.phase WHEN 'pending' THEN t.amount ELSE 0 END - coalesce(p.amount, 0)), 0) AS reserved,
        coalesce(sum(t.amount) FILTER (WHERE t.phase IN ('posted', 'post') AND c.code = 'user_balance'), 0) AS to_balance,
        count(*) FILTER (WHERE d.code <> 'merchant_receivable') AS strangers, min(d.owner_id::text) AS merchant
      FROM transfer AS t LEFT JOIN transfer AS p ON p.id = t.pending_id JOIN account AS d ON d.id = t.debit_account_id
        JOIN account AS c ON c.id = t.credit_account_id
      WHERE t.business_type = 'refund' AND t.book = 'fen' GROUP BY t.business_id
    )
    SELECT coalesce(r.id, m.business_id)::text AS subject, format('refund %s of %s to %s, moved %s, %s to the balance, reserved %s', r.status,
      r.amount_fen, r.target, m.moved, m.to_balance, m.reserved) AS detail
    FROM refund AS r FULL JOIN money AS m ON m.business_id = r.id
    WHERE r.id IS NULL OR m.business_id IS NULL
      OR (m.moved, m.reserved, m.strangers, m.merchant) IS DISTINCT FROM
        (CASE r.status WHEN 'succeeded' THEN r.amount_fen ELSE 0 END,
         CASE r.status WHEN 'succeeded' THEN 0 ELSE r.amount_fen END, 0, r.merchant_id::text)
      OR (r.status = 'succeeded' AND m.to_balance <> CASE r.target WHEN 'card' THEN 0 WHEN 'balance' THEN r.amount_fen ELSE r.balance_fen END)
    LIMIT 100`,

  'the refunds of a payment follow each other without a gap, within what was paid, points pro rata': `
    WITH chain AS (
      SELECT *, coalesce(sum(amount_fen) OVER (PARTITION BY payment_id ORDER BY refunded_before_fen
        ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING), 0) AS before_fen FROM refund
    )
    SELECT r.id::text AS subject, format('refund of %s after %s, derived %s, of a payment %s %s with %s points, took %s',
      r.amount_fen, r.refunded_before_fen, r.before_fen, p.status, p.amount_fen, p.points_earned, r.points_taken) AS detail
    FROM chain AS r LEFT JOIN payment AS p ON p.id = r.payment_id
    WHERE p.id IS NULL OR p.status <> 'succeeded'
      OR (r.refunded_before_fen, r.paid_fen, r.user_id, r.merchant_id) IS DISTINCT FROM
        (r.before_fen, p.amount_fen, p.user_id, p.merchant_id)
      OR r.refunded_before_fen + r.amount_fen > p.amount_fen
      OR r.points_taken <> p.points_earned * (r.refunded_before_fen + r.amount_fen) / p.amount_fen
        - p.points_earned * r.refunded_before_fen / p.amount_fen LIMIT 100`,

  'a refund took the points it says, of the user or as their debt': `
    WITH points AS (
      SELECT t.business_id, sum(t.amount) AS taken, count(*) FILTER (WHERE t.phase <> 'posted' OR c.code <> 'points_issue'
        OR d.code NOT IN ('user_points', 'points_debt')) AS strangers
      FROM transfer AS t JOIN account AS d ON d.id = t.debit_account_id JOIN account AS c ON c.id = t.credit_account_id
      WHERE t.business_type = 'refund' AND t.book = 'points' GROUP BY t.business_id
    )
    SELECT coalesce(r.id, p.business_id)::text AS subject, format('refund %s points, transfers %s', r.points_taken, p.taken)
      AS detail
    FROM refund AS r FULL JOIN points AS p ON p.business_id = r.id
    WHERE r.id IS NULL OR r.points_taken <> coalesce(p.taken, 0) OR coalesce(p.strangers, 0) > 0 LIMIT 100`,

  'a refund gave back of the caps that its payment used, its own amount of each': `
    SELECT t.id::text AS subject, format('%s of the refund %s', t.amount, t.business_id) AS detail
    FROM transfer AS t LEFT JOIN refund AS r ON r.id = t.business_id LEFT JOIN payment AS p ON p.id = r.payment_id
    WHERE t.business_type = 'refund' AND t.book = 'limit' AND (r.id IS NULL
      OR (p.source_kind = 'balance' AND t.amount <> r.amount_fen) OR t.amount > r.amount_fen OR NOT EXISTS (
      SELECT 1 FROM transfer AS used WHERE used.business_id = r.payment_id AND used.debit_account_id = t.credit_account_id
        AND used.kind = 'limit_use')) LIMIT 100`,

  'a withdrawal or a refund says how it ended exactly when it has': `
    SELECT id::text AS subject, format('%s %s, settled %s by %s, failure %s', name, status, settled_at, settles_by,
      failure_code) AS detail
    FROM (SELECT 'withdrawal' AS name, id, status, settled_at, settles_by, failure_code FROM withdrawal
      UNION ALL SELECT 'refund', id, status, settled_at, settles_by, NULL FROM refund) AS matter
    WHERE (status IN ('succeeded', 'failed')) <> (settled_at IS NOT NULL)
      OR (status IN ('succeeded', 'failed')) <> (settles_by IS NULL)
      OR (status = 'failed') <> (failure_code IS NOT NULL) LIMIT 100`,

  'a card was sent once what goes to it, and both say the same of it': `
    WITH matter AS (
      SELECT id, 'withdrawal' AS purpose, user_id, amount_fen, created_at, status, status AS ended FROM withdrawal
      UNION ALL SELECT r.id, 'refund', r.user_id, least(r.refunded_before_fen + r.amount_fen, p.amount_fen - coalesce(p.balance_fen, 0))
          - least(r.refunded_before_fen, p.amount_fen - coalesce(p.balance_fen, 0)), r.created_at, r.status,
        CASE WHEN r.status = 'succeeded' AND r.target = 'balance' THEN 'failed' ELSE r.status END
        FROM refund AS r JOIN payment AS p ON p.id = r.payment_id
        WHERE r.target <> 'balance' OR r.id IN (SELECT business_id FROM bank_payout)
    ), sent AS (SELECT *, count(*) OVER (PARTITION BY business_id) AS times FROM bank_payout)
    SELECT coalesce(s.id, m.id)::text AS subject,
      format('payout %s %s %s of %s, %s %s %s %s', s.state, s.purpose, s.amount_fen, s.business_id, m.purpose, m.id, m.status,
        m.amount_fen) AS detail
    FROM sent AS s FULL JOIN matter AS m ON m.id = s.business_id
    WHERE s.id IS NULL OR m.id IS NULL
      OR (s.times, s.purpose, s.user_id, s.amount_fen, s.created_at) IS DISTINCT FROM
        (1, m.purpose, m.user_id, m.amount_fen, m.created_at)
      OR replace(s.state, 'unknown', 'paying') <> replace(m.ended, 'unknown', 'paying') LIMIT 100`,

  'a payout has its card, and one that gives back its debit': `
    SELECT p.id::text AS subject, format('payout to the card %s of %s, of the debit %s', p.card_id, p.user_id, p.debit_id)
      AS detail
    FROM bank_payout AS p LEFT JOIN card AS c ON c.id = p.card_id AND c.user_id = p.user_id
      LEFT JOIN bank_debit AS d ON d.id = p.debit_id LEFT JOIN refund AS r ON r.id = p.business_id
    WHERE c.id IS NULL OR (p.debit_id IS NOT NULL AND
      (d.state, d.card_id, d.business_id) IS DISTINCT FROM ('succeeded', p.card_id, r.payment_id)) LIMIT 100`,

  'a bill shows what came back of its payment': `
    WITH back AS (SELECT payment_id, sum(amount_fen) AS fen FROM refund WHERE status = 'succeeded' GROUP BY payment_id)
    SELECT b.id::text AS subject, format('bill says %s, refunds %s', b.refunded_fen, back.fen) AS detail
    FROM bill AS b LEFT JOIN back ON back.payment_id = b.id WHERE b.refunded_fen <> coalesce(back.fen, 0) LIMIT 100`,
}

/** What each matter of a kind has reserved, taken and freed, book by book. */
function reservedOf(businessType: 'withdrawal'): string {
  return `WITH moved AS (
      SELECT t.business_id, t.book, coalesce(sum(t.amount) FILTER (WHERE t.phase = 'pending'), 0) AS reserved,
        coalesce(sum(t.amount) FILTER (WHERE t.phase = 'post'), 0) AS taken,
        coalesce(sum(t.amount) FILTER (WHERE t.phase = 'void'), 0) AS freed,
        coalesce(sum(t.amount) FILTER (WHERE t.phase = 'posted'), 0) AS outright,
        coalesce(sum(t.amount) FILTER (WHERE t.phase = 'pending' AND c.code = 'bank_clearing'), 0) AS to_bank,
        count(*) FILTER (WHERE d.code NOT IN ('user_balance', 'limit_meter')) AS strangers
      FROM transfer AS t JOIN account AS d ON d.id = t.debit_account_id JOIN account AS c ON c.id = t.credit_account_id
      WHERE t.business_type = '${businessType}' GROUP BY t.business_id, t.book
    )`
}
