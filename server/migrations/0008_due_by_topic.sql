-- In the quiet hours only some topics are due: what rests must not be read again every other second of the night.
DROP INDEX outbox_due;
CREATE INDEX outbox_due ON outbox (topic, send_after) WHERE state = 'waiting';
CREATE INDEX outbox_on_its_way ON outbox (changed_at) WHERE state = 'sending';
