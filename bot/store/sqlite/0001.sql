-- The first shape of the data. Moments are UTC microseconds. What names or quotes a person is sealed or an HMAC.

PRAGMA application_id = 1095779428;

-- The ring of keys, for all lines: 0 is the public root key, the others are data keys wrapped to it.
CREATE TABLE ring (
    number  INTEGER PRIMARY KEY CHECK (number >= 0),
    wrapped BLOB NOT NULL
) STRICT;

-- What was already answered. Never removed, so that nothing is answered twice.
CREATE TABLE cause (
    line TEXT NOT NULL,
    id   TEXT NOT NULL,
    at   INTEGER NOT NULL,
    PRIMARY KEY (line, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE place (
    place   INTEGER PRIMARY KEY,
    line    TEXT NOT NULL,
    kind    TEXT NOT NULL,
    key     TEXT NOT NULL,
    version INTEGER NOT NULL CHECK (version > 0),
    body    BLOB NOT NULL,
    UNIQUE (line, kind, key)
) STRICT;

CREATE TABLE mark (
    line  TEXT NOT NULL,
    mark  TEXT NOT NULL,
    value TEXT NOT NULL,
    place INTEGER NOT NULL REFERENCES place,
    PRIMARY KEY (line, mark, value, place)
) STRICT, WITHOUT ROWID;
CREATE INDEX mark_of_place ON mark (place);
CREATE UNIQUE INDEX mark_held_once ON mark (line, mark, value) WHERE mark = 'code';

CREATE TABLE timer (
    place INTEGER NOT NULL REFERENCES place,
    kind  TEXT NOT NULL,
    line  TEXT NOT NULL,
    due   INTEGER NOT NULL,
    PRIMARY KEY (place, kind)
) STRICT, WITHOUT ROWID;
CREATE INDEX timer_due ON timer (line, due, place, kind);

-- Bodies that nobody could open when they were put over. They can be read again when the root key is back.
CREATE TABLE aside (
    number  INTEGER PRIMARY KEY,
    line    TEXT NOT NULL,
    kind    TEXT NOT NULL,
    key     TEXT NOT NULL,
    version INTEGER NOT NULL,
    body    BLOB NOT NULL
) STRICT;

CREATE TABLE outgoing (
    number      INTEGER PRIMARY KEY,
    line        TEXT NOT NULL,
    id          TEXT NOT NULL,
    case_id     TEXT,
    channel     TEXT NOT NULL,
    urgent      INTEGER NOT NULL CHECK (urgent IN (0, 1)),
    due         INTEGER NOT NULL,
    lease_until INTEGER NOT NULL DEFAULT 0,
    tries       INTEGER NOT NULL DEFAULT 0,
    state       TEXT NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'sent', 'dropped', 'failed')),
    settled_at  INTEGER,
    gateway_id  TEXT,
    note        BLOB,
    body        BLOB NOT NULL,
    UNIQUE (line, id)
) STRICT;
CREATE INDEX outgoing_due ON outgoing (line, channel, urgent, due, number) WHERE state = 'waiting';
CREATE INDEX outgoing_leased ON outgoing (line, channel, urgent, lease_until) WHERE state = 'waiting';
CREATE INDEX outgoing_at_gateway ON outgoing (line, gateway_id) WHERE gateway_id IS NOT NULL;

-- The texts of a case, and the audit trail: written once.
CREATE TABLE log (
    number INTEGER PRIMARY KEY,
    line   TEXT NOT NULL,
    key    TEXT NOT NULL,
    id     TEXT NOT NULL,
    body   BLOB NOT NULL,
    UNIQUE (line, key, id)
) STRICT;
CREATE TRIGGER log_stands BEFORE UPDATE ON log BEGIN SELECT raise(ABORT, 'the log is only added to'); END;

CREATE TABLE entry (
    number INTEGER PRIMARY KEY,
    line   TEXT NOT NULL,
    key    TEXT NOT NULL,
    id     TEXT NOT NULL,
    body   BLOB NOT NULL,
    UNIQUE (line, key, id)
) STRICT;
CREATE TRIGGER entry_stands BEFORE UPDATE ON entry BEGIN SELECT raise(ABORT, 'the trail is only added to'); END;
CREATE TRIGGER entry_stays BEFORE DELETE ON entry BEGIN SELECT raise(ABORT, 'the trail is only added to'); END;
