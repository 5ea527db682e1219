-- Invitations, special awards and exceptions as one person of the staff proposes them and another decides on them.
-- Both are append-only; an approval names the grant that it made.
CREATE TABLE honour.title_proposal (
  id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  member       honour.document NOT NULL,
  tier         honour.code NOT NULL,
  basis        text NOT NULL CHECK (basis IN ('invitation', 'special', 'exception')),
  years        smallint[] NOT NULL CHECK (cardinality(years) > 0 AND array_position(years, NULL) IS NULL),
  reason       text NOT NULL CHECK (reason <> ''),
  at           timestamptz NOT NULL,
  audit_entry  bigint NOT NULL UNIQUE REFERENCES honour.audit_entry (id)
);
CREATE INDEX title_proposal_member ON honour.title_proposal (member);

-- One decision for each proposal: the key is the proposal's.
CREATE TABLE honour.title_decision (
  title_proposal  bigint PRIMARY KEY REFERENCES honour.title_proposal (id),
  decision        text NOT NULL CHECK (decision IN ('approved', 'declined', 'withdrawn')),
  title_grant     bigint UNIQUE REFERENCES honour.title_grant (id),
  note            text CHECK (note <> ''),
  at              timestamptz NOT NULL,
  audit_entry     bigint NOT NULL UNIQUE REFERENCES honour.audit_entry (id),
  CHECK ((decision = 'approved') = (title_grant IS NOT NULL)),
  CHECK (decision <> 'declined' OR note IS NOT NULL)
);

CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON honour.title_proposal
  FOR EACH STATEMENT EXECUTE FUNCTION honour.refuse_change();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON honour.title_decision
  FOR EACH STATEMENT EXECUTE FUNCTION honour.refuse_change();

-- Who proposed approves and declines nothing, and nobody else withdraws; what is granted is what was proposed.
CREATE FUNCTION honour.title_decided_by_another() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE same boolean;
BEGIN
  SELECT proposer.actor_kind = decider.actor_kind AND proposer.actor_id IS NOT DISTINCT FROM decider.actor_id
    INTO same
    FROM honour.title_proposal p
    JOIN honour.audit_entry proposer ON proposer.id = p.audit_entry
    JOIN honour.audit_entry decider ON decider.id = NEW.audit_entry
   WHERE p.id = NEW.title_proposal;
  IF same IS DISTINCT FROM (NEW.decision = 'withdrawn') THEN
    RAISE EXCEPTION 'title proposal %: % by the wrong person', NEW.title_proposal, NEW.decision USING ERRCODE = 'check_violation';
  END IF;
  IF NEW.decision = 'approved' AND NOT EXISTS (
    SELECT FROM honour.title_proposal p
      JOIN honour.title_grant g ON (g.member, g.tier, g.basis, g.years) = (p.member, p.tier, p.basis, p.years)
     WHERE p.id = NEW.title_proposal AND g.id = NEW.title_grant
  ) THEN
    RAISE EXCEPTION 'title proposal %: the grant is not what was proposed', NEW.title_proposal USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER title_decided_by_another BEFORE INSERT ON honour.title_decision
  FOR EACH ROW EXECUTE FUNCTION honour.title_decided_by_another();
