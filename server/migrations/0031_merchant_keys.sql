-- A merchant's keys overlap while one replaces another, and can be taken back; who closed a merchant decides who opens it.

CREATE TABLE merchant_key (
  key_hash    text PRIMARY KEY,
  merchant_id uuid NOT NULL,
  source      text NOT NULL CHECK (source IN ('file', 'operator')),
  created_at  timestamptz NOT NULL,
  revoked_at  timestamptz,
  revoked_by  text CHECK (revoked_by IN ('file', 'operator'))
);
CREATE INDEX merchant_key_by_merchant ON merchant_key (merchant_id);
INSERT INTO merchant_key (key_hash, merchant_id, source, created_at)
SELECT api_key_hash, id, 'file', created_at FROM merchant;
ALTER TABLE merchant DROP COLUMN api_key_hash;

ALTER TABLE merchant ADD COLUMN closed_by text CHECK (closed_by IN ('file', 'operator'));
UPDATE merchant SET closed_by = 'operator' WHERE closed_at IS NOT NULL;
CREATE INDEX payment_order_open ON payment_order (merchant_id) WHERE state = 'open';
