-- A file that is the evidence of a contribution is what it was, whichever door a change comes through: the media library, a
-- folder that is deleted, a bulk statement. Claims of evidence and decisions rest on its content; what was submitted keeps
-- the words about it, too. Who must choose another file does it in the contribution's form.
CREATE FUNCTION editorial_guard.ace_files_evidence_kept() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  other_content boolean := TG_OP = 'DELETE' OR
    (NEW.hash, NEW.ext, NEW.mime, NEW.url, NEW.provider, NEW.size, NEW.width, NEW.height, NEW.formats)
    IS DISTINCT FROM
    (OLD.hash, OLD.ext, OLD.mime, OLD.url, OLD.provider, OLD.size, OLD.width, OLD.height, OLD.formats);
  other_words boolean := TG_OP = 'UPDATE' AND
    (NEW.name, NEW.alternative_text, NEW.caption, NEW.focal_point)
    IS DISTINCT FROM (OLD.name, OLD.alternative_text, OLD.caption, OLD.focal_point);
BEGIN
  IF other_content OR other_words THEN
    -- Whoever puts the file into an entry just now shares the row's key: their commit is awaited.
    PERFORM FROM files WHERE id = OLD.id FOR UPDATE;
    IF EXISTS (
      SELECT FROM files_related_mph r JOIN contributions c ON c.id = r.related_id
      WHERE r.file_id = OLD.id AND r.related_type = 'api::contribution.contribution'
        AND (other_content OR c.state NOT IN ('draft', 'sent-back'))
    ) THEN
      RAISE EXCEPTION USING MESSAGE = 'FILE_IS_EVIDENCE: a contribution rests on this file', ERRCODE = 'restrict_violation',
        TABLE = 'files', CONSTRAINT = TG_NAME;
    END IF;
  END IF;
  RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
END $$;
CREATE TRIGGER ace_files_evidence_kept BEFORE UPDATE OR DELETE ON files
  FOR EACH ROW EXECUTE FUNCTION editorial_guard.ace_files_evidence_kept();

-- The file of a decided contribution neither goes nor gets company nor comes late. Strapi takes a link away and puts the
-- same one back when it is told to set it: so what counts is whether the pair was there before, and is there at the end.
CREATE FUNCTION editorial_guard.is_decided_evidence(link files_related_mph) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT link.related_type = 'api::contribution.contribution' AND link.field = 'evidenceFile'
    AND NOT editorial_guard.service_writes()
    AND EXISTS (SELECT FROM contributions c WHERE c.id = link.related_id AND editorial_guard.is_decided(c.state))
$$;

-- What was taken away in this transaction, so that it may be put back.
CREATE FUNCTION editorial_guard.remember_evidence() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF editorial_guard.is_decided_evidence(OLD) THEN
    PERFORM set_config('honour.evidence_let_go',
      concat(current_setting('honour.evidence_let_go', true), format(' %s:%s ', OLD.related_id, OLD.file_id)), true);
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER ace_contributions_file_let_go AFTER UPDATE OR DELETE ON files_related_mph
  FOR EACH ROW EXECUTE FUNCTION editorial_guard.remember_evidence();

CREATE FUNCTION editorial_guard.ace_contributions_file_kept() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP <> 'INSERT' THEN
    IF editorial_guard.is_decided_evidence(OLD)
       AND NOT EXISTS (SELECT FROM files_related_mph f WHERE (f.file_id, f.related_id, f.related_type, f.field)
                       = (OLD.file_id, OLD.related_id, OLD.related_type, OLD.field)) THEN
      PERFORM editorial_guard.refuse('the evidence of a decided contribution does not change', TG_NAME);
    END IF;
  END IF;
  IF TG_OP <> 'DELETE' THEN
    IF editorial_guard.is_decided_evidence(NEW)
       AND position(format(' %s:%s ', NEW.related_id, NEW.file_id)
                    IN coalesce(current_setting('honour.evidence_let_go', true), '')) = 0 THEN
      PERFORM editorial_guard.refuse('a decided contribution gets no other evidence', TG_NAME);
    END IF;
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER ace_contributions_file_kept AFTER INSERT OR UPDATE OR DELETE ON files_related_mph
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION editorial_guard.ace_contributions_file_kept();

-- Files are looked for by their key wherever they are served; Strapi has no index for that.
CREATE INDEX IF NOT EXISTS ace_files_hash ON files (hash);
