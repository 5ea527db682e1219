-- A contribution's state, points, time of decision and reviewer change through the services only, which mark their
-- transaction with `honour.writer`; and what was decided upon stays as it was when it was decided.
CREATE FUNCTION editorial_guard.service_writes() RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT coalesce(current_setting('honour.writer', true), '') = 'service'
$$;

CREATE FUNCTION editorial_guard.is_decided(state text) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$
  SELECT state IN ('approved', 'rejected', 'withdrawn', 'revoked')
$$;

CREATE FUNCTION editorial_guard.refuse(message text, name text) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION USING MESSAGE = 'SERVICE_ONLY: ' || message, ERRCODE = 'restrict_violation',
    TABLE = 'contributions', CONSTRAINT = name;
END $$;

CREATE FUNCTION editorial_guard.ace_contributions_service_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF editorial_guard.service_writes() THEN
    RETURN NEW;
  END IF;
  IF TG_OP = 'INSERT' THEN
    IF NEW.state NOT IN ('draft', 'submitted') OR NEW.points IS NOT NULL OR NEW.decided_at IS NOT NULL THEN
      PERFORM editorial_guard.refuse('a contribution begins as draft or submitted, without points', TG_NAME);
    END IF;
    RETURN NEW;
  END IF;
  IF NEW.points IS DISTINCT FROM OLD.points OR NEW.decided_at IS DISTINCT FROM OLD.decided_at THEN
    PERFORM editorial_guard.refuse('points and time of decision are set by a review', TG_NAME);
  END IF;
  IF NEW.state IS DISTINCT FROM OLD.state AND NOT (OLD.state IN ('draft', 'sent-back') AND NEW.state = 'submitted') THEN
    PERFORM editorial_guard.refuse(format('the state does not go from %s to %s by editing', OLD.state, NEW.state), TG_NAME);
  END IF;
  IF editorial_guard.is_decided(OLD.state) AND (NEW.occurred_on, NEW.quantity, NEW.evidence_url, NEW.evidence_key)
     IS DISTINCT FROM (OLD.occurred_on, OLD.quantity, OLD.evidence_url, OLD.evidence_key) THEN
    PERFORM editorial_guard.refuse('what was decided upon is not edited', TG_NAME);
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER ace_contributions_service_only BEFORE INSERT OR UPDATE ON contributions
  FOR EACH ROW EXECUTE FUNCTION editorial_guard.ace_contributions_service_only();

-- The reviewer. A link that goes because the administrator or the contribution itself was deleted may go.
CREATE FUNCTION editorial_guard.ace_contributions_reviewer_service_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT editorial_guard.service_writes() AND (TG_OP <> 'DELETE' OR (
    EXISTS (SELECT FROM contributions c WHERE c.id = OLD.contribution_id) AND EXISTS (SELECT FROM admin_users u WHERE u.id = OLD.user_id)
  )) THEN
    PERFORM editorial_guard.refuse('the reviewer is set by a review', TG_NAME);
  END IF;
  RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
END $$;
CREATE TRIGGER ace_contributions_reviewer_service_only BEFORE INSERT OR UPDATE OR DELETE ON contributions_reviewer_lnk
  FOR EACH ROW EXECUTE FUNCTION editorial_guard.ace_contributions_reviewer_service_only();

-- Member, activity and group of a decided contribution (its file: `files.sql`). Strapi takes a link away and puts the same one back when it is
-- told to set it: so what counts is whether the old pair is there at the end.
CREATE FUNCTION editorial_guard.ace_contributions_member_kept() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT editorial_guard.service_writes()
     AND EXISTS (SELECT FROM contributions c WHERE c.id = OLD.contribution_id AND editorial_guard.is_decided(c.state))
     AND NOT EXISTS (SELECT FROM contributions_member_lnk l WHERE (l.contribution_id, l.member_id) = (OLD.contribution_id, OLD.member_id)) THEN
    PERFORM editorial_guard.refuse('the member of a decided contribution does not change', TG_NAME);
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER ace_contributions_member_kept AFTER UPDATE OR DELETE ON contributions_member_lnk
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION editorial_guard.ace_contributions_member_kept();

CREATE FUNCTION editorial_guard.ace_contributions_activity_kept() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT editorial_guard.service_writes()
     AND EXISTS (SELECT FROM contributions c WHERE c.id = OLD.contribution_id AND editorial_guard.is_decided(c.state))
     AND NOT EXISTS (SELECT FROM contributions_activity_type_lnk l
                     WHERE (l.contribution_id, l.activity_type_id) = (OLD.contribution_id, OLD.activity_type_id)) THEN
    PERFORM editorial_guard.refuse('the activity of a decided contribution does not change', TG_NAME);
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER ace_contributions_activity_kept AFTER UPDATE OR DELETE ON contributions_activity_type_lnk
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION editorial_guard.ace_contributions_activity_kept();

-- For which group a duty was done; a group that goes altogether may go.
CREATE FUNCTION editorial_guard.ace_contributions_group_kept() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT editorial_guard.service_writes()
     AND EXISTS (SELECT FROM contributions c WHERE c.id = OLD.contribution_id AND editorial_guard.is_decided(c.state))
     AND EXISTS (SELECT FROM working_groups g WHERE g.id = OLD.group_id)
     AND NOT EXISTS (SELECT FROM contributions_group_lnk l WHERE (l.contribution_id, l.group_id) = (OLD.contribution_id, OLD.group_id)) THEN
    PERFORM editorial_guard.refuse('the group of a decided contribution does not change', TG_NAME);
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER ace_contributions_group_kept AFTER UPDATE OR DELETE ON contributions_group_lnk
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION editorial_guard.ace_contributions_group_kept();
