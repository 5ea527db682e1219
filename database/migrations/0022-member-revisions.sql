-- What an edit of a member's profile changed of what tells who somebody is: names, address, company, biography. The entry
-- of the audit trail says that these fields changed, and when and by whom; what they said stands here, beside the trail,
-- so that it can go with the person (src/persistence/constraints/member-revisions.sql). append_only: not this table, for
-- that reason. Nothing in it is ever altered, and it goes with its person alone.
CREATE TABLE honour.member_revision (
  audit_entry  bigint PRIMARY KEY REFERENCES honour.audit_entry (id),
  member       honour.document NOT NULL,
  before       jsonb,
  after        jsonb NOT NULL
);
CREATE INDEX member_revision_member ON honour.member_revision (member, audit_entry);

CREATE TRIGGER append_only BEFORE UPDATE OR TRUNCATE ON honour.member_revision
  FOR EACH STATEMENT EXECUTE FUNCTION honour.refuse_change();

CREATE FUNCTION honour.revisions_go_with_their_member() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM public.members m WHERE m.document_id = OLD.member::text) THEN
    RAISE EXCEPTION 'honour.member_revision goes with its member alone: % refused', TG_OP USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN OLD;
END $$;
CREATE TRIGGER with_member BEFORE DELETE ON honour.member_revision
  FOR EACH ROW EXECUTE FUNCTION honour.revisions_go_with_their_member();
