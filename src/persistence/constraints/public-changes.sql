-- Strapi's tables on which public answers rest: whoever keeps such answers is told after the commit. One statement tells
-- once, however many rows it writes. Those of schema honour are in migration 0010; that none is missing is proved by
-- test/service/roster/public-changes.test.ts, which looks at what the public operations really read.
CREATE FUNCTION editorial_guard.tell_of_public() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('honour_public', '');
  RETURN NULL;
END $$;

-- Whose profiles a statement wrote, so that nobody else's need be read again. An empty message means that anything may
-- have changed: it is sent for many people, and where somebody in the list cannot be named.
CREATE FUNCTION editorial_guard.tell_of_profiles(documents text[]) RETURNS void LANGUAGE plpgsql AS $$
DECLARE document text;
BEGIN
  IF cardinality(documents) > 20 OR array_position(documents, NULL) IS NOT NULL THEN
    PERFORM pg_notify('honour_public', '');
  ELSE
    FOREACH document IN ARRAY documents LOOP
      PERFORM pg_notify('honour_public', 'profile ' || document);
    END LOOP;
  END IF;
END $$;

-- By their ids and slugs people are found: where these change it is more than a profile.
CREATE FUNCTION editorial_guard.tell_of_public_members() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM editorial_guard.tell_of_profiles(ARRAY(
    SELECT DISTINCT CASE WHEN (o.document_id, o.slug) IS NOT DISTINCT FROM (n.document_id, n.slug) THEN n.document_id END
    FROM before o FULL JOIN written n USING (id)));
  RETURN NULL;
END $$;

-- The links and photos of profiles, whose tables also hold what belongs to others; they are nobody's that can be named.
CREATE FUNCTION editorial_guard.tell_of_public_parts() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE owners integer[];
BEGIN
  CASE TG_TABLE_NAME
    WHEN 'members_cmps' THEN
      owners := ARRAY(SELECT entity_id FROM written);
    WHEN 'components_profile_links' THEN
      owners := ARRAY(SELECT l.entity_id FROM written w
                      LEFT JOIN members_cmps l ON l.cmp_id = w.id AND l.component_type = 'profile.link');
    WHEN 'files_related_mph' THEN
      owners := ARRAY(SELECT CASE WHEN related_type = 'api::member.member' THEN related_id END FROM written);
  END CASE;
  PERFORM editorial_guard.tell_of_profiles(ARRAY(
    SELECT DISTINCT m.document_id FROM unnest(owners) owner LEFT JOIN members m ON m.id = owner));
  RETURN NULL;
END $$;

DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY[
    'files',
    'contributions', 'contributions_member_lnk', 'contributions_activity_type_lnk',
    'leaderships', 'leaderships_member_lnk', 'leaderships_group_lnk',
    'working_groups', 'working_groups_committee_lnk', 'committees', 'committees_duty_lnk',
    'activity_types', 'activity_types_cmps', 'activity_types_committee_lnk', 'components_rules_revisions',
    'tiers', 'tiers_cmps', 'components_rules_thresholds', 'tiers_benefits_lnk', 'benefits',
    'programmes', 'programmes_cmps', 'components_rules_cut_offs',
    'events', 'events_cmps', 'components_wall_settings', 'components_wall_settings_tiers_lnk'
  ] LOOP
    EXECUTE format('CREATE TRIGGER ace_tell_of_public AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON %I
                    FOR EACH STATEMENT EXECUTE FUNCTION editorial_guard.tell_of_public()', name);
  END LOOP;

  CREATE TRIGGER ace_tell_of_public AFTER INSERT OR DELETE OR TRUNCATE ON members
    FOR EACH STATEMENT EXECUTE FUNCTION editorial_guard.tell_of_public();
  CREATE TRIGGER ace_tell_of_public_profiles AFTER UPDATE ON members REFERENCING OLD TABLE AS before NEW TABLE AS written
    FOR EACH STATEMENT EXECUTE FUNCTION editorial_guard.tell_of_public_members();
  FOREACH name IN ARRAY ARRAY['members_cmps', 'components_profile_links', 'files_related_mph'] LOOP
    EXECUTE format('CREATE TRIGGER ace_tell_of_public AFTER TRUNCATE ON %I
                    FOR EACH STATEMENT EXECUTE FUNCTION editorial_guard.tell_of_public()', name);
    EXECUTE format('CREATE TRIGGER ace_tell_of_public_added AFTER INSERT ON %I REFERENCING NEW TABLE AS written
                    FOR EACH STATEMENT EXECUTE FUNCTION editorial_guard.tell_of_public_parts()', name);
    EXECUTE format('CREATE TRIGGER ace_tell_of_public_was AFTER UPDATE ON %I REFERENCING OLD TABLE AS written
                    FOR EACH STATEMENT EXECUTE FUNCTION editorial_guard.tell_of_public_parts()', name);
    EXECUTE format('CREATE TRIGGER ace_tell_of_public_is AFTER UPDATE ON %I REFERENCING NEW TABLE AS written
                    FOR EACH STATEMENT EXECUTE FUNCTION editorial_guard.tell_of_public_parts()', name);
    EXECUTE format('CREATE TRIGGER ace_tell_of_public_removed AFTER DELETE ON %I REFERENCING OLD TABLE AS written
                    FOR EACH STATEMENT EXECUTE FUNCTION editorial_guard.tell_of_public_parts()', name);
  END LOOP;
END $$;
