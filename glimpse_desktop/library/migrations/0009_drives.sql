-- Schema version 9: drives that go away, and photos that vanish in masses.

-- On which drives an added folder's photos are: the folder itself, and whatever other file system lies below it.
CREATE TABLE drives (
    folder_id INTEGER NOT NULL REFERENCES folders (id) ON DELETE CASCADE,
    path BLOB NOT NULL,                     -- the folder, or where the other file system begins
    device INTEGER NOT NULL,                -- st_dev when it was last seen with photos
    mount BLOB,                             -- where the drive was mounted then, NULL: not known
    volume TEXT,                            -- what the system calls the drive wherever it is, NULL: not known
    PRIMARY KEY (folder_id, path)
) WITHOUT ROWID;

-- Photos whose files are not found any more, so many at once that they stay in views until somebody is asked.
CREATE TABLE unfound (
    photo_id INTEGER PRIMARY KEY REFERENCES photos (id) ON DELETE CASCADE,
    newest INTEGER NOT NULL,                -- the highest photo id before the scan that missed it
    state INTEGER NOT NULL DEFAULT 0        -- 0: just missed, 1: somebody is to be asked, 2: it is to stay
);
CREATE INDEX unfound_states ON unfound (state);

-- Where added folders were before.
CREATE TABLE folder_moves (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    folder_id INTEGER NOT NULL REFERENCES folders (id) ON DELETE CASCADE,
    old BLOB NOT NULL,
    new BLOB NOT NULL,
    at REAL NOT NULL,                       -- seconds since 1970, UTC
    by_person INTEGER NOT NULL              -- 0: the drive was recognised
);
CREATE INDEX folder_moves_of_folder ON folder_moves (folder_id, id);
