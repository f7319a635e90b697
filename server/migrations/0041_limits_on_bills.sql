-- Limits on money from outside are counted on bills: what is on its way to somebody's balance is found without reading
-- all of their bills, and the indexes that the sums over top-ups and card payments had are no longer asked.
CREATE INDEX bill_open_by_user ON bill (user_id) WHERE status IN ('paying', 'unknown');
DROP INDEX payment_static_card;
DROP INDEX topup_by_user;
