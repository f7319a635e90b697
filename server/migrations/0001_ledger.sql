-- The ledger: accounts, the transfers between them, claims and idempotency keys. What comes together in one batch
-- is written in one transaction. No sequences, triggers or foreign keys here: these rows are the busiest there are,
-- and the same SQL must run on every engine that speaks PostgreSQL.

CREATE TABLE account (
  id uuid PRIMARY KEY,
  owner_id uuid NOT NULL,
  book text NOT NULL CHECK (book IN ('fen', 'points', 'limit')),
  code text NOT NULL,
  debits_within_credits boolean NOT NULL,
  is_closed boolean NOT NULL DEFAULT false,
  debits_pending bigint NOT NULL DEFAULT 0 CHECK (debits_pending >= 0),
  debits_posted bigint NOT NULL DEFAULT 0 CHECK (debits_posted >= 0),
  credits_pending bigint NOT NULL DEFAULT 0 CHECK (credits_pending >= 0),
  credits_posted bigint NOT NULL DEFAULT 0 CHECK (credits_posted >= 0),
  -- How many transfers have touched this account; a transfer remembers its place in that row.
  transfer_count bigint NOT NULL DEFAULT 0,
  opened_at timestamptz NOT NULL,
  -- The last line of defence: the decision function has refused long before.
  CONSTRAINT account_within_credits
    CHECK (NOT debits_within_credits OR credits_posted - debits_posted - debits_pending >= 0)
) WITH (fillfactor = 60);

CREATE INDEX account_by_owner ON account (owner_id, book);

-- Append only.
CREATE TABLE transfer (
  id uuid PRIMARY KEY,
  book text NOT NULL,
  debit_account_id uuid NOT NULL,
  credit_account_id uuid NOT NULL,
  amount bigint NOT NULL CHECK (amount > 0),
  kind text NOT NULL,
  phase text NOT NULL CHECK (phase IN ('posted', 'pending', 'post', 'void')),
  -- The pending transfer that this one posts or voids.
  pending_id uuid,
  business_type text NOT NULL,
  business_id uuid NOT NULL,
  -- Posted credits minus posted debits of either account after this transfer.
  debit_balance_after bigint NOT NULL,
  credit_balance_after bigint NOT NULL,
  debit_position bigint NOT NULL,
  credit_position bigint NOT NULL,
  at timestamptz NOT NULL,
  CHECK (debit_account_id <> credit_account_id),
  CHECK ((pending_id IS NOT NULL) = (phase IN ('post', 'void')))
);

CREATE UNIQUE INDEX transfer_debit_place ON transfer (debit_account_id, debit_position);
CREATE UNIQUE INDEX transfer_credit_place ON transfer (credit_account_id, credit_position);
CREATE INDEX transfer_by_business ON transfer (business_id);
-- A pending transfer is resolved once.
CREATE UNIQUE INDEX transfer_resolves_once ON transfer (pending_id) WHERE pending_id IS NOT NULL;

-- What only one may hold: the live attempt of an order, the settlement of a debit.
CREATE TABLE claim (
  key text PRIMARY KEY,
  holder text NOT NULL,
  taken_at timestamptz NOT NULL DEFAULT now()
);

-- What a keyed request came to. `body` is replayed; `refusal` is set when the ledger said no.
CREATE TABLE idempotency (
  scope text NOT NULL,
  key text NOT NULL,
  fingerprint text NOT NULL,
  status integer NOT NULL,
  body jsonb NOT NULL,
  refusal jsonb,
  created_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (scope, key)
);

CREATE INDEX idempotency_by_age ON idempotency USING brin (created_at);
