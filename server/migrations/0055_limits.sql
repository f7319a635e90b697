-- What lifts an account's class, the caps its owner sets, and the order in which its sources pay.
-- Who outside has known the person: the register of identities, and each bank that knew them by name, ID number, phone
-- and card. A card that is unbound takes no check back.
CREATE TABLE identity_check (
  user_id   uuid NOT NULL,
  channel   text NOT NULL,
  passed_at timestamptz NOT NULL,
  PRIMARY KEY (user_id, channel)
);
INSERT INTO identity_check (user_id, channel, passed_at) SELECT user_id, 'register', verified_at FROM identity;
INSERT INTO identity_check (user_id, channel, passed_at)
  SELECT card.user_id, 'bank:' || card.bank_code, min(card.bound_at)
  FROM card JOIN identity ON identity.user_id = card.user_id GROUP BY card.user_id, card.bank_code;

-- Every change of a class, and the number of checks it rests on.
CREATE TABLE account_class_change (
  id          uuid PRIMARY KEY,
  user_id     uuid NOT NULL,
  from_class  text CHECK (from_class IN ('I', 'II', 'III')),
  to_class    text NOT NULL CHECK (to_class IN ('I', 'II', 'III')),
  check_count integer NOT NULL,
  changed_at  timestamptz NOT NULL
);
CREATE INDEX account_class_change_of_user ON account_class_change (user_id, changed_at);

-- A cap that its owner has set. `since` begins what it counts. A raise waits in `next_cap_fen` until `next_at`; null there
-- with a time beside it means that the cap ends then.
CREATE TABLE own_limit (
  user_id      uuid NOT NULL,
  name         text NOT NULL,
  cap_fen      bigint NOT NULL CHECK (cap_fen >= 0),
  since        timestamptz NOT NULL,
  next_cap_fen bigint CHECK (next_cap_fen >= 0),
  next_at      timestamptz,
  PRIMARY KEY (user_id, name),
  CHECK (next_cap_fen IS NULL OR next_at IS NOT NULL)
);

-- In which order somebody wants to pay from what they have: 'balance', and the ids of cards.
CREATE TABLE source_order (
  user_id uuid PRIMARY KEY,
  sources text[] NOT NULL,
  set_at  timestamptz NOT NULL
);
