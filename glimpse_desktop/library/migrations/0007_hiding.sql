-- Schema version 7: photos can be hidden. Views ask for each photo whether it is, and counts are kept without them.

CREATE INDEX photo_marks_hidden ON photo_marks (content_id) WHERE hidden = 1;

CREATE TRIGGER tally_photo_hidden AFTER INSERT ON photo_marks WHEN NEW.hidden = 1
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

CREATE TRIGGER tally_photo_hidden_changed AFTER UPDATE OF hidden, content_id ON photo_marks
WHEN OLD.hidden = 1 OR NEW.hidden = 1
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

CREATE TRIGGER tally_photo_unhidden AFTER DELETE ON photo_marks WHEN OLD.hidden = 1
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

-- A library may have hidden photos already, which were counted.
INSERT INTO untallied SELECT DISTINCT o.owner FROM (
    SELECT l.person_id AS owner FROM photo_marks m CROSS JOIN faces f ON f.content_id = m.content_id
        CROSS JOIN labels l ON l.face_id = f.id WHERE m.hidden = 1 AND l.person_id IS NOT NULL
    UNION ALL SELECT s.person_id FROM photo_marks m CROSS JOIN faces f ON f.content_id = m.content_id
        CROSS JOIN suggestions s ON s.face_id = f.id WHERE m.hidden = 1 AND s.person_id IS NOT NULL
    UNION ALL SELECT -g.group_id FROM photo_marks m CROSS JOIN faces f ON f.content_id = m.content_id
        CROSS JOIN face_groups g ON g.face_id = f.id WHERE m.hidden = 1
) o WHERE NOT EXISTS (SELECT 1 FROM untallied u WHERE u.owner = o.owner);

-- Nor is a poor confirmed face the best any more where an automatic one is good.
INSERT INTO untallied SELECT t.owner FROM tallies t CROSS JOIN faces f ON f.id = t.best
WHERE t.owner > 0 AND t.automatic > 0 AND f.quality < 0.25
    AND NOT EXISTS (SELECT 1 FROM untallied u WHERE u.owner = t.owner);
