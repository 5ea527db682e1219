-- Whoever's password, e-mail address or standing changes is signed out everywhere, whoever changed it and by which way:
-- staff, the person, a mailed link, a command. Who changes their own password gets a new session after that. A link to set
-- a new password, sent before, is worth nothing any more either.
CREATE FUNCTION editorial_guard.end_sessions() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM strapi_sessions WHERE origin = TG_ARGV[0] AND user_id = OLD.id::text;
  RETURN NULL;
END $$;

CREATE FUNCTION editorial_guard.forget_reset() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.reset_password_token IS NOT DISTINCT FROM OLD.reset_password_token THEN
    NEW.reset_password_token := NULL;
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER account_signed_out AFTER UPDATE ON up_users FOR EACH ROW
  WHEN (NEW.password IS DISTINCT FROM OLD.password OR NEW.email IS DISTINCT FROM OLD.email
        OR NEW.blocked AND OLD.blocked IS NOT TRUE)
  EXECUTE FUNCTION editorial_guard.end_sessions('users-permissions');
CREATE TRIGGER account_gone AFTER DELETE ON up_users FOR EACH ROW
  EXECUTE FUNCTION editorial_guard.end_sessions('users-permissions');
CREATE TRIGGER account_forgets_reset BEFORE UPDATE ON up_users FOR EACH ROW
  WHEN (NEW.password IS DISTINCT FROM OLD.password OR NEW.email IS DISTINCT FROM OLD.email
        OR NEW.blocked AND OLD.blocked IS NOT TRUE)
  EXECUTE FUNCTION editorial_guard.forget_reset();

CREATE TRIGGER administrator_signed_out AFTER UPDATE ON admin_users FOR EACH ROW
  WHEN (NEW.password IS DISTINCT FROM OLD.password OR NEW.email IS DISTINCT FROM OLD.email
        OR NEW.blocked AND OLD.blocked IS NOT TRUE OR OLD.is_active AND NEW.is_active IS NOT TRUE)
  EXECUTE FUNCTION editorial_guard.end_sessions('admin');
CREATE TRIGGER administrator_gone AFTER DELETE ON admin_users FOR EACH ROW
  EXECUTE FUNCTION editorial_guard.end_sessions('admin');
CREATE TRIGGER administrator_forgets_reset BEFORE UPDATE ON admin_users FOR EACH ROW
  WHEN (NEW.password IS DISTINCT FROM OLD.password OR NEW.email IS DISTINCT FROM OLD.email
        OR NEW.blocked AND OLD.blocked IS NOT TRUE OR OLD.is_active AND NEW.is_active IS NOT TRUE)
  EXECUTE FUNCTION editorial_guard.forget_reset();
