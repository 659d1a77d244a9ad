-- Schema version 4: what pictures look like, and which of them look alike. All of it is derived, from the pictures.

-- What a content looks like: a hash that finds candidates and the detail that decides, both NULL when there is too
-- little in the picture to tell it from others (a blank page). compared: it was compared with all others.
CREATE TABLE looks (
    content_id INTEGER PRIMARY KEY REFERENCES contents (id) ON DELETE CASCADE,
    hash INTEGER,
    detail BLOB,
    compared INTEGER NOT NULL DEFAULT 0
);
CREATE INDEX looks_to_compare ON looks (content_id) WHERE compared = 0;

-- Pairs of contents that look alike, content_id the smaller. scene: two pictures of one moment, not one picture twice.
CREATE TABLE alike (
    content_id INTEGER NOT NULL REFERENCES contents (id) ON DELETE CASCADE,
    other_id INTEGER NOT NULL REFERENCES contents (id) ON DELETE CASCADE,
    scene INTEGER NOT NULL CHECK (scene IN (0, 1)),
    similarity REAL NOT NULL,
    PRIMARY KEY (content_id, other_id)
) WITHOUT ROWID;
CREATE INDEX alike_of_other ON alike (other_id);
