-- Strapi's tables on which public answers rest: whoever keeps such answers is told after the commit. One statement tells
-- once, however many rows it writes. Those of schema honour are in migration 0010; that none is missing is proved by
-- test/service/public-changes.test.ts, which looks at what the public operations really read.
CREATE FUNCTION editorial_guard.tell_of_public() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('honour_public', '');
  RETURN NULL;
END $$;

DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY[
    'members', 'members_cmps', 'components_profile_links', 'files', 'files_related_mph',
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
END $$;
