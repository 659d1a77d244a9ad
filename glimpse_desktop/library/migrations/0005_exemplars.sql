-- Schema version 5: which faces stand for everybody, kept so that a start needn't look at all faces with a name to
-- find out again. Derived; a row only counts while its signature is that of the person's faces.

CREATE TABLE exemplars (
    person_id INTEGER PRIMARY KEY REFERENCES people (id) ON DELETE CASCADE,
    pack_id TEXT NOT NULL,
    signature TEXT NOT NULL,                -- of all faces that these were chosen from
    faces BLOB NOT NULL                     -- their ids: little-endian int64
);

-- The triggers for whole pictures again: joining the view made them read all labels, suggestions and groups there are,
-- for every new photo.
DROP TRIGGER tally_content_shown;
DROP TRIGGER tally_photo_added;
DROP TRIGGER tally_photo_changed;
DROP TRIGGER tally_photo_removed;

CREATE TRIGGER tally_content_shown AFTER UPDATE OF analysis_id, taken_at ON contents
WHEN OLD.analysis_id IS NOT NEW.analysis_id OR OLD.taken_at IS NOT NEW.taken_at
BEGIN
    INSERT INTO untallied SELECT DISTINCT o.owner FROM (
        SELECT l.person_id AS owner FROM faces f CROSS JOIN labels l ON l.face_id = f.id
            WHERE f.content_id = NEW.id AND l.person_id IS NOT NULL
        UNION ALL SELECT s.person_id FROM faces f CROSS JOIN suggestions s ON s.face_id = f.id
            WHERE f.content_id = NEW.id AND s.person_id IS NOT NULL
        UNION ALL SELECT -g.group_id FROM faces f CROSS JOIN face_groups g ON g.face_id = f.id
            WHERE f.content_id = NEW.id
    ) o WHERE NOT EXISTS (SELECT 1 FROM untallied u WHERE u.owner = o.owner);
END;

CREATE TRIGGER tally_photo_added AFTER INSERT ON photos WHEN NEW.content_id IS NOT NULL
BEGIN
    INSERT INTO untallied SELECT DISTINCT o.owner FROM (
        SELECT l.person_id AS owner FROM faces f CROSS JOIN labels l ON l.face_id = f.id
            WHERE f.content_id = NEW.content_id AND l.person_id IS NOT NULL
        UNION ALL SELECT s.person_id FROM faces f CROSS JOIN suggestions s ON s.face_id = f.id
            WHERE f.content_id = NEW.content_id AND s.person_id IS NOT NULL
        UNION ALL SELECT -g.group_id FROM faces f CROSS JOIN face_groups g ON g.face_id = f.id
            WHERE f.content_id = NEW.content_id
    ) o WHERE NOT EXISTS (SELECT 1 FROM untallied u WHERE u.owner = o.owner);
END;

CREATE TRIGGER tally_photo_changed AFTER UPDATE OF content_id, missing ON photos
WHEN OLD.content_id IS NOT NEW.content_id OR OLD.missing IS NOT NEW.missing
BEGIN
    INSERT INTO untallied SELECT DISTINCT o.owner FROM (
        SELECT l.person_id AS owner FROM faces f CROSS JOIN labels l ON l.face_id = f.id
            WHERE f.content_id IN (OLD.content_id, NEW.content_id) AND l.person_id IS NOT NULL
        UNION ALL SELECT s.person_id FROM faces f CROSS JOIN suggestions s ON s.face_id = f.id
            WHERE f.content_id IN (OLD.content_id, NEW.content_id) AND s.person_id IS NOT NULL
        UNION ALL SELECT -g.group_id FROM faces f CROSS JOIN face_groups g ON g.face_id = f.id
            WHERE f.content_id IN (OLD.content_id, NEW.content_id)
    ) o WHERE NOT EXISTS (SELECT 1 FROM untallied u WHERE u.owner = o.owner);
END;

CREATE TRIGGER tally_photo_removed AFTER DELETE ON photos WHEN OLD.content_id IS NOT NULL
BEGIN
    INSERT INTO untallied SELECT DISTINCT o.owner FROM (
        SELECT l.person_id AS owner FROM faces f CROSS JOIN labels l ON l.face_id = f.id
            WHERE f.content_id = OLD.content_id AND l.person_id IS NOT NULL
        UNION ALL SELECT s.person_id FROM faces f CROSS JOIN suggestions s ON s.face_id = f.id
            WHERE f.content_id = OLD.content_id AND s.person_id IS NOT NULL
        UNION ALL SELECT -g.group_id FROM faces f CROSS JOIN face_groups g ON g.face_id = f.id
            WHERE f.content_id = OLD.content_id
    ) o WHERE NOT EXISTS (SELECT 1 FROM untallied u WHERE u.owner = o.owner);
END;
