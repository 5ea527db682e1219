-- One index over what people's addresses are and were (migration 0016): of two writers of one address the second waits
-- and is refused, at every isolation level.
CREATE FUNCTION editorial_guard.claim_slug() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND NEW.slug = OLD.slug THEN
    RETURN NULL;
  END IF;
  INSERT INTO honour.member_slug (slug, member) VALUES (NEW.slug, NEW.document_id) ON CONFLICT (slug) DO NOTHING;
  IF NOT FOUND AND NOT EXISTS (
    SELECT FROM honour.member_slug s WHERE s.slug = NEW.slug AND s.member::text = NEW.document_id
  ) THEN
    RAISE EXCEPTION USING MESSAGE = 'SLUG_FORMER: this address was another member''s',
      ERRCODE = 'unique_violation', TABLE = 'members', COLUMN = 'slug', CONSTRAINT = 'ace_members_slug_former';
  END IF;
  RETURN NULL;
END $$;

CREATE FUNCTION editorial_guard.release_slugs() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM honour.member_slug WHERE member::text = OLD.document_id;
  RETURN NULL;
END $$;

CREATE TRIGGER ace_slugs_claimed AFTER INSERT OR UPDATE ON members
  FOR EACH ROW EXECUTE FUNCTION editorial_guard.claim_slug();
-- After ace_announce by its name, which still tells the addresses.
CREATE TRIGGER ace_slugs_released AFTER DELETE ON members
  FOR EACH ROW EXECUTE FUNCTION editorial_guard.release_slugs();

DELETE FROM honour.member_slug s WHERE NOT EXISTS (SELECT FROM members m WHERE m.document_id = s.member::text);
INSERT INTO honour.member_slug (slug, member) SELECT slug, document_id FROM members ON CONFLICT (slug) DO NOTHING;
