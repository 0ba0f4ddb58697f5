-- Axial and relational coding: relations, propositions, recommendations, properties, cards; numbers of statements.

ALTER TABLE segments ADD COLUMN number TEXT;
CREATE TABLE relations (
    id TEXT NOT NULL PRIMARY KEY,
    from_code TEXT NOT NULL REFERENCES codes (id) DEFERRABLE INITIALLY DEFERRED,
    kind TEXT NOT NULL,
    to_code TEXT NOT NULL REFERENCES codes (id) DEFERRABLE INITIALLY DEFERRED,
    direction TEXT NOT NULL,
    stance TEXT NOT NULL,
    evidence TEXT NOT NULL,
    note TEXT NOT NULL,
    "order" TEXT NOT NULL
);
CREATE INDEX relations_from ON relations (from_code);
CREATE INDEX relations_to ON relations (to_code);
CREATE TABLE propositions (
    id TEXT NOT NULL PRIMARY KEY,
    number BIGINT NOT NULL,
    sentence TEXT NOT NULL,
    kind TEXT NOT NULL,
    validity TEXT NOT NULL,
    status TEXT NOT NULL,
    reason TEXT NOT NULL,
    evidence TEXT NOT NULL,
    relations TEXT NOT NULL,
    codes TEXT NOT NULL,
    questions TEXT NOT NULL,
    "order" TEXT NOT NULL,
    earlier TEXT NOT NULL,
    created TEXT NOT NULL
);
CREATE TABLE recommendations (
    id TEXT NOT NULL PRIMARY KEY,
    sentence TEXT NOT NULL,
    propositions TEXT NOT NULL,
    "order" TEXT NOT NULL
);
CREATE TABLE properties (
    id TEXT NOT NULL PRIMARY KEY,
    category TEXT NOT NULL REFERENCES codes (id) DEFERRABLE INITIALLY DEFERRED,
    name TEXT NOT NULL,
    dimension TEXT NOT NULL,
    one TEXT NOT NULL,
    other TEXT NOT NULL,
    places TEXT NOT NULL,
    "order" TEXT NOT NULL
);
CREATE INDEX properties_category ON properties (category);
CREATE TABLE card_entries (
    id TEXT NOT NULL PRIMARY KEY,
    category TEXT NOT NULL REFERENCES codes (id) DEFERRABLE INITIALLY DEFERRED,
    slot TEXT NOT NULL,
    words TEXT NOT NULL,
    evidence TEXT NOT NULL,
    "order" TEXT NOT NULL
);
CREATE INDEX card_entries_category ON card_entries (category);
CREATE TABLE merges (
    id TEXT NOT NULL PRIMARY KEY,
    code TEXT NOT NULL REFERENCES codes (id) DEFERRABLE INITIALLY DEFERRED,
    body TEXT NOT NULL
);
CREATE INDEX merges_code ON merges (code);
ALTER TABLE memos ADD COLUMN relation TEXT REFERENCES relations (id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE memos ADD COLUMN proposition TEXT REFERENCES propositions (id) DEFERRABLE INITIALLY DEFERRED;
UPDATE head SET format = 2;
