-- Withdrawals to a bound card, and what is asked of the bank for them. A payout is committed before the bank hears of it;
-- while its outcome is open the money is reserved by pending transfers of the ledger.
CREATE TABLE withdrawal (
  id uuid PRIMARY KEY,
  user_id uuid NOT NULL,
  card_id uuid NOT NULL,
  -- What arrives on the card; the fee leaves the balance beside it.
  amount_fen bigint NOT NULL CHECK (amount_fen > 0),
  fee_fen bigint NOT NULL CHECK (fee_fen >= 0),
  status text NOT NULL CHECK (status IN ('paying', 'succeeded', 'failed', 'unknown')),
  failure_code text,
  failure_params jsonb,
  idempotency_key text NOT NULL,
  created_at timestamptz NOT NULL,
  arrives_by timestamptz NOT NULL,
  settled_at timestamptz,
  settles_by timestamptz
);

CREATE UNIQUE INDEX withdrawal_key_once ON withdrawal (user_id, idempotency_key);

CREATE TABLE bank_payout (
  id uuid PRIMARY KEY,
  purpose text NOT NULL CHECK (purpose IN ('withdrawal', 'refund')),
  business_id uuid NOT NULL,
  user_id uuid NOT NULL,
  card_id uuid NOT NULL,
  -- The debit that it gives back; null where it gives none back.
  debit_id uuid,
  amount_fen bigint NOT NULL CHECK (amount_fen > 0),
  state text NOT NULL CHECK (state IN ('paying', 'unknown', 'succeeded', 'failed')),
  created_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL,
  query_after timestamptz NOT NULL,
  query_count integer NOT NULL DEFAULT 0,
  CHECK ((purpose = 'refund') = (debit_id IS NOT NULL))
);

CREATE INDEX bank_payout_due ON bank_payout (query_after) WHERE state IN ('paying', 'unknown');
CREATE INDEX bank_payout_open_by_card ON bank_payout (card_id) WHERE state IN ('paying', 'unknown');
