-- What costs money or opens accounts is counted here, so that all processes share one budget. A row is a budget, whose it is
-- and the window it was spent in. Cheap requests are counted in memory and never come here.

CREATE TABLE spent_budget (
  name         text NOT NULL,
  subject      text NOT NULL,
  window_start timestamptz NOT NULL,
  used         integer NOT NULL CHECK (used >= 0),
  PRIMARY KEY (name, subject, window_start)
);
CREATE INDEX spent_budget_age ON spent_budget (window_start);

-- The codes of an address are counted in its budget now.
DROP INDEX sms_code_of_caller;
