-- Whose photo is which, and what may be public: read from the tables that editors write. Functions and no views: Strapi
-- could not alter a column that a view reads.
CREATE FUNCTION editorial_guard.focal(point jsonb, axis text) RETURNS numeric LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE jsonb_typeof(point -> axis)
    WHEN 'number' THEN round(least(100, greatest(0, (point ->> axis)::numeric)), 1) ELSE 50.0 END
$$;

-- The photos that members have now, with where the face is.
CREATE FUNCTION editorial_guard.present_portraits()
  RETURNS TABLE (member text, consent_site boolean, consent_image_wall boolean, photo text, focal_x numeric, focal_y numeric)
  LANGUAGE sql STABLE AS $$
  SELECT m.document_id::text, m.consent_site, m.consent_image_wall, f.hash::text,
         editorial_guard.focal(f.focal_point, 'x'), editorial_guard.focal(f.focal_point, 'y')
  FROM members m
  JOIN files_related_mph r ON r.related_id = m.id AND r.related_type = 'api::member.member' AND r.field = 'photo'
  JOIN files f ON f.id = r.file_id
$$;

-- The photos that walls hold of members who have a photo still and consent to be listed and to hang there.
CREATE FUNCTION editorial_guard.valid_photo_holds()
  RETURNS TABLE (holder text, member text, photo text, focal_x numeric, focal_y numeric)
  LANGUAGE sql STABLE AS $$
  SELECT h.holder, h.member::text, h.photo, h.focal_x, h.focal_y
  FROM honour.photo_hold h JOIN editorial_guard.present_portraits() p ON p.member = h.member::text
  WHERE p.consent_site AND p.consent_image_wall
$$;

-- All that should be public now: of people who consent to be listed; and pictures that are nobody's, such as trophies.
CREATE FUNCTION editorial_guard.public_photos()
  RETURNS TABLE (photo text, shape text, focal_x numeric, focal_y numeric)
  LANGUAGE sql STABLE AS $$
  SELECT p.photo, 'portrait', p.focal_x, p.focal_y FROM editorial_guard.present_portraits() p WHERE p.consent_site
  UNION
  SELECT h.photo, 'portrait', h.focal_x, h.focal_y FROM editorial_guard.valid_photo_holds() h
  UNION
  SELECT f.hash::text, 'whole', 50.0, 50.0
  FROM files_related_mph r JOIN files f ON f.id = r.file_id
  WHERE (r.related_type, r.field) IN (('api::programme.programme', 'logo'), ('api::tier.tier', 'trophy'))
$$;

-- Whether one of them may be shown: asked for every picture that is served, and PostgreSQL keeps the plan of a function like
-- this one, which takes several times as long to make as to carry out.
CREATE FUNCTION editorial_guard.is_public_photo(of_photo text, of_shape text, x numeric, y numeric) RETURNS boolean
  LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN EXISTS (SELECT FROM editorial_guard.public_photos() w
                 WHERE w.photo = of_photo AND w.shape = of_shape AND w.focal_x = x AND w.focal_y = y);
END $$;

-- Whoever keeps the public files in step is told after the commit, whichever door the change came through.
CREATE FUNCTION editorial_guard.tell_of_photos() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('honour_photos', '');
  RETURN NULL;
END $$;

-- Most edits of a member change nothing of what may be public. Rows are compared, as Strapi could not alter a column that
-- a trigger names.
CREATE FUNCTION editorial_guard.tell_of_photo_consents() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM before o FULL JOIN written n USING (id)
             WHERE (o.document_id, o.consent_site, o.consent_image_wall)
                   IS DISTINCT FROM (n.document_id, n.consent_site, n.consent_image_wall)) THEN
    PERFORM pg_notify('honour_photos', '');
  END IF;
  RETURN NULL;
END $$;

CREATE TRIGGER ace_tell_of_photos AFTER UPDATE ON members REFERENCING OLD TABLE AS before NEW TABLE AS written
  FOR EACH STATEMENT EXECUTE FUNCTION editorial_guard.tell_of_photo_consents();
CREATE TRIGGER ace_tell_of_photos AFTER INSERT OR UPDATE OR DELETE ON files_related_mph
  FOR EACH STATEMENT EXECUTE FUNCTION editorial_guard.tell_of_photos();
CREATE TRIGGER ace_tell_of_photos AFTER UPDATE OR DELETE ON files
  FOR EACH STATEMENT EXECUTE FUNCTION editorial_guard.tell_of_photos();
CREATE TRIGGER ace_tell_of_photos AFTER INSERT OR UPDATE OR DELETE ON honour.photo_hold
  FOR EACH STATEMENT EXECUTE FUNCTION editorial_guard.tell_of_photos();
