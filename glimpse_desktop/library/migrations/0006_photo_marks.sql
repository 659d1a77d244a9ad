-- Schema version 6: marks on photos. Derived from the log, with a row only for what has a mark.

CREATE TABLE photo_marks (
    content_id INTEGER PRIMARY KEY REFERENCES contents (id) ON DELETE CASCADE,
    stars INTEGER NOT NULL DEFAULT 0 CHECK (stars BETWEEN 0 AND 5),
    favourite INTEGER NOT NULL DEFAULT 0 CHECK (favourite IN (0, 1)),
    label TEXT CHECK (label IN ('red', 'yellow', 'green', 'blue', 'purple')),
    hidden INTEGER NOT NULL DEFAULT 0 CHECK (hidden IN (0, 1)),
    turns INTEGER NOT NULL DEFAULT 0 CHECK (turns BETWEEN 0 AND 3),  -- quarter turns clockwise
    CHECK (stars OR favourite OR label IS NOT NULL OR hidden OR turns)
);

-- Whether there are such entries is asked at each start.
CREATE INDEX decisions_of_photos ON decisions (id) WHERE kind IN ('rate', 'favourite', 'colour', 'hide_photo', 'rotate');
