-- What the public may read changed: every process is told after the commit, whichever door the change came through, so
-- that no service can forget to. PostgreSQL folds the same message of one transaction into one. The triggers on Strapi's
-- own tables are in src/persistence/constraints/public-changes.sql.
CREATE FUNCTION honour.tell_of_public() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('honour_public', '');
  RETURN NULL;
END $$;

DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['release', 'release_line', 'correction', 'term_line', 'holding', 'image_wall_edition',
                              'image_wall_entry', 'image_wall_caption', 'photo_hold'] LOOP
    EXECUTE format('CREATE TRIGGER tell_of_public AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON honour.%I
                    FOR EACH STATEMENT EXECUTE FUNCTION honour.tell_of_public()', name);
  END LOOP;
  -- Whoever keeps photos in step looks after every edit and mostly finds nothing to do: only rows count here.
  FOREACH name IN ARRAY ARRAY['photo', 'photo_publication'] LOOP
    EXECUTE format('CREATE TRIGGER tell_of_public AFTER INSERT OR UPDATE OR DELETE ON honour.%I
                    FOR EACH ROW EXECUTE FUNCTION honour.tell_of_public()', name);
    EXECUTE format('CREATE TRIGGER tell_of_public_whole AFTER TRUNCATE ON honour.%I
                    FOR EACH STATEMENT EXECUTE FUNCTION honour.tell_of_public()', name);
  END LOOP;
END $$;
