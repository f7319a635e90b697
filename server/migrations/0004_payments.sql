-- Merchants, their orders, payments, top-ups, the bank debits behind them, and the bills that show them.

CREATE TABLE merchant (
  id uuid PRIMARY KEY,
  name text NOT NULL,
  category text NOT NULL,
  address text NOT NULL,
  points_rate_basis_points integer NOT NULL CHECK (points_rate_basis_points BETWEEN 0 AND 10000),
  static_code_id text NOT NULL,
  api_key_hash text NOT NULL UNIQUE,
  closed_at timestamptz,
  created_at timestamptz NOT NULL
);

-- What is to be paid. A static code makes an order per payment; a cash desk makes a dynamic one with a fixed amount.
CREATE TABLE payment_order (
  id uuid PRIMARY KEY,
  merchant_id uuid NOT NULL,
  kind text NOT NULL CHECK (kind IN ('static', 'dynamic')),
  out_order_no text,
  amount_fen bigint NOT NULL CHECK (amount_fen > 0),
  subject text,
  state text NOT NULL CHECK (state IN ('open', 'paying', 'paid', 'closed')),
  payment_id uuid,
  created_at timestamptz NOT NULL,
  expires_at timestamptz,
  paid_at timestamptz
);

CREATE UNIQUE INDEX payment_order_out_no_once ON payment_order (merchant_id, out_order_no) WHERE out_order_no IS NOT NULL;

-- How an order was tried to be paid: one row per attempt.
CREATE TABLE payment (
  id uuid PRIMARY KEY,
  user_id uuid NOT NULL,
  order_id uuid NOT NULL,
  merchant_id uuid NOT NULL,
  order_kind text NOT NULL CHECK (order_kind IN ('static', 'dynamic')),
  amount_fen bigint NOT NULL CHECK (amount_fen > 0),
  source_kind text NOT NULL CHECK (source_kind IN ('balance', 'card')),
  card_id uuid,
  status text NOT NULL CHECK (status IN ('paying', 'succeeded', 'failed', 'unknown')),
  points_rate_basis_points integer NOT NULL,
  points_earned bigint NOT NULL DEFAULT 0,
  failure_code text,
  failure_params jsonb,
  idempotency_key text NOT NULL,
  created_at timestamptz NOT NULL,
  settled_at timestamptz,
  settles_by timestamptz
);

CREATE UNIQUE INDEX payment_key_once ON payment (user_id, idempotency_key);
CREATE INDEX payment_by_order ON payment (order_id);
-- What a user's cards paid to static codes on one day: the 500-yuan rule counts it.
CREATE INDEX payment_static_card ON payment (user_id, created_at) WHERE order_kind = 'static' AND source_kind = 'card';

CREATE TABLE topup (
  id uuid PRIMARY KEY,
  user_id uuid NOT NULL,
  card_id uuid NOT NULL,
  amount_fen bigint NOT NULL CHECK (amount_fen > 0),
  status text NOT NULL CHECK (status IN ('paying', 'succeeded', 'failed', 'unknown')),
  failure_code text,
  failure_params jsonb,
  idempotency_key text NOT NULL,
  created_at timestamptz NOT NULL,
  settled_at timestamptz,
  settles_by timestamptz
);

CREATE UNIQUE INDEX topup_key_once ON topup (user_id, idempotency_key);
CREATE INDEX topup_by_user ON topup (user_id, created_at);

-- A debit asked of the bank for a top-up or a payment; committed before the bank is called, so that whatever happens
-- afterwards there is a row to settle. `query_after` is when the bank should be asked next.
CREATE TABLE bank_debit (
  id uuid PRIMARY KEY,
  purpose text NOT NULL CHECK (purpose IN ('topup', 'payment')),
  business_id uuid NOT NULL,
  user_id uuid NOT NULL,
  card_id uuid NOT NULL,
  amount_fen bigint NOT NULL CHECK (amount_fen > 0),
  state text NOT NULL CHECK (state IN ('paying', 'unknown', 'succeeded', 'failed')),
  created_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL,
  query_after timestamptz NOT NULL,
  query_count integer NOT NULL DEFAULT 0
);

CREATE INDEX bank_debit_due ON bank_debit (query_after) WHERE state IN ('paying', 'unknown');
CREATE INDEX bank_debit_open_by_card ON bank_debit (card_id) WHERE state IN ('paying', 'unknown');

-- One row per money matter of a user; its id is the payment's or the top-up's.
CREATE TABLE bill (
  id uuid PRIMARY KEY,
  user_id uuid NOT NULL,
  kind text NOT NULL CHECK (kind IN ('payment', 'topup')),
  direction text NOT NULL CHECK (direction IN ('out', 'in')),
  status text NOT NULL CHECK (status IN ('paying', 'succeeded', 'failed', 'unknown')),
  title text NOT NULL,
  amount_fen bigint NOT NULL CHECK (amount_fen > 0),
  source_kind text NOT NULL CHECK (source_kind IN ('balance', 'card')),
  card_id uuid,
  month text NOT NULL,
  occurred_at timestamptz NOT NULL,
  unknown_at timestamptz,
  settled_at timestamptz
);

CREATE INDEX bill_by_user ON bill (user_id, occurred_at DESC, id DESC);
CREATE INDEX bill_by_month ON bill (user_id, month, occurred_at DESC, id DESC);

-- What a month came to, succeeded bills only; kept in the batch that settles a bill.
CREATE TABLE bill_month (
  user_id uuid NOT NULL,
  month text NOT NULL,
  spent_fen bigint NOT NULL,
  received_fen bigint NOT NULL,
  bill_count bigint NOT NULL,
  PRIMARY KEY (user_id, month)
);
