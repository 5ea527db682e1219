-- Image walls as they were frozen. An edition is a freeze, or a take-over of new photos; each stands for ever, with who
-- hung where. No names here: an erased person leaves a numbered place. What a caption said lives in a table of its own,
-- image_wall_caption, from which a person's rows can be deleted once the person is erased, and only then.
CREATE TABLE honour.image_wall_edition (
  id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  event        honour.document NOT NULL,
  number       integer NOT NULL CHECK (number >= 1),
  kind         text NOT NULL CHECK (kind IN ('freeze', 'take-over')),
  on_day       date NOT NULL,   -- whose roster hangs on it
  settings     jsonb NOT NULL,  -- tiers, order, captions, ratio, as they stood
  at           timestamptz NOT NULL,
  audit_entry  bigint NOT NULL UNIQUE REFERENCES honour.audit_entry (id),
  UNIQUE (event, number),
  CHECK (number > 1 OR kind = 'freeze')
);

CREATE TABLE honour.image_wall_entry (
  edition   bigint NOT NULL REFERENCES honour.image_wall_edition (id),
  position  integer NOT NULL CHECK (position >= 1),
  member    honour.document NOT NULL,
  tier      honour.code NOT NULL,
  grp       honour.code,  -- the group that the person led on the day
  photo     text CHECK (photo <> ''),  -- the photo's key; null: there was none
  PRIMARY KEY (edition, position),
  UNIQUE (edition, member)
);
CREATE INDEX image_wall_entry_member ON honour.image_wall_entry (member);

CREATE TABLE honour.image_wall_caption (
  edition  bigint NOT NULL,
  member   honour.document NOT NULL,
  source   jsonb NOT NULL,  -- name, company and titles, as they were printed
  PRIMARY KEY (edition, member),
  FOREIGN KEY (edition, member) REFERENCES honour.image_wall_entry (edition, member)
);
CREATE INDEX image_wall_caption_member ON honour.image_wall_caption (member);

-- That somebody read a caption. It holds for this wording, known by its fingerprint; a short text could be guessed from
-- it, so it goes with the person like the caption itself.
CREATE TABLE honour.image_wall_caption_check (
  event        honour.document NOT NULL,
  member       honour.document NOT NULL,
  fingerprint  text NOT NULL CHECK (fingerprint ~ '^[0-9a-f]{64}$'),
  at           timestamptz NOT NULL,
  audit_entry  bigint NOT NULL REFERENCES honour.audit_entry (id),
  PRIMARY KEY (event, member, fingerprint)
);
CREATE INDEX image_wall_caption_check_member ON honour.image_wall_caption_check (member);

CREATE FUNCTION honour.erasable_with_member() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' AND NOT EXISTS (SELECT FROM members m WHERE m.document_id = OLD.member) THEN
    RETURN OLD;
  END IF;
  RAISE EXCEPTION 'honour.% is append-only while the person exists: % refused', TG_TABLE_NAME, TG_OP USING ERRCODE = 'restrict_violation';
END $$;

DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['image_wall_edition', 'image_wall_entry'] LOOP
    EXECUTE format('CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON honour.%I
                    FOR EACH STATEMENT EXECUTE FUNCTION honour.refuse_change()', name);
  END LOOP;
  FOREACH name IN ARRAY ARRAY['image_wall_caption', 'image_wall_caption_check'] LOOP
    EXECUTE format('CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON honour.%I
                    FOR EACH ROW EXECUTE FUNCTION honour.erasable_with_member()', name);
    EXECUTE format('CREATE TRIGGER append_only_whole BEFORE TRUNCATE ON honour.%I
                    FOR EACH STATEMENT EXECUTE FUNCTION honour.refuse_change()', name);
  END LOOP;
END $$;
