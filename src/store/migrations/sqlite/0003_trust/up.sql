-- Who a study is, where this copy was opened for writing, what an erasure has still to sweep, and ids of erased rows.
PRAGMA user_version = 3;

CREATE TABLE identity (
    study TEXT NOT NULL PRIMARY KEY,
    "copy" TEXT NOT NULL,
    kind TEXT NOT NULL
);
CREATE TABLE places (
    place TEXT NOT NULL PRIMARY KEY,
    seen TEXT NOT NULL
);
CREATE TABLE sweeps (
    seq BIGINT NOT NULL PRIMARY KEY,
    what TEXT NOT NULL
);
CREATE TABLE erased (
    id TEXT NOT NULL PRIMARY KEY
);
-- Copies of one study agree on its id though each migrates alone: it is that of the first entry. A project without an
-- entry is a study of its own.
INSERT INTO identity (study, "copy", kind)
SELECT
    COALESCE((SELECT id FROM journal ORDER BY seq LIMIT 1), lower(hex(randomblob(4)) || '-' || hex(randomblob(2)) || '-4' || substr(hex(randomblob(2)), 2) || '-8' ||
        substr(hex(randomblob(2)), 2) || '-' || hex(randomblob(6)))),
    lower(hex(randomblob(4)) || '-' || hex(randomblob(2)) || '-4' || substr(hex(randomblob(2)), 2) || '-8' ||
        substr(hex(randomblob(2)), 2) || '-' || hex(randomblob(6))),
    'work';
UPDATE head SET format = 3;
