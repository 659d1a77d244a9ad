-- Schema version 8: names in files. What Glimpse has written can't be found out again: others write such names, too.

-- By the photo's path. said: a digest of all that was to be written, NULL while it is being written; next_hash: the
-- content that the photo's file is to have then, NULL for a sidecar.
CREATE TABLE written_names (
    path BLOB PRIMARY KEY,
    file BLOB NOT NULL,                     -- what was written: the photo's file or its sidecar
    hash BLOB NOT NULL,                     -- the photo's content since
    people TEXT NOT NULL,                   -- JSON: [name, x, y, w, h] of whom Glimpse has put into that file
    said BLOB,
    next_hash BLOB
) WITHOUT ROWID;
CREATE INDEX written_names_of_hash ON written_names (hash);
CREATE INDEX written_names_begun ON written_names (path) WHERE said IS NULL;

-- Photos whose names may not be what their files say any more, while the person wants them kept in step.
CREATE TABLE unwritten_names (
    photo_id INTEGER PRIMARY KEY REFERENCES photos (id) ON DELETE CASCADE
);
