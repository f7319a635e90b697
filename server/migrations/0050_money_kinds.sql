-- Bills of what moves money beside payments and top-ups: transfers between users, withdrawals to a card, refunds by a
-- merchant; and orders that a merchant makes by reading the payer's own code.
ALTER TABLE bill DROP CONSTRAINT bill_kind_check;
ALTER TABLE bill ADD CONSTRAINT bill_kind_check
  CHECK (kind IN ('payment', 'topup', 'transfer', 'withdrawal', 'refund'));
ALTER TABLE payment_order DROP CONSTRAINT payment_order_kind_check;
ALTER TABLE payment_order ADD CONSTRAINT payment_order_kind_check CHECK (kind IN ('static', 'dynamic', 'presented'));
-- PostgreSQL named it so, because the order's own check was there before.
ALTER TABLE payment DROP CONSTRAINT payment_order_kind_check1;
ALTER TABLE payment ADD CONSTRAINT payment_kind_of_order_check CHECK (order_kind IN ('static', 'dynamic', 'presented'));
