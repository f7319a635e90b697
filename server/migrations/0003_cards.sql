-- Bound cards. A card is known by the bank's token, its BIN, its last four digits and a keyed hash of its number:
-- the number itself and the CVV are never stored, so there is no column that could hold them.

-- One row per user, locked to put a user's card changes and debits in a row. Taken before any other row of the user.
CREATE TABLE user_lane (
  user_id uuid PRIMARY KEY
);

CREATE TABLE card (
  id uuid PRIMARY KEY,
  user_id uuid NOT NULL,
  bank_code text NOT NULL,
  card_type text NOT NULL CHECK (card_type IN ('debit', 'credit')),
  bin text NOT NULL,
  last_four text NOT NULL,
  number_hash text NOT NULL,
  token_sealed text NOT NULL,
  phone_masked text NOT NULL,
  status text NOT NULL CHECK (status IN ('active', 'expired', 'lost', 'restricted')),
  is_default boolean NOT NULL,
  bound_at timestamptz NOT NULL,
  unbound_at timestamptz
);

CREATE INDEX card_by_user ON card (user_id, bound_at);
CREATE UNIQUE INDEX card_number_once ON card (user_id, number_hash) WHERE unbound_at IS NULL;
CREATE UNIQUE INDEX card_default_once ON card (user_id) WHERE is_default AND unbound_at IS NULL;

-- A card on its way to being bound: the bank agreed to the four factors and waits for its own SMS code.
CREATE TABLE card_binding (
  id uuid PRIMARY KEY,
  user_id uuid NOT NULL,
  verification_id text NOT NULL,
  bank_code text NOT NULL,
  card_type text NOT NULL CHECK (card_type IN ('debit', 'credit')),
  bin text NOT NULL,
  last_four text NOT NULL,
  number_hash text NOT NULL,
  phone_masked text NOT NULL,
  state text NOT NULL CHECK (state IN ('open', 'bound', 'void')),
  card_id uuid,
  created_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL
);

CREATE INDEX card_binding_by_user ON card_binding (user_id, created_at);
