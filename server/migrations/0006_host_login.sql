-- Signing in by the host: which WeChat and Alipay identities open which wallet, and the tickets that carry a proven
-- identity or phone number from one request to the next. Tickets are stored as keyed hashes, like tokens.

-- Who registered by the host may set a login password later.
ALTER TABLE wallet_user ALTER COLUMN password_hash DROP NOT NULL;

CREATE TABLE host_identity (
  id          uuid PRIMARY KEY,
  user_id     uuid NOT NULL,
  provider    text NOT NULL CHECK (provider IN ('wechat', 'alipay')),
  app_id      text NOT NULL,
  subject     text NOT NULL,
  union_id    text,
  linked_at   timestamptz NOT NULL,
  detached_at timestamptz
);
CREATE INDEX host_identity_of_user ON host_identity (user_id) WHERE detached_at IS NULL;

-- Every id by which a host knows somebody in this app; Alipay may give two. Rows go when the identity is detached, so
-- that it may be linked again.
CREATE TABLE host_subject (
  provider         text NOT NULL,
  app_id           text NOT NULL,
  subject          text NOT NULL,
  host_identity_id uuid NOT NULL,
  PRIMARY KEY (provider, app_id, subject)
);
CREATE INDEX host_subject_of_identity ON host_subject (host_identity_id);

CREATE TABLE host_ticket (
  ticket_hash text PRIMARY KEY,
  provider    text NOT NULL,
  app_id      text NOT NULL,
  subjects    text[] NOT NULL,
  union_id    text,
  expires_at  timestamptz NOT NULL,
  used_at     timestamptz
);
CREATE INDEX host_ticket_expiry ON host_ticket (expires_at);

CREATE TABLE phone_ticket (
  ticket_hash     text PRIMARY KEY,
  phone_encrypted text NOT NULL,
  provider        text NOT NULL,
  app_id          text NOT NULL,
  subjects        text[] NOT NULL,
  expires_at      timestamptz NOT NULL,
  used_at         timestamptz
);
CREATE INDEX phone_ticket_expiry ON phone_ticket (expires_at);

ALTER TABLE session ADD COLUMN host_identity_id uuid;
CREATE INDEX session_of_host_identity ON session (host_identity_id) WHERE ended_at IS NULL;
ALTER TABLE session DROP CONSTRAINT session_end_reason_check;
ALTER TABLE session ADD CONSTRAINT session_end_reason_check
  CHECK (end_reason IN ('logout', 'token_reused', 'replaced', 'host_detached'));
