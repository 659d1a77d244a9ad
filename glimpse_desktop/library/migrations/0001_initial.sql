-- Schema version 1. Two kinds of tables: the decision log (decisions, decision_faces) with folders and settings
-- can't be recomputed; everything else is derived from the photos and the log.

CREATE TABLE settings (
    key TEXT PRIMARY KEY,
    value TEXT NOT NULL
) WITHOUT ROWID;

CREATE TABLE folders (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    path BLOB NOT NULL UNIQUE,              -- os.fsencode: any bytes a file system allows
    added_at REAL NOT NULL,
    reachable INTEGER NOT NULL DEFAULT 1
);

-- What a picture is, whatever its files are called: one row per SHA-256 of the file's bytes.
CREATE TABLE contents (
    id INTEGER PRIMARY KEY,
    hash BLOB NOT NULL UNIQUE CHECK (length(hash) = 32),
    width INTEGER NOT NULL DEFAULT 0,       -- of the upright picture
    height INTEGER NOT NULL DEFAULT 0,
    format TEXT,
    orientation INTEGER NOT NULL DEFAULT 1,
    taken_at REAL,                          -- the picture's own local clock, as if it were UTC
    camera TEXT,
    lens TEXT,
    analysis_id INTEGER                     -- the analysis whose faces are shown
        REFERENCES analyses (id) ON DELETE SET NULL
);
CREATE INDEX contents_shown ON contents (analysis_id);

CREATE TABLE photos (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    folder_id INTEGER NOT NULL REFERENCES folders (id) ON DELETE CASCADE,
    path BLOB NOT NULL UNIQUE,
    size INTEGER NOT NULL,
    mtime_ns INTEGER NOT NULL,
    content_id INTEGER REFERENCES contents (id),
    stale INTEGER NOT NULL DEFAULT 1,       -- the file is new or has changed since its content was read
    missing INTEGER NOT NULL DEFAULT 0,     -- the file is gone: kept out of every view
    problem TEXT                            -- why it could not be read, in words
);
CREATE INDEX photos_of_folder ON photos (folder_id);
CREATE INDEX photos_of_content ON photos (content_id, missing);
CREATE INDEX photos_waiting ON photos (id) WHERE stale = 1 AND missing = 0 AND problem IS NULL;
CREATE INDEX photos_with_problem ON photos (id) WHERE problem IS NOT NULL;

-- Folders below the added ones that could not be listed at the last scan.
CREATE TABLE unreadable (
    path BLOB PRIMARY KEY,
    folder_id INTEGER NOT NULL REFERENCES folders (id) ON DELETE CASCADE,
    reason TEXT NOT NULL
) WITHOUT ROWID;

CREATE TABLE analyses (
    id INTEGER PRIMARY KEY,
    content_id INTEGER NOT NULL REFERENCES contents (id) ON DELETE CASCADE,
    pack_id TEXT NOT NULL,
    pack_version INTEGER NOT NULL,
    finished_at REAL NOT NULL,
    UNIQUE (content_id, pack_id)
);
CREATE INDEX analyses_of_pack ON analyses (pack_id, pack_version);

-- AUTOINCREMENT: an id is never used again, so the vector index can tell what it has by its highest id.
CREATE TABLE faces (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    content_id INTEGER NOT NULL REFERENCES contents (id) ON DELETE CASCADE,
    analysis_id INTEGER NOT NULL REFERENCES analyses (id) ON DELETE CASCADE,
    x REAL NOT NULL, y REAL NOT NULL, w REAL NOT NULL, h REAL NOT NULL,
    landmarks BLOB,                         -- 10 float32: five (x, y) in fractions of the upright picture
    score REAL NOT NULL,
    size_px REAL, sharpness REAL, brightness REAL, contrast REAL,
    yaw REAL, pitch REAL, roll REAL,
    quality REAL NOT NULL DEFAULT 0,
    kept INTEGER NOT NULL DEFAULT 0,        -- 1: a decision says there is a face that this pack did not find
    embedding BLOB                          -- float16, length 1
);
CREATE INDEX faces_of_content ON faces (content_id);
CREATE INDEX faces_of_analysis ON faces (analysis_id);
-- Counting and sorting faces must not read their rows: most of a row is the embedding.
CREATE INDEX faces_slim ON faces (id, content_id, analysis_id, quality);
CREATE INDEX faces_embedded ON faces (analysis_id) WHERE embedding IS NOT NULL;

-- The decision log: append-only. Faces are named by content hash and box, never by a row.
CREATE TABLE decisions (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    at REAL NOT NULL,                       -- seconds since 1970, UTC
    actor TEXT NOT NULL CHECK (actor IN ('person', 'program')),
    kind TEXT NOT NULL,
    person TEXT,                            -- key (UUID in hex) of the person it is about
    other TEXT,                             -- key of a second person
    name TEXT,
    target INTEGER REFERENCES decisions (id), -- what undo and redo are about
    payload TEXT                            -- JSON with whatever else the kind needs
);
CREATE INDEX decisions_of_person ON decisions (person) WHERE person IS NOT NULL;
CREATE INDEX decisions_of_other ON decisions (other) WHERE other IS NOT NULL;

CREATE TABLE decision_faces (
    decision_id INTEGER NOT NULL REFERENCES decisions (id),
    hash BLOB NOT NULL CHECK (length(hash) = 32),
    x REAL, y REAL, w REAL, h REAL          -- NULL: about the whole picture
);
CREATE INDEX decision_faces_of_hash ON decision_faces (hash);
CREATE INDEX decision_faces_of_decision ON decision_faces (decision_id);

CREATE TRIGGER decisions_keep BEFORE DELETE ON decisions
BEGIN SELECT RAISE(ABORT, 'the decision log is append-only'); END;
CREATE TRIGGER decisions_fixed BEFORE UPDATE ON decisions
BEGIN SELECT RAISE(ABORT, 'the decision log is append-only'); END;
CREATE TRIGGER decision_faces_keep BEFORE DELETE ON decision_faces
BEGIN SELECT RAISE(ABORT, 'the decision log is append-only'); END;
CREATE TRIGGER decision_faces_fixed BEFORE UPDATE ON decision_faces
BEGIN SELECT RAISE(ABORT, 'the decision log is append-only'); END;

-- Derived from the log.
CREATE TABLE undone (
    decision_id INTEGER PRIMARY KEY REFERENCES decisions (id)
);

CREATE TABLE people (
    id INTEGER PRIMARY KEY,                 -- the decision that first named the person
    key TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    folded TEXT NOT NULL,                   -- the name for comparing: case and accents folded
    cover_face INTEGER
);
CREATE INDEX people_by_folded ON people (folded);

CREATE TABLE labels (
    face_id INTEGER PRIMARY KEY REFERENCES faces (id) ON DELETE CASCADE,
    status TEXT NOT NULL CHECK (status IN ('confirmed', 'ignored', 'not_a_face')),
    person_id INTEGER REFERENCES people (id),
    decision_id INTEGER NOT NULL
);
CREATE INDEX labels_of_person ON labels (person_id);

CREATE TABLE succession (                   -- a file changed in place: what was decided about old holds for new
    old_hash BLOB NOT NULL,
    new_hash BLOB NOT NULL,
    decision_id INTEGER NOT NULL,           -- what was decided before this entry of the log
    PRIMARY KEY (new_hash, old_hash, decision_id)
) WITHOUT ROWID;
CREATE INDEX succession_of_old ON succession (old_hash);

-- Derived from the embeddings: which faces without a name seem to be one person.
CREATE TABLE face_groups (
    face_id INTEGER PRIMARY KEY REFERENCES faces (id) ON DELETE CASCADE,
    group_id INTEGER NOT NULL
);
CREATE INDEX face_groups_of_group ON face_groups (group_id);
