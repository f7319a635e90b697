-- What users agreed to and took back, what the wallet tells them, and what it may send them through a host.

-- From one row a version to a history: a row a giving, marked when it is taken back.
ALTER TABLE consent DROP CONSTRAINT consent_pkey;
ALTER TABLE consent DROP CONSTRAINT consent_document_check;
ALTER TABLE consent ADD CONSTRAINT consent_document_check CHECK (document IN ('terms', 'privacy', 'identity', 'cards'));
ALTER TABLE consent ADD COLUMN host text CHECK (host IN ('weapp', 'alipay', 'h5'));
UPDATE consent SET host = device.host FROM device WHERE device.user_id = consent.user_id AND device.id = consent.device_id;
ALTER TABLE consent ADD COLUMN withdrawn_at timestamptz;
ALTER TABLE consent ADD COLUMN withdrawn_device_id uuid;
CREATE UNIQUE INDEX consent_once ON consent (user_id, document, version) WHERE withdrawn_at IS NULL;
CREATE INDEX consent_by_user ON consent (user_id, document, accepted_at DESC);

ALTER TABLE session DROP CONSTRAINT session_end_reason_check;
ALTER TABLE session ADD CONSTRAINT session_end_reason_check
  CHECK (end_reason IN ('logout', 'token_reused', 'replaced', 'host_detached', 'consent_withdrawn'));
CREATE INDEX session_by_user ON session (user_id) WHERE ended_at IS NULL;

-- Stands in links and codes that users share: says nothing about them.
ALTER TABLE wallet_user ADD COLUMN share_code text;
CREATE UNIQUE INDEX wallet_user_share_code ON wallet_user (share_code);

-- A mini-program code names a merchant by this alone.
CREATE UNIQUE INDEX merchant_static_code ON merchant (static_code_id);

-- The inbox: written in the transaction of what it tells. The subject names the event within its kind.
CREATE TABLE message (
  user_id uuid NOT NULL,
  id uuid NOT NULL,
  topic text NOT NULL CHECK (topic IN ('payment', 'topup', 'security')),
  kind text NOT NULL,
  subject text NOT NULL,
  params jsonb NOT NULL,
  bill_id uuid,
  created_at timestamptz NOT NULL,
  read_at timestamptz,
  PRIMARY KEY (user_id, id)
);
CREATE UNIQUE INDEX message_once ON message (user_id, kind, subject);
CREATE INDEX message_unread ON message (user_id, id) WHERE read_at IS NULL;

-- How many messages of a template a host lets us send: one a consent, and the host never tells the rest.
CREATE TABLE subscription (
  host_identity_id uuid NOT NULL,
  template_id text NOT NULL,
  user_id uuid NOT NULL,
  provider text NOT NULL CHECK (provider IN ('wechat', 'alipay')),
  topic text NOT NULL CHECK (topic IN ('payment', 'topup', 'security')),
  remaining integer NOT NULL CHECK (remaining >= 0),
  last_result text NOT NULL CHECK (last_result IN ('accept', 'reject', 'ban', 'filter')),
  answered_at timestamptz NOT NULL,
  PRIMARY KEY (host_identity_id, template_id)
);
CREATE INDEX subscription_by_user ON subscription (user_id, topic) WHERE remaining > 0;

-- Messages on their way through a host. A row that is 'sending' when the process dies may have been sent.
CREATE TABLE outbox (
  message_id uuid PRIMARY KEY,
  user_id uuid NOT NULL,
  topic text NOT NULL CHECK (topic IN ('payment', 'topup', 'security')),
  state text NOT NULL CHECK (state IN ('waiting', 'sending', 'sent', 'unknown', 'no_quota', 'refused', 'expired')),
  send_after timestamptz NOT NULL,
  attempt_count integer NOT NULL DEFAULT 0,
  host_identity_id uuid,
  template_id text,
  created_at timestamptz NOT NULL,
  changed_at timestamptz NOT NULL
);
CREATE INDEX outbox_due ON outbox (send_after) WHERE state IN ('waiting', 'sending');
