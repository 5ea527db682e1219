-- Photos that were taken in, what of them is public, and which of them a frozen wall holds.
-- Unlike the record of honour these rows change and go: a person may withdraw a photo or the consent to show it, and then
-- nothing of it may stay. They name no person; what is left of a withdrawn publication is its address, so that it can be
-- answered with "gone". append_only: not these tables, for that reason.
CREATE TABLE honour.photo (
  -- The beginning of the content's hash, and a random part: the same picture taken in twice is two photos.
  key         text PRIMARY KEY CHECK (key ~ '^[0-9a-f]{24}-[0-9a-f]{12}$'),
  sha256      text NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
  mime        text NOT NULL CHECK (mime IN ('image/jpeg', 'image/png')),
  width       integer NOT NULL CHECK (width > 0),
  height      integer NOT NULL CHECK (height > 0),
  bytes       integer NOT NULL CHECK (bytes > 0),
  brightness  real NOT NULL CHECK (brightness BETWEEN 0 AND 1),
  quality     smallint CHECK (quality BETWEEN 1 AND 100),
  files       jsonb NOT NULL,  -- the private files, as the store gave them: rendition → { hash, ext, mime, url }
  portrait    boolean NOT NULL DEFAULT false,  -- whether it ever was somebody's photo: then it goes when it is replaced
  taken_in_at timestamptz NOT NULL
);

-- One set of public renditions of a photo, cropped around one focal point.
CREATE TABLE honour.photo_publication (
  address      text PRIMARY KEY CHECK (address ~ '^[0-9a-f]{16}-[0-9a-f]{8}$'),
  photo        text NOT NULL,  -- no foreign key: the address outlives the photo
  shape        text NOT NULL CHECK (shape IN ('portrait', 'whole')),
  focal_x      numeric(4, 1) NOT NULL CHECK (focal_x BETWEEN 0 AND 100),
  focal_y      numeric(4, 1) NOT NULL CHECK (focal_y BETWEEN 0 AND 100),
  renditions   jsonb,          -- null once the files are gone
  published_at timestamptz NOT NULL,
  withdrawn_at timestamptz,
  CHECK (withdrawn_at IS NOT NULL OR renditions IS NOT NULL)
);
CREATE UNIQUE INDEX photo_publication_current ON honour.photo_publication (photo, shape, focal_x, focal_y)
  WHERE withdrawn_at IS NULL;

-- A frozen wall shows a member's photo as it was, until the wall lets go of it or the member withdraws.
CREATE TABLE honour.photo_hold (
  holder   text NOT NULL CHECK (holder ~ '^[a-z-]+:[a-z0-9-]+$'),
  member   honour.document NOT NULL,
  photo    text NOT NULL REFERENCES honour.photo (key),
  focal_x  numeric(4, 1) NOT NULL CHECK (focal_x BETWEEN 0 AND 100),
  focal_y  numeric(4, 1) NOT NULL CHECK (focal_y BETWEEN 0 AND 100),
  PRIMARY KEY (holder, member)
);
CREATE INDEX photo_hold_photo ON honour.photo_hold (photo);
