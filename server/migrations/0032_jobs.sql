-- Which process runs a job: several may serve one database, and one of them runs it. The lease of a process that died runs
-- out; one that stops gives it back.

CREATE TABLE job (
  name            text PRIMARY KEY,
  holder          text,
  leased_until    timestamptz NOT NULL,
  last_success_at timestamptz
);
