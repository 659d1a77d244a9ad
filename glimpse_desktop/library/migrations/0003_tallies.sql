-- Schema version 3: how many faces and photos everybody has, kept so that a page of five thousand people is quick.
-- All of it is derived. Whoever is untallied has no tally that counts: triggers see to it that this is so from the
-- moment in which anything changes that a tally rests on. (No INSERT OR IGNORE there: a trigger's conflicts are
-- handled as the statement that fires it says.)

CREATE TABLE tallies (
    owner INTEGER PRIMARY KEY,              -- a person, or minus the number of a group
    faces INTEGER NOT NULL,
    automatic INTEGER NOT NULL,
    unsure INTEGER NOT NULL,
    photos INTEGER NOT NULL,
    best INTEGER NOT NULL,
    newest REAL
);

CREATE TABLE untallied (
    owner INTEGER PRIMARY KEY
);

-- Whom a face counts for, in whatever way, shown or not.
CREATE VIEW face_owners AS
    SELECT face_id, person_id AS owner FROM labels WHERE person_id IS NOT NULL
    UNION ALL SELECT face_id, person_id FROM suggestions WHERE person_id IS NOT NULL
    UNION ALL SELECT face_id, -group_id FROM face_groups;

INSERT INTO untallied SELECT DISTINCT owner FROM face_owners;

CREATE TRIGGER tally_label_added AFTER INSERT ON labels
BEGIN
    INSERT INTO untallied SELECT DISTINCT o.owner FROM face_owners o
        WHERE o.face_id = NEW.face_id AND NOT EXISTS (SELECT 1 FROM untallied u WHERE u.owner = o.owner);
END;
CREATE TRIGGER tally_label_changed AFTER UPDATE ON labels
BEGIN
    INSERT INTO untallied SELECT OLD.person_id WHERE OLD.person_id IS NOT NULL
        AND NOT EXISTS (SELECT 1 FROM untallied u WHERE u.owner = OLD.person_id);
    INSERT INTO untallied SELECT DISTINCT o.owner FROM face_owners o
        WHERE o.face_id = NEW.face_id AND NOT EXISTS (SELECT 1 FROM untallied u WHERE u.owner = o.owner);
END;
CREATE TRIGGER tally_label_removed AFTER DELETE ON labels
BEGIN
    INSERT INTO untallied SELECT OLD.person_id WHERE OLD.person_id IS NOT NULL
        AND NOT EXISTS (SELECT 1 FROM untallied u WHERE u.owner = OLD.person_id);
    INSERT INTO untallied SELECT DISTINCT o.owner FROM face_owners o
        WHERE o.face_id = OLD.face_id AND NOT EXISTS (SELECT 1 FROM untallied u WHERE u.owner = o.owner);
END;

CREATE TRIGGER tally_suggestion_added AFTER INSERT ON suggestions
BEGIN
    INSERT INTO untallied SELECT DISTINCT o.owner FROM face_owners o
        WHERE o.face_id = NEW.face_id AND NOT EXISTS (SELECT 1 FROM untallied u WHERE u.owner = o.owner);
END;
CREATE TRIGGER tally_suggestion_changed AFTER UPDATE OF person_id, automatic ON suggestions
BEGIN
    INSERT INTO untallied SELECT OLD.person_id WHERE OLD.person_id IS NOT NULL
        AND NOT EXISTS (SELECT 1 FROM untallied u WHERE u.owner = OLD.person_id);
    INSERT INTO untallied SELECT DISTINCT o.owner FROM face_owners o
        WHERE o.face_id = NEW.face_id AND NOT EXISTS (SELECT 1 FROM untallied u WHERE u.owner = o.owner);
END;
CREATE TRIGGER tally_suggestion_removed AFTER DELETE ON suggestions
BEGIN
    INSERT INTO untallied SELECT OLD.person_id WHERE OLD.person_id IS NOT NULL
        AND NOT EXISTS (SELECT 1 FROM untallied u WHERE u.owner = OLD.person_id);
    INSERT INTO untallied SELECT DISTINCT o.owner FROM face_owners o
        WHERE o.face_id = OLD.face_id AND NOT EXISTS (SELECT 1 FROM untallied u WHERE u.owner = o.owner);
END;

CREATE TRIGGER tally_member_added AFTER INSERT ON face_groups
BEGIN
    INSERT INTO untallied SELECT -NEW.group_id
        WHERE NOT EXISTS (SELECT 1 FROM untallied u WHERE u.owner = -NEW.group_id);
END;
CREATE TRIGGER tally_member_moved AFTER UPDATE ON face_groups
BEGIN
    INSERT INTO untallied SELECT -OLD.group_id
        WHERE NOT EXISTS (SELECT 1 FROM untallied u WHERE u.owner = -OLD.group_id);
    INSERT INTO untallied SELECT -NEW.group_id
        WHERE NOT EXISTS (SELECT 1 FROM untallied u WHERE u.owner = -NEW.group_id);
END;
CREATE TRIGGER tally_member_removed AFTER DELETE ON face_groups
BEGIN
    INSERT INTO untallied SELECT -OLD.group_id
        WHERE NOT EXISTS (SELECT 1 FROM untallied u WHERE u.owner = -OLD.group_id);
END;

CREATE TRIGGER tally_face_seen AFTER UPDATE OF quality ON faces
BEGIN
    INSERT INTO untallied SELECT DISTINCT o.owner FROM face_owners o
        WHERE o.face_id = NEW.id AND NOT EXISTS (SELECT 1 FROM untallied u WHERE u.owner = o.owner);
END;
CREATE TRIGGER tally_content_shown AFTER UPDATE OF analysis_id, taken_at ON contents
WHEN OLD.analysis_id IS NOT NEW.analysis_id OR OLD.taken_at IS NOT NEW.taken_at
BEGIN
    INSERT INTO untallied SELECT DISTINCT o.owner FROM faces f JOIN face_owners o ON o.face_id = f.id
        WHERE f.content_id = NEW.id AND NOT EXISTS (SELECT 1 FROM untallied u WHERE u.owner = o.owner);
END;

CREATE TRIGGER tally_photo_added AFTER INSERT ON photos WHEN NEW.content_id IS NOT NULL
BEGIN
    INSERT INTO untallied SELECT DISTINCT o.owner FROM faces f JOIN face_owners o ON o.face_id = f.id
        WHERE f.content_id = NEW.content_id AND NOT EXISTS (SELECT 1 FROM untallied u WHERE u.owner = o.owner);
END;
CREATE TRIGGER tally_photo_changed AFTER UPDATE OF content_id, missing ON photos
WHEN OLD.content_id IS NOT NEW.content_id OR OLD.missing IS NOT NEW.missing
BEGIN
    INSERT INTO untallied SELECT DISTINCT o.owner FROM faces f JOIN face_owners o ON o.face_id = f.id
        WHERE f.content_id IN (OLD.content_id, NEW.content_id) AND NOT EXISTS (SELECT 1 FROM untallied u WHERE u.owner = o.owner);
END;
CREATE TRIGGER tally_photo_removed AFTER DELETE ON photos WHEN OLD.content_id IS NOT NULL
BEGIN
    INSERT INTO untallied SELECT DISTINCT o.owner FROM faces f JOIN face_owners o ON o.face_id = f.id
        WHERE f.content_id = OLD.content_id AND NOT EXISTS (SELECT 1 FROM untallied u WHERE u.owner = o.owner);
END;
