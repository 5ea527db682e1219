-- One person is not credited twice for the same evidence. Every contribution that is not rejected, withdrawn or revoked
-- claims its evidence for its member; duties and activities that give points claim separately. The member stands in a
-- link table of Strapi's, so no index on `contributions` can say this: the claims are kept here, by triggers, and their
-- index makes simultaneous writers wait for each other at every isolation level.
CREATE TABLE editorial_guard.evidence_claim (
  contribution_id integer PRIMARY KEY REFERENCES contributions (id) ON DELETE CASCADE,
  member_id       integer NOT NULL,
  kind            text NOT NULL,
  evidence        bytea NOT NULL,  -- a hash: an address in Chinese can be longer than an index takes
  CONSTRAINT ace_contributions_evidence_once UNIQUE (member_id, kind, evidence)
);

-- A function and no view: Strapi could not alter a column that a view reads.
CREATE FUNCTION editorial_guard.wanted_evidence_claims(contribution integer)
  RETURNS SETOF editorial_guard.evidence_claim LANGUAGE sql STABLE AS $$
  SELECT c.id, m.member_id, a.kind::text, sha256(convert_to(c.evidence_key, 'UTF8'))
  FROM contributions c
  JOIN contributions_member_lnk m ON m.contribution_id = c.id
  JOIN contributions_activity_type_lnk t ON t.contribution_id = c.id
  JOIN activity_types a ON a.id = t.activity_type_id
  WHERE c.id = contribution AND c.evidence_key IS NOT NULL AND c.state NOT IN ('rejected', 'withdrawn', 'revoked')
$$;

CREATE FUNCTION editorial_guard.claim_evidence(contribution integer) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  wanted editorial_guard.evidence_claim;
  holder integer;
BEGIN
  SELECT * INTO wanted FROM editorial_guard.wanted_evidence_claims(contribution);
  IF EXISTS (
    SELECT FROM editorial_guard.evidence_claim c
    WHERE c.contribution_id = contribution AND c.member_id = wanted.member_id AND c.kind = wanted.kind AND c.evidence = wanted.evidence
  ) THEN
    RETURN;
  END IF;
  DELETE FROM editorial_guard.evidence_claim c WHERE c.contribution_id = contribution;
  IF wanted.contribution_id IS NULL THEN
    RETURN;
  END IF;
  LOOP
    INSERT INTO editorial_guard.evidence_claim SELECT (wanted).* ON CONFLICT DO NOTHING;
    IF FOUND THEN
      RETURN;
    END IF;
    SELECT c.contribution_id INTO holder FROM editorial_guard.evidence_claim c
    WHERE c.member_id = wanted.member_id AND c.kind = wanted.kind AND c.evidence = wanted.evidence;
    IF holder IS NOT NULL AND EXISTS (
      SELECT FROM editorial_guard.wanted_evidence_claims(holder) w
      WHERE w.member_id = wanted.member_id AND w.kind = wanted.kind AND w.evidence = wanted.evidence
    ) THEN
      RAISE EXCEPTION USING
        MESSAGE = 'DUPLICATE_EVIDENCE: this member has another contribution with the same evidence',
        DETAIL = (SELECT jsonb_build_object('contribution', a.document_id, 'sameAs', b.document_id)
                  FROM contributions a, contributions b WHERE a.id = contribution AND b.id = holder),
        ERRCODE = 'unique_violation', TABLE = 'contributions', CONSTRAINT = 'ace_contributions_evidence_once';
    END IF;
    -- The holder gives its claim up in this same transaction; its own turn comes later.
    IF holder IS NOT NULL THEN
      PERFORM editorial_guard.claim_evidence(holder);
    END IF;
  END LOOP;
END $$;

CREATE FUNCTION editorial_guard.contribution_claims_evidence() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND OLD.evidence_key IS NOT DISTINCT FROM NEW.evidence_key
     AND (OLD.state IN ('rejected', 'withdrawn', 'revoked')) = (NEW.state IN ('rejected', 'withdrawn', 'revoked')) THEN
    RETURN NULL;
  END IF;
  IF TG_OP = 'UPDATE' OR NEW.evidence_key IS NOT NULL THEN
    PERFORM editorial_guard.claim_evidence(NEW.id);
  END IF;
  RETURN NULL;
END $$;

CREATE FUNCTION editorial_guard.link_claims_evidence() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP <> 'INSERT' THEN
    PERFORM editorial_guard.claim_evidence(OLD.contribution_id);
  END IF;
  IF TG_OP = 'UPDATE' THEN
    PERFORM editorial_guard.claim_evidence(NEW.contribution_id);
  END IF;
  -- A new row's links come with the row, whose own trigger claims; one that is put back in an update is looked at here.
  IF TG_OP = 'INSERT' AND NOT EXISTS (
    SELECT FROM editorial_guard.evidence_claim c WHERE c.contribution_id = NEW.contribution_id
  ) THEN
    PERFORM editorial_guard.claim_evidence(NEW.contribution_id);
  END IF;
  RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER ace_contributions_claim_evidence AFTER INSERT OR UPDATE ON contributions
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION editorial_guard.contribution_claims_evidence();
CREATE CONSTRAINT TRIGGER ace_contributions_member_claims_evidence AFTER INSERT OR UPDATE OR DELETE ON contributions_member_lnk
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION editorial_guard.link_claims_evidence();
CREATE CONSTRAINT TRIGGER ace_contributions_activity_claims_evidence AFTER INSERT OR UPDATE OR DELETE ON contributions_activity_type_lnk
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION editorial_guard.link_claims_evidence();

INSERT INTO editorial_guard.evidence_claim
SELECT w.* FROM contributions c, LATERAL editorial_guard.wanted_evidence_claims(c.id) w;
