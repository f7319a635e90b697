-- What the health check writes: a database that only reads is not healthy.

CREATE TABLE heartbeat (
  id integer PRIMARY KEY CHECK (id = 1),
  at timestamptz NOT NULL
) WITH (fillfactor = 50);

INSERT INTO heartbeat (id, at) VALUES (1, TIMESTAMPTZ '2026-01-01 00:00:00Z');
