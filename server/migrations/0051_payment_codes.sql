-- Payment codes: what a phone makes them from, and what merchants charge by them.

-- One row a session: enrolling again replaces it, and an ended session's is worthless.
CREATE TABLE payment_code_device (
  id uuid PRIMARY KEY,
  number text NOT NULL UNIQUE,
  user_id uuid NOT NULL,
  session_id uuid NOT NULL UNIQUE,
  secret_sealed text NOT NULL,
  created_at timestamptz NOT NULL
);

-- What a merchant asks of a shown code; its order, a payment_order of kind 'presented', has the same id and says whether it
-- is open, paying, paid or closed. `pin_free_slot` numbers the payer's charges of the day that need no PIN.
CREATE TABLE charge (
  id uuid PRIMARY KEY,
  merchant_id uuid NOT NULL,
  out_order_no text NOT NULL,
  code text NOT NULL,
  device_number text NOT NULL,
  step bigint NOT NULL,
  session_id uuid NOT NULL,
  user_id uuid NOT NULL,
  amount_fen bigint NOT NULL CHECK (amount_fen > 0),
  pin_free_slot integer,
  created_at timestamptz NOT NULL,
  ended_by text CHECK (ended_by IN ('payer', 'merchant', 'time', 'source')),
  failure_code text,
  failure_params jsonb,
  ended_at timestamptz,
  CHECK ((ended_by IS NULL) = (ended_at IS NULL)),
  CHECK ((ended_by IS NULL) = (failure_code IS NULL))
);

CREATE UNIQUE INDEX charge_out_no_once ON charge (merchant_id, out_order_no);
CREATE UNIQUE INDEX charge_code_once ON charge (device_number, step);
CREATE INDEX charge_by_session ON charge (session_id, created_at);
CREATE INDEX charge_by_user ON charge (user_id, created_at);
CREATE INDEX payment_order_presented_open ON payment_order (expires_at) WHERE kind = 'presented' AND state = 'open';
