-- What precedes a publication: admissions that staff hold back, and the request that a second person confirms where the
-- programme asks for two. Who did it and through which door is in the audit entry.

-- An admission held back from one release, for all who work on its draft, until it is let in again.
CREATE TABLE honour.hold_back (
  id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  release      text NOT NULL CHECK (release ~ '^[0-9]{4}Q[1-4]$'),
  member       honour.document NOT NULL,
  note         text NOT NULL CHECK (note <> ''),
  at           timestamptz NOT NULL,
  audit_entry  bigint NOT NULL UNIQUE REFERENCES honour.audit_entry (id)
);
CREATE INDEX hold_back_release ON honour.hold_back (release, member);

CREATE TABLE honour.hold_back_end (
  hold_back    bigint PRIMARY KEY REFERENCES honour.hold_back (id),
  at           timestamptz NOT NULL,
  audit_entry  bigint NOT NULL UNIQUE REFERENCES honour.audit_entry (id)
);

-- The first person asks for the publication of the draft that they read: its fingerprint, and whom it holds back.
CREATE TABLE honour.publication_request (
  id            bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  release       text NOT NULL CHECK (release ~ '^[0-9]{4}Q[1-4]$'),
  fingerprint   text NOT NULL CHECK (fingerprint ~ '^[0-9a-f]{64}$'),
  changes       integer NOT NULL CHECK (changes >= 0),
  hold_backs    jsonb NOT NULL CHECK (jsonb_typeof(hold_backs) = 'array'),  -- member and note of each, as they stood
  at            timestamptz NOT NULL,
  audit_entry   bigint NOT NULL UNIQUE REFERENCES honour.audit_entry (id)
);
CREATE INDEX publication_request_release ON honour.publication_request (release, id);

CREATE TABLE honour.publication_withdrawal (
  request      bigint PRIMARY KEY REFERENCES honour.publication_request (id),
  reason       text NOT NULL CHECK (reason <> ''),
  at           timestamptz NOT NULL,
  audit_entry  bigint NOT NULL UNIQUE REFERENCES honour.audit_entry (id)
);

-- The request that a publication confirmed.
CREATE TABLE honour.publication_confirmation (
  release  text PRIMARY KEY REFERENCES honour.release (code),
  request  bigint NOT NULL UNIQUE REFERENCES honour.publication_request (id)
);

DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['hold_back', 'hold_back_end', 'publication_request', 'publication_withdrawal',
                              'publication_confirmation'] LOOP
    EXECUTE format('CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON honour.%I
                    FOR EACH STATEMENT EXECUTE FUNCTION honour.refuse_change()', name);
  END LOOP;
END $$;

-- Nobody confirms their own request, nor one for another release or one that was withdrawn.
CREATE FUNCTION honour.confirmed_by_another() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (
    SELECT FROM honour.publication_request q
      JOIN honour.audit_entry asked ON asked.id = q.audit_entry
      JOIN honour.release r ON r.code = NEW.release AND r.code = q.release
      JOIN honour.audit_entry published ON published.id = r.audit_entry
     WHERE q.id = NEW.request AND asked.actor_id IS DISTINCT FROM published.actor_id
       AND NOT EXISTS (SELECT FROM honour.publication_withdrawal w WHERE w.request = q.id)
  ) THEN
    RAISE EXCEPTION 'the publication of % was not asked for by another person', NEW.release USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER confirmed_by_another BEFORE INSERT ON honour.publication_confirmation
  FOR EACH ROW EXECUTE FUNCTION honour.confirmed_by_another();
