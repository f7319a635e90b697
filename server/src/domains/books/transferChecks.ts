import { collectionChecks } from '#domains/books/collectionChecks'

/**
 * What has to be true of transfers between people and what the ledger has reserved, taken and freed for them; each query
 * names the rows where it is not.
 */
export const transferChecks: Readonly<Record<string, string>> = {
  ...collectionChecks,

  'a transfer between people holds its money while it waits, and lets it go once, the way it ended': `
    WITH held AS (
      SELECT t.business_id, count(*) AS times, count(r.id) AS resolved, min(r.phase) AS phase,
        bool_and((t.kind, t.amount, d.code, d.owner_id, c.code) = ('transfer_out', p.amount_fen, 'user_balance', p.user_id,
          'transfer_transit')) AS fits
      FROM transfer AS t JOIN person_transfer AS p ON p.id = t.business_id
        JOIN account AS d ON d.id = t.debit_account_id JOIN account AS c ON c.id = t.credit_account_id
        LEFT JOIN transfer AS r ON r.pending_id = t.id
      WHERE t.business_type = 'transfer' AND t.book = 'fen' AND t.phase = 'pending' GROUP BY t.business_id
    ), given AS (
      SELECT t.business_id, count(*) AS times, bool_and((t.amount, t.phase, d.code, c.code, c.owner_id) =
        (p.amount_fen, 'posted', 'transfer_transit', 'user_balance', p.payee_id)) AS fits
      FROM transfer AS t JOIN person_transfer AS p ON p.id = t.business_id
        JOIN account AS d ON d.id = t.debit_account_id JOIN account AS c ON c.id = t.credit_account_id
      WHERE t.business_type = 'transfer' AND t.kind = 'transfer_in' GROUP BY t.business_id
    )
    SELECT p.id::text AS subject, format('transfer %s %s, held %s, let go %s by %s, given %s', p.state, p.amount_fen,
      held.times, held.resolved, held.phase, given.times) AS detail
    FROM person_transfer AS p LEFT JOIN held ON held.business_id = p.id LEFT JOIN given ON given.business_id = p.id
    WHERE (held.times, held.fits) IS DISTINCT FROM (1::bigint, true)
      OR held.resolved <> CASE p.state WHEN 'waiting' THEN 0 ELSE 1 END
      OR held.phase IS DISTINCT FROM CASE p.state WHEN 'waiting' THEN NULL WHEN 'accepted' THEN 'post' ELSE 'void' END
      OR coalesce(given.times, 0) <> CASE p.state WHEN 'accepted' THEN 1 ELSE 0 END OR given.fits = false
    LIMIT 100`,

  'a transfer between people counts against its caps until it goes back': `
    SELECT p.id::text AS subject, format('transfer %s %s, on meters %s %s of %s', p.state, p.amount_fen, t.amount, r.phase,
      t.debit_account_id) AS detail
    FROM person_transfer AS p JOIN transfer AS t ON t.business_id = p.id AND t.book = 'limit' AND t.phase = 'pending'
      LEFT JOIN transfer AS r ON r.pending_id = t.id
    WHERE (t.kind, t.amount) IS DISTINCT FROM ('limit_use', p.amount_fen)
      OR r.phase IS DISTINCT FROM CASE p.state WHEN 'waiting' THEN NULL WHEN 'accepted' THEN 'post' ELSE 'void' END
    LIMIT 100`,

  'a ledger transfer of a transfer between people has one': `
    SELECT t.id::text AS subject, format('%s %s of %s', t.kind, t.phase, t.business_id) AS detail FROM transfer AS t
    WHERE t.business_type = 'transfer' AND NOT EXISTS (SELECT 1 FROM person_transfer AS p WHERE p.id = t.business_id)
    LIMIT 100`,

  'nothing stays where transfers between people pass through': `
    SELECT id::text AS subject, format('%s in, %s out', credits_posted, debits_posted) AS detail FROM account
    WHERE code = 'transfer_transit' AND (credits_posted <> debits_posted OR credits_pending <>
      (SELECT coalesce(sum(amount_fen), 0) FROM person_transfer WHERE state = 'waiting'))`,
}

/** Bills that transfers between people have, as the check of all bills compares them: its payee's from when they accept. */
export const transferBills = `
      SELECT id, 'transfer' AS kind, 'out' AS direction, user_id, 'balance' AS source_kind, NULL::uuid AS card_id, amount_fen,
        ${billStatus()} AS status, created_at, ended_at AS settled_at FROM person_transfer
      UNION ALL SELECT payee_bill_id, 'transfer', 'in', payee_id, 'balance', NULL, amount_fen, ${billStatus()}, accepting_at,
        ended_at FROM person_transfer WHERE accepting_at IS NOT NULL`

function billStatus(): string {
  return `CASE state WHEN 'waiting' THEN 'paying' WHEN 'accepted' THEN 'succeeded' ELSE 'failed' END`
}
