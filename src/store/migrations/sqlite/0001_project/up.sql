-- The project as rows. References are checked at commit, since the changes of one entry may come in any order.
PRAGMA application_id = 1347568993; -- "PREa"
PRAGMA user_version = 1;

CREATE TABLE coders (
    id TEXT NOT NULL PRIMARY KEY,
    name TEXT NOT NULL,
    created TEXT NOT NULL
);
CREATE TABLE settings (
    "key" TEXT NOT NULL PRIMARY KEY,
    value TEXT NOT NULL
);
CREATE TABLE texts (
    id TEXT NOT NULL PRIMARY KEY,
    hash TEXT NOT NULL,
    live BOOLEAN NOT NULL,
    body BLOB NOT NULL
);
-- Starts never run backwards, so this key is also the order of the numbers, and the view finds a number by its byte.
CREATE TABLE paragraphs (
    text TEXT NOT NULL REFERENCES texts (id) DEFERRABLE INITIALLY DEFERRED,
    number BIGINT NOT NULL,
    start_byte BIGINT NOT NULL,
    end_byte BIGINT NOT NULL,
    speaker TEXT,
    kind TEXT NOT NULL,
    time TEXT,
    PRIMARY KEY (text, start_byte, number)
) WITHOUT ROWID;
CREATE TABLE documents (
    id TEXT NOT NULL PRIMARY KEY,
    name TEXT NOT NULL,
    label TEXT NOT NULL,
    "group" TEXT,
    language TEXT NOT NULL,
    record TEXT NOT NULL,
    ocr BOOLEAN NOT NULL,
    text TEXT NOT NULL REFERENCES texts (id) DEFERRABLE INITIALLY DEFERRED,
    "order" TEXT NOT NULL
);
CREATE TABLE codes (
    id TEXT NOT NULL PRIMARY KEY,
    parent TEXT REFERENCES codes (id) DEFERRABLE INITIALLY DEFERRED,
    name TEXT NOT NULL,
    "order" TEXT NOT NULL,
    color TEXT,
    definition TEXT NOT NULL,
    include TEXT NOT NULL,
    exclude TEXT NOT NULL,
    example TEXT NOT NULL,
    level TEXT,
    in_vivo BOOLEAN NOT NULL,
    state TEXT NOT NULL,
    reason TEXT NOT NULL,
    also TEXT NOT NULL
);
CREATE INDEX codes_parent ON codes (parent);
CREATE TABLE segments (
    id TEXT NOT NULL PRIMARY KEY,
    document TEXT NOT NULL REFERENCES documents (id) DEFERRABLE INITIALLY DEFERRED,
    text TEXT NOT NULL REFERENCES texts (id) DEFERRABLE INITIALLY DEFERRED,
    start_byte BIGINT NOT NULL,
    end_byte BIGINT NOT NULL,
    unit BOOLEAN NOT NULL
) WITHOUT ROWID;
CREATE INDEX segments_document ON segments (document);
CREATE INDEX segments_text ON segments (text);
CREATE TABLE codings (
    id TEXT NOT NULL PRIMARY KEY,
    segment TEXT NOT NULL REFERENCES segments (id) DEFERRABLE INITIALLY DEFERRED,
    code TEXT NOT NULL REFERENCES codes (id) DEFERRABLE INITIALLY DEFERRED,
    coder TEXT NOT NULL REFERENCES coders (id) DEFERRABLE INITIALLY DEFERRED,
    weight INTEGER,
    status TEXT NOT NULL,
    reason TEXT,
    origin TEXT NOT NULL,
    query TEXT,
    created TEXT NOT NULL
) WITHOUT ROWID;
CREATE INDEX codings_segment ON codings (segment);
CREATE INDEX codings_code ON codings (code);
CREATE TABLE cases (
    id TEXT NOT NULL PRIMARY KEY,
    name TEXT NOT NULL,
    kind TEXT NOT NULL,
    speaker TEXT,
    documents TEXT NOT NULL,
    segments TEXT NOT NULL
);
CREATE TABLE variables (
    id TEXT NOT NULL PRIMARY KEY,
    name TEXT NOT NULL,
    "order" TEXT NOT NULL
);
-- Exactly one of document, case and segment is given.
CREATE TABLE "values" (
    id TEXT NOT NULL PRIMARY KEY,
    variable TEXT NOT NULL REFERENCES variables (id) DEFERRABLE INITIALLY DEFERRED,
    document TEXT REFERENCES documents (id) DEFERRABLE INITIALLY DEFERRED,
    "case" TEXT REFERENCES cases (id) DEFERRABLE INITIALLY DEFERRED,
    segment TEXT REFERENCES segments (id) DEFERRABLE INITIALLY DEFERRED,
    value TEXT NOT NULL
);
CREATE INDEX values_document ON "values" (document);
CREATE INDEX values_segment ON "values" (segment);
CREATE TABLE questions (
    id TEXT NOT NULL PRIMARY KEY,
    parent TEXT REFERENCES questions (id) DEFERRABLE INITIALLY DEFERRED,
    kind TEXT NOT NULL,
    words TEXT NOT NULL,
    "order" TEXT NOT NULL,
    put TEXT NOT NULL,
    not_asked TEXT NOT NULL,
    codes TEXT NOT NULL
);
-- Code and document together: a memo on a pair. None: the research diary.
CREATE TABLE memos (
    id TEXT NOT NULL PRIMARY KEY,
    kind TEXT NOT NULL,
    title TEXT NOT NULL,
    body TEXT NOT NULL,
    coder TEXT NOT NULL REFERENCES coders (id) DEFERRABLE INITIALLY DEFERRED,
    created TEXT NOT NULL,
    changed TEXT NOT NULL,
    document TEXT REFERENCES documents (id) DEFERRABLE INITIALLY DEFERRED,
    code TEXT REFERENCES codes (id) DEFERRABLE INITIALLY DEFERRED,
    segment TEXT REFERENCES segments (id) DEFERRABLE INITIALLY DEFERRED,
    coding TEXT REFERENCES codings (id) DEFERRABLE INITIALLY DEFERRED,
    "case" TEXT REFERENCES cases (id) DEFERRABLE INITIALLY DEFERRED,
    variable TEXT REFERENCES variables (id) DEFERRABLE INITIALLY DEFERRED,
    question TEXT REFERENCES questions (id) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX memos_segment ON memos (segment);
CREATE INDEX memos_coding ON memos (coding);

CREATE TABLE journal (
    seq BIGINT NOT NULL PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    at TEXT NOT NULL,
    actor TEXT NOT NULL,
    format INTEGER NOT NULL,
    verb TEXT NOT NULL,
    args TEXT NOT NULL,
    said TEXT NOT NULL,
    changes TEXT NOT NULL,
    kinds TEXT NOT NULL,
    undoes BIGINT,
    setting_only BOOLEAN NOT NULL,
    hash TEXT NOT NULL
);
CREATE INDEX journal_actor ON journal (actor, seq);
CREATE INDEX journal_undoes ON journal (undoes) WHERE undoes IS NOT NULL;
CREATE TABLE base (
    number BIGINT NOT NULL PRIMARY KEY,
    format INTEGER NOT NULL,
    change TEXT NOT NULL
);
CREATE TABLE head (
    id INTEGER NOT NULL PRIMARY KEY CHECK (id = 1),
    seq BIGINT NOT NULL,
    base BIGINT NOT NULL,
    format INTEGER NOT NULL
);
INSERT INTO head (id, seq, base, format) VALUES (1, 0, 0, 1);

-- A row per coding, all statuses. A segment's own value of a variable stands before its document's.
CREATE VIEW coded_segments AS
WITH RECURSIVE paths (id, path) AS (
    SELECT id, name FROM codes WHERE parent IS NULL
    UNION ALL
    SELECT codes.id, paths.path || '\' || codes.name FROM codes JOIN paths ON codes.parent = paths.id
)
SELECT
    documents.name AS document_name,
    documents."group" AS document_group,
    paths.path AS code_path,
    COALESCE((SELECT paragraphs.number FROM paragraphs
        WHERE paragraphs.text = segments.text AND paragraphs.start_byte <= segments.start_byte
        ORDER BY paragraphs.start_byte DESC, paragraphs.number DESC LIMIT 1), 1) AS begin_paragraph,
    COALESCE((SELECT paragraphs.number FROM paragraphs
        WHERE paragraphs.text = segments.text AND paragraphs.start_byte <= MAX(segments.start_byte, segments.end_byte - 1)
        ORDER BY paragraphs.start_byte DESC, paragraphs.number DESC LIMIT 1), 1) AS end_paragraph,
    CAST(SUBSTR(texts.body, segments.start_byte + 1, segments.end_byte - segments.start_byte) AS TEXT) AS segment,
    segments.start_byte AS start_byte,
    segments.end_byte AS end_byte,
    LENGTH(CAST(SUBSTR(texts.body, 1, segments.start_byte) AS TEXT)) AS start_char,
    coders.name AS coder,
    codings.weight AS weight,
    codings.created AS created,
    codings.status AS status,
    (SELECT JSON_GROUP_OBJECT(variables.name, COALESCE(own.value, whole.value))
        FROM variables
        LEFT JOIN "values" AS own ON own.variable = variables.id AND own.segment = segments.id
        LEFT JOIN "values" AS whole ON whole.variable = variables.id AND whole.document = segments.document
        WHERE COALESCE(own.value, whole.value) IS NOT NULL) AS variables
FROM codings
JOIN segments ON segments.id = codings.segment
JOIN documents ON documents.id = segments.document
JOIN texts ON texts.id = segments.text
JOIN coders ON coders.id = codings.coder
JOIN paths ON paths.id = codings.code;
