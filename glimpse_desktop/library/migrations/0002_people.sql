-- Schema version 2: rejections, links between faces, suggestions, drawn boxes, hidden people. All of it is derived from
-- the log (whose new kinds of entries need no new columns) or from the embeddings.

-- A face that a drawn or moved box stands for is "replaced": out of every view, as long as that entry counts.
CREATE TABLE labels_2 (
    face_id INTEGER PRIMARY KEY REFERENCES faces (id) ON DELETE CASCADE,
    status TEXT NOT NULL CHECK (status IN ('confirmed', 'ignored', 'not_a_face', 'replaced')),
    person_id INTEGER REFERENCES people (id),
    decision_id INTEGER NOT NULL
);
INSERT INTO labels_2 SELECT face_id, status, person_id, decision_id FROM labels;
DROP TABLE labels;
ALTER TABLE labels_2 RENAME TO labels;
CREATE INDEX labels_of_person ON labels (person_id);

-- Derived from the log: the face is not that person. By key, so that it needs no row of people and survives merges.
CREATE TABLE rejections (
    face_id INTEGER NOT NULL REFERENCES faces (id) ON DELETE CASCADE,
    person TEXT NOT NULL,
    decision_id INTEGER NOT NULL,
    PRIMARY KEY (face_id, person)
) WITHOUT ROWID;
CREATE INDEX rejections_of_person ON rejections (person);

-- Derived from the log: faces without a name that were said to be one person (same = 1, side 0), or two (same = 0,
-- sides 0 and 1).
CREATE TABLE links (
    decision_id INTEGER NOT NULL,
    face_id INTEGER NOT NULL REFERENCES faces (id) ON DELETE CASCADE,
    side INTEGER NOT NULL CHECK (side IN (0, 1)),
    same INTEGER NOT NULL CHECK (same IN (0, 1)),
    PRIMARY KEY (decision_id, face_id)
) WITHOUT ROWID;
CREATE INDEX links_of_face ON links (face_id);

-- Derived from the embeddings and the labels: whom a face without a label resembles.
CREATE TABLE suggestions (
    face_id INTEGER PRIMARY KEY REFERENCES faces (id) ON DELETE CASCADE,
    person_id INTEGER REFERENCES people (id) ON DELETE CASCADE,  -- NULL: somebody whose faces are ignored
    automatic INTEGER NOT NULL CHECK (automatic IN (0, 1)),      -- 1: so clear that it is shown as named
    similarity REAL NOT NULL,                                    -- with the confirmed face nearest to it
    runner_up INTEGER REFERENCES people (id) ON DELETE SET NULL,
    runner_up_similarity REAL
);
CREATE INDEX suggestions_of_person ON suggestions (person_id, automatic);
CREATE INDEX suggestions_runner_up ON suggestions (runner_up) WHERE runner_up IS NOT NULL;

ALTER TABLE people ADD COLUMN hidden INTEGER NOT NULL DEFAULT 0;

-- A kept face is tried once by each analysis: 1 when the pack could make nothing of it.
ALTER TABLE faces ADD COLUMN tried INTEGER NOT NULL DEFAULT 0;

-- The log is asked for the latest entry of a kind about a person, without reading everything about that person.
CREATE INDEX decisions_about ON decisions (person, kind) WHERE person IS NOT NULL;

-- Kept faces are few, and found without reading the others.
CREATE INDEX faces_kept ON faces (content_id) WHERE kept = 1;
CREATE INDEX faces_to_embed ON faces (analysis_id) WHERE kept = 1 AND embedding IS NULL AND tried = 0;
