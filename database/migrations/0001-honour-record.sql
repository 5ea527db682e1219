-- Schema honour: the record of what was decided. Append-only, ours alone; Strapi never alters it.
-- It refers to people and contributions by Strapi's documentId (text), never by row id, and holds no
-- name and no contact datum, so that an erased person leaves lines without identity.
CREATE SCHEMA honour;
CREATE EXTENSION IF NOT EXISTS btree_gist;

CREATE DOMAIN honour.document AS text CHECK (VALUE ~ '^[a-z0-9]{8,40}$');
CREATE DOMAIN honour.code AS text CHECK (VALUE ~ '^[a-z][a-z0-9-]{0,59}$');
CREATE DOMAIN honour.basis AS text
  CHECK (VALUE IN ('invitation', 'special', 'exception', 'promotion', 'leader', 'points', 'correction'));

-- Who did what to what, why, through which door. `request` joins the entries of one action.
CREATE TABLE honour.audit_entry (
  id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  at           timestamptz NOT NULL,
  actor_kind   text NOT NULL CHECK (actor_kind IN ('administrator', 'api-token', 'member', 'system', 'demo', 'rehearsal')),
  actor_id     text,
  door         text NOT NULL CHECK (door IN ('panel', 'graphql', 'import', 'command', 'system')),
  action       text NOT NULL CHECK (action ~ '^[a-z-]+\.[a-z-]+$'),
  subject_type text NOT NULL,
  subject_id   text NOT NULL,
  reason       text CHECK (reason <> ''),
  before       jsonb,
  after        jsonb,
  request      uuid NOT NULL,
  CHECK (actor_kind IN ('system', 'demo', 'rehearsal') OR actor_id IS NOT NULL)
);
CREATE INDEX audit_entry_subject ON honour.audit_entry (subject_type, subject_id, id);
CREATE INDEX audit_entry_request ON honour.audit_entry (request);

-- What one decision changed in what a person's approved contributions of a year are worth.
CREATE TABLE honour.ledger_entry (
  id            bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  member        honour.document NOT NULL,
  year          smallint NOT NULL CHECK (year BETWEEN 1990 AND 9999),
  contribution  honour.document NOT NULL,
  kind          text NOT NULL CHECK (kind IN ('approval', 'revocation')),
  points        integer NOT NULL,
  activity      honour.code NOT NULL,
  occurred_on   date NOT NULL,
  rule          jsonb NOT NULL,  -- the rule revision applied, as it stood: effectiveFrom, points, unit, cap
  at            timestamptz NOT NULL,
  audit_entry   bigint NOT NULL REFERENCES honour.audit_entry (id),
  UNIQUE (contribution, kind),
  CHECK (year = extract(year FROM occurred_on))
);
CREATE INDEX ledger_entry_member_year ON honour.ledger_entry (member, year);

-- A published release. Its row is the publication; nothing under it ever changes.
CREATE TABLE honour.release (
  code          text PRIMARY KEY CHECK (code ~ '^[0-9]{4}Q[1-4]$'),
  year          smallint NOT NULL,
  quarter       smallint NOT NULL CHECK (quarter BETWEEN 1 AND 4),
  cut_off       date NOT NULL,
  published_at  timestamptz NOT NULL,
  audit_entry   bigint NOT NULL UNIQUE REFERENCES honour.audit_entry (id),
  UNIQUE (year, quarter),
  CHECK (code = year::text || 'Q' || quarter::text)
);

CREATE TABLE honour.release_line (
  release   text NOT NULL REFERENCES honour.release (code),
  member    honour.document NOT NULL,
  change    text NOT NULL CHECK (change IN ('admitted', 'returned', 'renewed', 'promoted', 'demoted', 'lapsed')),
  tier      honour.code,
  was       honour.code,
  bases     honour.basis[] NOT NULL,
  points    integer NOT NULL,
  from_day  date,
  to_day    date,
  PRIMARY KEY (release, member),
  CHECK ((change = 'lapsed') = (tier IS NULL)),
  CHECK ((tier IS NULL) = (from_day IS NULL) AND (tier IS NULL) = (to_day IS NULL)),
  CHECK ((tier IS NULL) = (cardinality(bases) = 0)),
  CHECK ((change IN ('admitted', 'returned')) = (was IS NULL)),
  CHECK (from_day <= to_day)
);
CREATE INDEX release_line_member ON honour.release_line (member);

-- People who qualify, hold no term on the cut-off day and were not admitted; for staff and the person only.
CREATE TABLE honour.release_not_admitted (
  release  text NOT NULL REFERENCES honour.release (code),
  member   honour.document NOT NULL,
  tier     honour.code NOT NULL,
  reason   text NOT NULL CHECK (reason IN ('not-applied', 'consent-missing', 'held-back')),
  note     text CHECK (note <> ''),
  PRIMARY KEY (release, member),
  CHECK (reason <> 'held-back' OR note IS NOT NULL)
);

CREATE TABLE honour.correction (
  id            bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  release       text NOT NULL REFERENCES honour.release (code),
  member        honour.document NOT NULL,
  tier          honour.code,            -- null: the term ends the day before from_day
  from_day      date NOT NULL,
  reason        text NOT NULL CHECK (reason <> ''),
  published_at  timestamptz NOT NULL,
  audit_entry   bigint NOT NULL UNIQUE REFERENCES honour.audit_entry (id)
);

-- What a release or a correction says of one person's days. Later lines overrule earlier ones on the days they
-- cover: a promotion in mid-year cuts the old term short, a line without a tier ends it.
CREATE TABLE honour.term_line (
  id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  member      honour.document NOT NULL,
  tier        honour.code,
  from_day    date NOT NULL,
  to_day      date NOT NULL,
  bases       honour.basis[] NOT NULL,
  release     text REFERENCES honour.release (code),
  correction  bigint REFERENCES honour.correction (id),
  known_at    timestamptz NOT NULL,
  CHECK (from_day <= to_day),
  CHECK ((tier IS NULL) = (cardinality(bases) = 0)),
  CHECK (num_nonnulls(release, correction) = 1),
  CHECK (tier IS NOT NULL OR correction IS NOT NULL)
);
CREATE INDEX term_line_member ON honour.term_line (member, id);

-- Who holds which tier when: derived from term_line in the same transaction, can be built anew at any time.
CREATE TABLE honour.holding (
  member     honour.document NOT NULL,
  tier       honour.code NOT NULL,
  from_day   date NOT NULL,
  to_day     date NOT NULL,
  bases      honour.basis[] NOT NULL,
  term_line  bigint NOT NULL REFERENCES honour.term_line (id),
  PRIMARY KEY (member, from_day),
  CHECK (from_day <= to_day),
  CONSTRAINT holding_no_overlap EXCLUDE USING gist (member WITH =, daterange(from_day, to_day, '[]') WITH &&)
);
CREATE INDEX holding_days ON honour.holding USING gist (daterange(from_day, to_day, '[]'));

-- Invitations, special awards and exceptions, and what invited people answered.
CREATE TABLE honour.title_grant (
  id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  member       honour.document NOT NULL,
  tier         honour.code NOT NULL,
  basis        text NOT NULL CHECK (basis IN ('invitation', 'special', 'exception')),
  years        smallint[] NOT NULL CHECK (cardinality(years) > 0 AND array_position(years, NULL) IS NULL),
  reason       text NOT NULL CHECK (reason <> ''),
  at           timestamptz NOT NULL,
  audit_entry  bigint NOT NULL UNIQUE REFERENCES honour.audit_entry (id)
);
CREATE INDEX title_grant_member ON honour.title_grant (member);

CREATE TABLE honour.invitation_answer (
  title_grant  bigint PRIMARY KEY REFERENCES honour.title_grant (id),
  answer       text NOT NULL CHECK (answer IN ('accepted', 'declined')),
  at           timestamptz NOT NULL,
  audit_entry  bigint NOT NULL REFERENCES honour.audit_entry (id)
);

-- An excellent leader put forward and approved for promotion; belongs to one leadership and ends with it.
CREATE TABLE honour.put_forward (
  id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  leadership   honour.document NOT NULL,
  member       honour.document NOT NULL,
  at           timestamptz NOT NULL,
  audit_entry  bigint NOT NULL UNIQUE REFERENCES honour.audit_entry (id)
);
CREATE INDEX put_forward_leadership ON honour.put_forward (leadership);

-- The answer once given to an action, so that the same request repeated does nothing twice.
CREATE TABLE honour.idempotency_key (
  actor      text NOT NULL,
  key        text NOT NULL CHECK (length(key) BETWEEN 8 AND 200),
  operation  text NOT NULL,
  request    text NOT NULL,  -- hash of the input
  answer     jsonb NOT NULL,
  at         timestamptz NOT NULL,
  PRIMARY KEY (actor, key)
);

CREATE FUNCTION honour.refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'honour.% is append-only: % refused', TG_TABLE_NAME, TG_OP USING ERRCODE = 'restrict_violation';
END $$;

DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['audit_entry', 'ledger_entry', 'release', 'release_line', 'release_not_admitted', 'correction',
                              'term_line', 'title_grant', 'invitation_answer', 'put_forward', 'idempotency_key'] LOOP
    EXECUTE format('CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON honour.%I
                    FOR EACH STATEMENT EXECUTE FUNCTION honour.refuse_change()', name);
  END LOOP;
END $$;

-- Only what was approved can be revoked.
CREATE FUNCTION honour.revocation_follows_approval() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.kind = 'revocation' AND NOT EXISTS (
    SELECT FROM honour.ledger_entry e
    WHERE e.contribution = NEW.contribution AND e.kind = 'approval' AND e.member = NEW.member AND e.year = NEW.year
  ) THEN
    RAISE EXCEPTION 'contribution % was never approved for this member and year', NEW.contribution USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER revocation_follows_approval BEFORE INSERT ON honour.ledger_entry
  FOR EACH ROW EXECUTE FUNCTION honour.revocation_follows_approval();

-- Releases are published in order of their cut-off, never before it.
CREATE FUNCTION honour.release_in_order() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM honour.release r WHERE r.cut_off > NEW.cut_off) THEN
    RAISE EXCEPTION 'a release later than % is already published', NEW.code USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER release_in_order BEFORE INSERT ON honour.release
  FOR EACH ROW EXECUTE FUNCTION honour.release_in_order();
