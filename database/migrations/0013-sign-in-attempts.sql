-- How often somebody tried to prove who they are: by account and address, by address, by account. Counted here, so that
-- the limits hold across restarts and instances. A key is a keyed hash of what it counts: no name, no address is in it.
-- append_only: not this table, since a row is forgotten when its time is over.
CREATE TABLE honour.sign_in_attempt (
  key    text PRIMARY KEY,
  count  integer NOT NULL CHECK (count >= 0),
  until  timestamptz NOT NULL  -- when it counts from nothing again
);
CREATE INDEX sign_in_attempt_until ON honour.sign_in_attempt (until);
