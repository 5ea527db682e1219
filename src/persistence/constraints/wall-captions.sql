-- What image walls said of a person goes with the person: the places on the walls stay, without identity.
CREATE FUNCTION editorial_guard.ace_members_wall_captions() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM honour.image_wall_caption WHERE member = OLD.document_id;
  DELETE FROM honour.image_wall_caption_check WHERE member = OLD.document_id;
  RETURN NULL;
END $$;
CREATE TRIGGER ace_members_wall_captions AFTER DELETE ON members
  FOR EACH ROW EXECUTE FUNCTION editorial_guard.ace_members_wall_captions();
