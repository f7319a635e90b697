-- Ways into a wallet and the keys to it: proofs by SMS, one successor a refresh token, telling the owner on every host,
-- phone answers of Alipay that work once, and the fingerprint of every secret.

ALTER TABLE sms_code DROP CONSTRAINT sms_code_purpose_check;
ALTER TABLE sms_code ADD CONSTRAINT sms_code_purpose_check CHECK (purpose IN ('register', 'login', 'proof'));

-- A session's pairs of tokens follow one another: the newest has the session's own generation. Until its client has
-- used that one, the pair before may ask for it again. What was exchanged before this is of no generation in force.
ALTER TABLE session ADD COLUMN generation integer NOT NULL DEFAULT 0;
ALTER TABLE session ADD COLUMN is_received boolean NOT NULL DEFAULT true;
ALTER TABLE session_token ADD COLUMN generation integer NOT NULL DEFAULT 0;
UPDATE session_token SET generation = -1 WHERE replaced_at IS NOT NULL;
ALTER TABLE session_token DROP COLUMN replaced_at;

-- One row a way on which a message goes: 'any' host that has a consent left, or the host identity of this id.
ALTER TABLE outbox ADD COLUMN lane text NOT NULL DEFAULT 'any';
ALTER TABLE outbox DROP CONSTRAINT outbox_pkey;
ALTER TABLE outbox ADD PRIMARY KEY (message_id, lane);

-- What my.getPhoneNumber answers says neither when nor to whom, and is the same text every time. So the first who
-- brings it has it, for as long as a host ticket lives. Rows stay: such an answer never expires by itself.
CREATE TABLE host_phone_answer (
  answer_hash text PRIMARY KEY,
  provider    text NOT NULL,
  app_id      text NOT NULL,
  subjects    text[] NOT NULL,
  first_at    timestamptz NOT NULL
);

-- Keyed hashes that tell one secret of the file from another, by name; the one fingerprint there was covers one key.
ALTER TABLE secrets_check ADD COLUMN fingerprints jsonb NOT NULL DEFAULT '{}';
