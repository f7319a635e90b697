-- Who uses the wallet, how they prove it, and what must not be tried twice. Personal data is encrypted in Node
-- (column = key version and AES-256-GCM); *_index columns are keyed hashes for look-up and uniqueness.

-- Which secrets file wrote this database: starting with another one is refused before it does harm.
CREATE TABLE secrets_check (
  id          integer PRIMARY KEY CHECK (id = 1),
  fingerprint text NOT NULL
);

CREATE TABLE wallet_user (
  id              uuid PRIMARY KEY,
  phone_encrypted text NOT NULL,
  phone_index     text NOT NULL UNIQUE,
  password_hash   text NOT NULL,
  created_at      timestamptz NOT NULL
);

CREATE TABLE consent (
  user_id     uuid NOT NULL,
  document    text NOT NULL CHECK (document IN ('terms', 'privacy')),
  version     text NOT NULL,
  device_id   uuid NOT NULL,
  accepted_at timestamptz NOT NULL,
  PRIMARY KEY (user_id, document, version)
);

CREATE TABLE device (
  user_id       uuid NOT NULL,
  id            uuid NOT NULL,
  name          text NOT NULL,
  host          text NOT NULL CHECK (host IN ('weapp', 'alipay', 'h5')),
  first_seen_at timestamptz NOT NULL,
  last_seen_at  timestamptz NOT NULL,
  PRIMARY KEY (user_id, id)
);

CREATE TABLE session (
  id         uuid PRIMARY KEY,
  user_id    uuid NOT NULL,
  device_id  uuid NOT NULL,
  created_at timestamptz NOT NULL,
  ended_at   timestamptz,
  end_reason text CHECK (end_reason IN ('logout', 'token_reused', 'replaced'))
);
CREATE INDEX session_of_device ON session (user_id, device_id) WHERE ended_at IS NULL;

-- A refresh token that was exchanged keeps its row until it expires: showing it again betrays a copy.
CREATE TABLE session_token (
  token_hash  text PRIMARY KEY,
  session_id  uuid NOT NULL,
  kind        text NOT NULL CHECK (kind IN ('access', 'refresh')),
  expires_at  timestamptz NOT NULL,
  replaced_at timestamptz
);
CREATE INDEX session_token_of_session ON session_token (session_id);
CREATE INDEX session_token_expiry ON session_token (expires_at);

-- The row that submits for one phone wait for, so that two at once cannot both pass the limits.
CREATE TABLE sms_lane (
  lane text PRIMARY KEY
);

CREATE TABLE sms_code (
  id          uuid PRIMARY KEY,
  phone_index text NOT NULL,
  caller      text NOT NULL,
  purpose     text NOT NULL CHECK (purpose IN ('register', 'login')),
  code_hash   text NOT NULL,
  tries       integer NOT NULL DEFAULT 0,
  created_at  timestamptz NOT NULL,
  expires_at  timestamptz NOT NULL,
  used_at     timestamptz
);
CREATE INDEX sms_code_of_phone ON sms_code (phone_index, created_at DESC);
CREATE INDEX sms_code_of_caller ON sms_code (caller, created_at DESC);
CREATE INDEX sms_code_age ON sms_code (created_at);

-- Wrong secrets in a row. Written before the secret is looked at, deleted when it was right: a crash in between
-- costs a try and never gives one.
CREATE TABLE wrong_try (
  scope        text NOT NULL CHECK (scope IN ('login', 'pin')),
  subject      text NOT NULL,
  wrong_count  integer NOT NULL CHECK (wrong_count > 0),
  locked_until timestamptz,
  last_at      timestamptz NOT NULL,
  PRIMARY KEY (scope, subject)
);

CREATE TABLE sealing_nonce (
  nonce      text PRIMARY KEY,
  expires_at timestamptz NOT NULL
);
CREATE INDEX sealing_nonce_expiry ON sealing_nonce (expires_at);

CREATE TABLE identity (
  user_id              uuid PRIMARY KEY,
  legal_name_encrypted text NOT NULL,
  id_number_encrypted  text NOT NULL,
  id_number_index      text NOT NULL UNIQUE,
  account_class        text NOT NULL CHECK (account_class IN ('I', 'II', 'III')),
  verified_at          timestamptz NOT NULL
);

CREATE TABLE identity_attempt (
  id         uuid PRIMARY KEY,
  user_id    uuid NOT NULL,
  day        text NOT NULL,
  outcome    text NOT NULL CHECK (outcome IN ('asked', 'match', 'mismatch', 'noRecord', 'in_use')),
  created_at timestamptz NOT NULL
);
CREATE INDEX identity_attempt_of_user ON identity_attempt (user_id, day);

CREATE TABLE payment_pin (
  user_id        uuid PRIMARY KEY,
  salt           text NOT NULL,
  pin_hash       text NOT NULL,
  pepper_version integer NOT NULL,
  set_at         timestamptz NOT NULL
);
