-- Schema version 5: which faces stand for everybody, kept so that a start needn't look at all faces with a name to
-- find out again. Derived; a row only counts while its signature is that of the person's faces.

CREATE TABLE exemplars (
    person_id INTEGER PRIMARY KEY REFERENCES people (id) ON DELETE CASCADE,
    pack_id TEXT NOT NULL,
    signature TEXT NOT NULL,                -- of all faces that these were chosen from
    faces BLOB NOT NULL                     -- their ids: little-endian int64
);
