-- Refunds of payments, whole or in parts. Each begins where the one before it ended, so that together they never come to
-- more than was paid: the claim on its place lets one win, and these checks are the last line of defence.
CREATE TABLE refund (
  id uuid PRIMARY KEY,
  payment_id uuid NOT NULL,
  user_id uuid NOT NULL,
  merchant_id uuid NOT NULL,
  -- The merchant's own number.
  out_refund_no text NOT NULL,
  amount_fen bigint NOT NULL CHECK (amount_fen > 0),
  -- What was refunded of the payment before.
  refunded_before_fen bigint NOT NULL CHECK (refunded_before_fen >= 0),
  paid_fen bigint NOT NULL,
  points_taken bigint NOT NULL CHECK (points_taken >= 0),
  reason text,
  target text NOT NULL CHECK (target IN ('balance', 'card')),
  -- Why what a card paid went to the balance; null where nothing was redirected.
  redirect_code text,
  status text NOT NULL CHECK (status IN ('paying', 'succeeded', 'unknown')),
  created_at timestamptz NOT NULL,
  settled_at timestamptz,
  settles_by timestamptz,
  CHECK (refunded_before_fen + amount_fen <= paid_fen)
);

CREATE UNIQUE INDEX refund_place_once ON refund (payment_id, refunded_before_fen);
CREATE UNIQUE INDEX refund_out_no_once ON refund (merchant_id, out_refund_no);

-- A payment's bill shows what came back; its month counts what is left of it.
ALTER TABLE bill ADD COLUMN refunded_fen bigint NOT NULL DEFAULT 0;
ALTER TABLE bill ADD CONSTRAINT bill_refunded_within CHECK (refunded_fen BETWEEN 0 AND amount_fen);
