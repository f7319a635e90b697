-- Transfers from one person to another. The money is reserved in the ledger while it waits; how it ended is written in the
-- batch that moves it or frees it. `transfer` is the ledger's own table.
CREATE TABLE person_transfer (
  id uuid PRIMARY KEY,
  user_id uuid NOT NULL,
  -- Null for a phone that has no wallet yet: whoever proves that phone may accept.
  payee_id uuid,
  payee_phone_index text,
  -- Masked, as each is shown to the other.
  payer_name text NOT NULL,
  payee_name text NOT NULL,
  amount_fen bigint NOT NULL CHECK (amount_fen > 0),
  note text,
  arrival text NOT NULL CHECK (arrival IN ('now', 'twoHours', 'nextDay')),
  state text NOT NULL CHECK (state IN ('waiting', 'accepted', 'refused', 'returned', 'recalled')),
  idempotency_key text NOT NULL,
  -- The bill its payee has from when they accept.
  payee_bill_id uuid NOT NULL,
  created_at timestamptz NOT NULL,
  arrives_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL,
  told_at timestamptz,
  accepting_at timestamptz,
  ended_at timestamptz,
  CHECK (payee_id IS NOT NULL OR payee_phone_index IS NOT NULL),
  CHECK ((state = 'waiting') = (ended_at IS NULL))
);

CREATE UNIQUE INDEX person_transfer_key_once ON person_transfer (user_id, idempotency_key);
CREATE UNIQUE INDEX person_transfer_payee_bill ON person_transfer (payee_bill_id);
CREATE INDEX person_transfer_by_payer ON person_transfer (user_id, created_at DESC);
CREATE INDEX person_transfer_waiting_payee ON person_transfer (payee_id, arrives_at) WHERE state = 'waiting';
CREATE INDEX person_transfer_untold ON person_transfer (arrives_at) WHERE state = 'waiting' AND told_at IS NULL;
CREATE INDEX person_transfer_due ON person_transfer (expires_at) WHERE state = 'waiting';
CREATE INDEX person_transfer_accepting ON person_transfer (accepting_at) WHERE state = 'waiting' AND accepting_at IS NOT NULL;
