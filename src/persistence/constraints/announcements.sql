-- Writes what sites and CDNs must drop into the outbox of migration 0012, in the transaction that makes their copies
-- wrong, whichever door it came through. Only what was public is named: people by the slug of their page, photos by their
-- public addresses; no reason, no point, nobody who was not shown.
CREATE FUNCTION editorial_guard.announce(
  kind text, release text, members jsonb, photos jsonb, everything boolean DEFAULT false
) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO honour.announcement (type, data) VALUES (kind, jsonb_build_object(
    'everything', everything, 'release', release, 'members', coalesce(members, '[]'), 'photos', coalesce(photos, '[]')));
  PERFORM pg_notify('honour_announcements', '');
END $$;

-- Whether sites may have shown a person who consents: whoever never held a tier nor led a group was nowhere to be seen.
CREATE FUNCTION editorial_guard.was_shown(document text, member_id integer) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT EXISTS (SELECT FROM honour.term_line t WHERE t.member::text = document)
      OR EXISTS (SELECT FROM leaderships_member_lnk l WHERE l.member_id = was_shown.member_id)
$$;

-- The slugs of those of the given people whom sites show.
CREATE FUNCTION editorial_guard.slugs_shown(documents text[]) RETURNS jsonb LANGUAGE sql STABLE AS $$
  SELECT jsonb_agg(m.slug ORDER BY m.slug) FROM members m
  WHERE m.document_id = ANY(documents) AND m.consent_site AND editorial_guard.was_shown(m.document_id, m.id)
$$;

-- The public addresses of the photos of a person, those that walls hold among them.
CREATE FUNCTION editorial_guard.photo_addresses(document text) RETURNS jsonb LANGUAGE sql STABLE AS $$
  SELECT jsonb_agg(file ->> 'url' ORDER BY file ->> 'url')
  FROM honour.photo_publication u, jsonb_array_elements(u.renditions -> 'renditions') file
  WHERE u.withdrawn_at IS NULL AND u.photo IN (
    SELECT h.photo FROM honour.photo_hold h WHERE h.member::text = document
    UNION SELECT p.photo FROM editorial_guard.present_portraits() p WHERE p.member = document)
$$;

CREATE FUNCTION editorial_guard.announce_release() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM editorial_guard.announce('release.published', NEW.code, NULL, NULL, true);
  RETURN NULL;
END $$;
CREATE TRIGGER ace_announce AFTER INSERT ON honour.release
  FOR EACH ROW EXECUTE FUNCTION editorial_guard.announce_release();

-- Totals change even where the person is not listed.
CREATE FUNCTION editorial_guard.announce_correction() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM editorial_guard.announce('release.corrected', NEW.release,
    editorial_guard.slugs_shown(ARRAY[NEW.member::text]), NULL, true);
  RETURN NULL;
END $$;
CREATE TRIGGER ace_announce AFTER INSERT ON honour.correction
  FOR EACH ROW EXECUTE FUNCTION editorial_guard.announce_correction();

-- A person's page lists what was approved; ten thousand revocations are one announcement.
CREATE FUNCTION editorial_guard.announce_revocation() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE shown jsonb;
BEGIN
  shown := editorial_guard.slugs_shown(ARRAY(SELECT DISTINCT member::text FROM written WHERE kind = 'revocation'));
  IF shown IS NOT NULL THEN
    PERFORM editorial_guard.announce('contribution.revoked', NULL, shown, NULL);
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER ace_announce AFTER INSERT ON honour.ledger_entry REFERENCING NEW TABLE AS written
  FOR EACH STATEMENT EXECUTE FUNCTION editorial_guard.announce_revocation();

-- Of any column, and asked in the body: Strapi could not alter a column that a trigger names.
CREATE FUNCTION editorial_guard.announce_withdrawal() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  gone boolean := OLD.consent_site AND (TG_OP = 'DELETE' OR NOT NEW.consent_site);
  off_walls boolean := OLD.consent_site AND OLD.consent_image_wall AND NOT NEW.consent_image_wall;
BEGIN
  IF NOT (gone OR off_walls) OR NOT editorial_guard.was_shown(OLD.document_id, OLD.id) THEN
    RETURN NULL;
  END IF;
  IF gone THEN
    -- Pages under addresses that the person had before are to go too.
    PERFORM editorial_guard.announce('member.withdrawn', NULL,
      (SELECT jsonb_agg(slug ORDER BY slug <> OLD.slug, slug) FROM (
         SELECT OLD.slug UNION SELECT s.slug FROM honour.member_slug s WHERE s.member::text = OLD.document_id) own (slug)),
      editorial_guard.photo_addresses(OLD.document_id));
  ELSE
    PERFORM editorial_guard.announce('member.wall_withdrawn', NULL, jsonb_build_array(OLD.slug), NULL);
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER ace_announce AFTER UPDATE OR DELETE ON members
  FOR EACH ROW EXECUTE FUNCTION editorial_guard.announce_withdrawal();

-- When the files are gone, not before: a CDN told earlier could fetch them once more and keep them.
CREATE FUNCTION editorial_guard.announce_photo() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM editorial_guard.announce('photo.withdrawn', NULL, NULL,
    (SELECT jsonb_agg(file ->> 'url') FROM jsonb_array_elements(OLD.renditions -> 'renditions') file));
  RETURN NULL;
END $$;
CREATE TRIGGER ace_announce AFTER UPDATE ON honour.photo_publication
  FOR EACH ROW WHEN (OLD.renditions IS NOT NULL AND NEW.renditions IS NULL)
  EXECUTE FUNCTION editorial_guard.announce_photo();
