-- Schema version 11: what undoes a decision is found at once. SQLite looks for it whenever an entry gets another
-- number or goes (importing, restoring, forgetting), and read the whole log each time.

CREATE INDEX decisions_target ON decisions (target) WHERE target IS NOT NULL;
