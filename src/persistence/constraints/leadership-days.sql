-- Nobody leads one group twice on one day. Member and group stand in link tables of Strapi's, so the days are kept here,
-- by triggers, under an exclusion constraint; it is deferred, so that one transaction may move a whole row of dates.
-- The day of stepping down no longer counts (programme.md, Leaders and duties).
CREATE TABLE editorial_guard.leadership_days (
  leadership_id integer PRIMARY KEY REFERENCES leaderships (id) ON DELETE CASCADE,
  member_id     integer NOT NULL,
  group_id      integer NOT NULL,
  days          daterange NOT NULL,
  CONSTRAINT ace_leaderships_no_overlap EXCLUDE USING gist (member_id WITH =, group_id WITH =, days WITH &&)
    DEFERRABLE INITIALLY DEFERRED
);

-- A function and no view: Strapi could not alter a column that a view reads.
CREATE FUNCTION editorial_guard.wanted_leadership_days(leadership integer)
  RETURNS SETOF editorial_guard.leadership_days LANGUAGE sql STABLE AS $$
  SELECT l.id, m.member_id, g.group_id, daterange(l.started_on, l.ended_on)
  FROM leaderships l
  JOIN leaderships_member_lnk m ON m.leadership_id = l.id
  JOIN leaderships_group_lnk g ON g.leadership_id = l.id
  WHERE l.id = leadership AND (l.ended_on IS NULL OR l.ended_on >= l.started_on)
$$;

-- Two writers of one member's leadership take turns: each inserting before it looks for the other, they would wait for one
-- another until PostgreSQL ends one as a deadlock, which tells nobody what is wrong with the dates.
CREATE FUNCTION editorial_guard.keep_leadership_days(leadership integer) RETURNS void LANGUAGE sql AS $$
  SELECT pg_advisory_xact_lock(hashtext('editorial_guard.leadership_days'), w.member_id)
  FROM editorial_guard.wanted_leadership_days(leadership) w;
  INSERT INTO editorial_guard.leadership_days
  SELECT * FROM editorial_guard.wanted_leadership_days(leadership)
  ON CONFLICT (leadership_id) DO UPDATE
  SET member_id = excluded.member_id, group_id = excluded.group_id, days = excluded.days
$$;

CREATE FUNCTION editorial_guard.leadership_keeps_days() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM editorial_guard.keep_leadership_days(NEW.id);
  RETURN NULL;
END $$;

CREATE FUNCTION editorial_guard.link_keeps_days() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM editorial_guard.keep_leadership_days(NEW.leadership_id);
  RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER ace_leaderships_keep_days AFTER INSERT OR UPDATE ON leaderships
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION editorial_guard.leadership_keeps_days();
CREATE CONSTRAINT TRIGGER ace_leaderships_member_keeps_days AFTER INSERT OR UPDATE ON leaderships_member_lnk
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION editorial_guard.link_keeps_days();
CREATE CONSTRAINT TRIGGER ace_leaderships_group_keeps_days AFTER INSERT OR UPDATE ON leaderships_group_lnk
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION editorial_guard.link_keeps_days();

INSERT INTO editorial_guard.leadership_days
SELECT w.* FROM leaderships l, LATERAL editorial_guard.wanted_leadership_days(l.id) w;
