-- Money that somebody asks others for: one request, or a bill that friends share. It holds nothing: a share is paid by a
-- transfer between people, which names it, and whether it is paid follows from that transfer alone.
CREATE TABLE collection (
  id uuid PRIMARY KEY,
  -- Who asks, and their name as the others see it.
  user_id uuid NOT NULL,
  asker_name text NOT NULL,
  -- What the asker bears of the total.
  own_fen bigint NOT NULL CHECK (own_fen >= 0),
  note text,
  -- Whoever has it may look at the collection and take a share that is nobody's.
  card text NOT NULL,
  idempotency_key text NOT NULL,
  created_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL,
  reminded_at timestamptz,
  closed_at timestamptz,
  -- When nothing of it was open any more after it was closed or had expired.
  ended_at timestamptz
);
CREATE UNIQUE INDEX collection_key_once ON collection (user_id, idempotency_key);
CREATE UNIQUE INDEX collection_card ON collection (card);
CREATE INDEX collection_of_user ON collection (user_id, created_at DESC);
CREATE INDEX collection_closed ON collection (closed_at) WHERE ended_at IS NULL AND closed_at IS NOT NULL;
CREATE INDEX collection_due ON collection (expires_at) WHERE ended_at IS NULL;

CREATE TABLE collection_share (
  id uuid PRIMARY KEY,
  collection_id uuid NOT NULL,
  place integer NOT NULL,
  amount_fen bigint NOT NULL CHECK (amount_fen > 0),
  -- Both null as long as the share is nobody's; a phone alone for somebody who has no wallet yet.
  payer_id uuid,
  payer_phone_index text,
  -- Masked, as the asker sees it.
  payer_name text,
  -- Whether its asker chose who pays it; the others are taken by whoever has the card.
  is_named boolean NOT NULL,
  -- How it ended without money; one that is paid stays open here.
  state text NOT NULL CHECK (state IN ('open', 'declined', 'passed', 'closed', 'expired')),
  told_at timestamptz,
  ended_at timestamptz,
  CHECK ((state = 'open') = (ended_at IS NULL))
);
-- Each person has one share; one that was given back may be taken again.
CREATE UNIQUE INDEX collection_share_payer_once ON collection_share (collection_id, payer_id) WHERE state <> 'passed';
CREATE UNIQUE INDEX collection_share_phone_once ON collection_share (collection_id, payer_phone_index) WHERE state <> 'passed';
CREATE INDEX collection_share_of_payer ON collection_share (payer_id) WHERE state = 'open';
CREATE INDEX collection_share_untold ON collection_share (payer_phone_index) WHERE state = 'open' AND told_at IS NULL;

-- The share that a transfer pays; null for money that nobody has asked for.
ALTER TABLE person_transfer ADD COLUMN share_id uuid;
CREATE UNIQUE INDEX person_transfer_share_once ON person_transfer (share_id) WHERE state IN ('waiting', 'accepted');
