/** What has to be true of the money of payments, part by part, in the manner of `bookChecks`. */
export const paymentChecks: Readonly<Record<string, string>> = {
  'a payment moved its money exactly when it succeeded, each part from its source': `
    WITH money AS (
      SELECT t.business_id, d.code AS debit_code, max(d.owner_id::text) AS debit_owner,
        count(*) FILTER (WHERE t.kind <> 'payment' OR c.code <> 'merchant_receivable') AS strangers,
        max(c.owner_id::text) AS merchant, count(*) FILTER (WHERE t.phase = 'posted') AS outright,
        coalesce(sum(t.amount) FILTER (WHERE t.phase IN ('posted', 'post')), 0) AS moved,
        coalesce(sum(CASE t.phase WHEN 'pending' THEN t.amount ELSE 0 END - coalesce(p.amount, 0)), 0) AS reserved
      FROM transfer AS t LEFT JOIN transfer AS p ON p.id = t.pending_id JOIN account AS d ON d.id = t.debit_account_id
        JOIN account AS c ON c.id = t.credit_account_id
      WHERE t.business_type = 'payment' AND t.book = 'fen' GROUP BY t.business_id, d.code
    ), part AS (
      SELECT id, 'user_balance' AS debit_code, coalesce(balance_fen, amount_fen) AS amount_fen FROM payment
        WHERE source_kind <> 'card'
      UNION ALL SELECT id, 'bank_clearing', amount_fen - coalesce(balance_fen, 0) FROM payment WHERE source_kind <> 'balance'
    )
    SELECT coalesce(part.id, m.business_id)::text AS subject,
      format('payment %s %s, part %s of %s, moved %s, reserved %s', p.status, p.source_kind, part.amount_fen,
        coalesce(part.debit_code, m.debit_code), m.moved, m.reserved) AS detail
    FROM part FULL JOIN money AS m ON m.business_id = part.id AND m.debit_code = part.debit_code
      LEFT JOIN payment AS p ON p.id = coalesce(part.id, m.business_id)
    WHERE part.id IS NULL OR coalesce(m.moved, 0) <> CASE p.status WHEN 'succeeded' THEN part.amount_fen ELSE 0 END
      OR coalesce(m.reserved, 0) NOT IN (0, CASE WHEN p.status IN ('paying', 'unknown') THEN part.amount_fen ELSE 0 END)
      OR m.strangers > 0 OR m.outright > 1 OR m.merchant <> p.merchant_id::text
      OR (m.debit_code = 'user_balance' AND m.debit_owner <> p.user_id::text) LIMIT 100`,

  'a combined payment reserved its caps with its money, and took or freed them with it': `
    WITH used AS (
      SELECT t.business_id, t.book, sum(t.amount) FILTER (WHERE t.phase = 'pending') AS reserved,
        coalesce(sum(t.amount) FILTER (WHERE t.phase = 'post'), 0) AS taken,
        coalesce(sum(t.amount) FILTER (WHERE t.phase = 'void'), 0) AS freed
      FROM transfer AS t JOIN payment AS p ON p.id = t.business_id AND p.source_kind = 'combined'
      WHERE t.business_type = 'payment' AND t.book = 'limit' GROUP BY t.business_id, t.book
    )
    SELECT p.id::text AS subject, format('payment %s, caps reserved %s, taken %s, freed %s', p.status, u.reserved, u.taken,
      u.freed) AS detail
    FROM payment AS p LEFT JOIN used AS u ON u.business_id = p.id
    WHERE p.source_kind = 'combined' AND (p.status = 'succeeded' AND u.business_id IS NULL
      OR u.taken <> CASE p.status WHEN 'succeeded' THEN u.reserved ELSE 0 END
      OR u.freed <> CASE p.status WHEN 'failed' THEN u.reserved ELSE 0 END
      OR mod(u.reserved, p.balance_fen) <> 0) LIMIT 100`,
}

/** Held once the balance's part of a payment was reserved, or the payment ended without. */
export const claimsOfReserves = `SELECT 'reserve:' || p.id, NULL FROM payment AS p WHERE p.source_kind = 'combined'
        AND (p.status = 'failed' OR EXISTS (SELECT 1 FROM transfer AS t WHERE t.business_id = p.id AND t.phase = 'pending'))`
