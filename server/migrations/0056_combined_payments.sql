-- A payment from the balance filled up from a card: `balance_fen` is what the balance pays of it, the card the rest.
ALTER TABLE payment DROP CONSTRAINT payment_source_kind_check;
ALTER TABLE payment ADD CONSTRAINT payment_source_kind_check CHECK (source_kind IN ('balance', 'card', 'combined'));
ALTER TABLE payment ADD COLUMN balance_fen bigint;
ALTER TABLE payment ADD CONSTRAINT payment_parts_check CHECK (
  (source_kind = 'combined') = (balance_fen IS NOT NULL) AND balance_fen > 0 AND balance_fen < amount_fen);

ALTER TABLE bill DROP CONSTRAINT bill_source_kind_check;
ALTER TABLE bill ADD CONSTRAINT bill_source_kind_check CHECK (source_kind IN ('balance', 'card', 'combined'));

-- Its refunds go back to the card first: one that takes more than the card has left goes to both.
ALTER TABLE refund DROP CONSTRAINT refund_target_check;
ALTER TABLE refund ADD CONSTRAINT refund_target_check CHECK (target IN ('balance', 'card', 'combined'));
ALTER TABLE refund ADD COLUMN balance_fen bigint;
ALTER TABLE refund ADD CONSTRAINT refund_parts_check CHECK (
  (target = 'combined') = (balance_fen IS NOT NULL) AND balance_fen > 0 AND balance_fen < amount_fen);
