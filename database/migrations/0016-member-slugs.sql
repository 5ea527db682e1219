-- Every address that a person's page has or had, so that an old one leads on to the new one and is nobody else's while the
-- person is here. Written by triggers on Strapi's members (src/persistence/constraints/member-slugs.sql). An address is
-- made of a name: its rows go with the person. append_only: not this table, for that reason.
CREATE TABLE honour.member_slug (
  slug    text PRIMARY KEY CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' AND char_length(slug) <= 80),
  member  honour.document NOT NULL,
  since   timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX member_slug_member ON honour.member_slug (member);

CREATE TRIGGER tell_of_public AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON honour.member_slug
  FOR EACH STATEMENT EXECUTE FUNCTION honour.tell_of_public();
