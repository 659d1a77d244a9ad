-- Schema version 10: a checksum of each entry of the log, so that a flipped bit inside a value is noticed.

ALTER TABLE decisions ADD COLUMN sum INTEGER;   -- see library/log_sums.py, which fills it where entries are there

-- What an entry says stays fixed; its checksum follows what it says.
DROP TRIGGER decisions_fixed;
CREATE TRIGGER decisions_fixed
BEFORE UPDATE OF id, at, actor, kind, person, other, name, target, payload ON decisions
BEGIN SELECT RAISE(ABORT, 'the decision log is append-only'); END;
