-- What a person's profile said earlier (migration 0022) goes with the person; that it changed stays in the audit trail.
CREATE FUNCTION editorial_guard.forget_revisions() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM honour.member_revision WHERE member::text = OLD.document_id;
  RETURN NULL;
END $$;

CREATE TRIGGER ace_revisions_forgotten AFTER DELETE ON members
  FOR EACH ROW EXECUTE FUNCTION editorial_guard.forget_revisions();
