-- A put-forward that staff withdrew: it counts no more, and what was published by it stays.
CREATE TABLE honour.put_forward_withdrawal (
  put_forward  bigint PRIMARY KEY REFERENCES honour.put_forward (id),
  at           timestamptz NOT NULL,
  audit_entry  bigint NOT NULL REFERENCES honour.audit_entry (id)
);
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON honour.put_forward_withdrawal
  FOR EACH STATEMENT EXECUTE FUNCTION honour.refuse_change();
