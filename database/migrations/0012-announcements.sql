-- What sites and CDNs must drop, to be told by the signed webhook (src/webhooks). An announcement is written by triggers
-- (src/persistence/constraints/announcements.sql) in the transaction that makes their copies wrong: nothing is announced
-- that was rolled back, and nothing is lost with a process. append_only: not these tables, since they hold only what is
-- still to be told: an announcement names people who withdrew, and goes when everybody was told or given up.
CREATE TABLE honour.announcement (
  id         uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  type       text NOT NULL CHECK (type IN ('release.published', 'release.corrected', 'member.withdrawn',
                                           'member.wall_withdrawn', 'contribution.revoked', 'photo.withdrawn')),
  at         timestamptz NOT NULL DEFAULT now(),
  data       jsonb NOT NULL,
  addressed  boolean NOT NULL DEFAULT false  -- whether it has its deliveries
);
CREATE INDEX announcement_new ON honour.announcement (at) WHERE NOT addressed;

-- One endpoint that is still to be told. `due_at` of one under way is when it counts as lost.
CREATE TABLE honour.announcement_delivery (
  announcement  uuid NOT NULL REFERENCES honour.announcement (id),
  endpoint      text NOT NULL,  -- its address without what follows a question mark
  attempts      smallint NOT NULL DEFAULT 0 CHECK (attempts >= 0),
  due_at        timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (announcement, endpoint)
);
CREATE INDEX announcement_delivery_due ON honour.announcement_delivery (endpoint, due_at);

-- An endpoint that answered 410 is told nothing until its address or secret in the configuration changes.
CREATE TABLE honour.stopped_endpoint (
  endpoint     text PRIMARY KEY,
  fingerprint  text NOT NULL CHECK (fingerprint ~ '^[0-9a-f]+$' AND char_length(fingerprint) = 64),
  at           timestamptz NOT NULL
);
