"""Tables of the index.

Days are ISO text, so that they sort and compare as they are; `~` sorts behind every day and stands
for "never" where columns are compared. `seq` counts in the order of coming in (an event's is
`Event.number`); `kb.build.reindex` brings the documents in again in that order.

An event's rows (`event`, `event_role`, `event_status`, `actor_event`) are `kb.records.event.Event` of
the claims that count today. `seen_from` and `settled` are the days from which a reader of that day
knows of it at all, and sees it as it is today: only the events between the two have to be worked out
again for a question about the past.

`cell` holds the columns of claims that are rows of tables, each with the type that its value has;
`credits` and `contradictions` are lists with commas.

`moved` has for each claim that was judged anew the events it was about, in order, and from which day on
(`''` stands before all days); `claim.event` is the last of them.

`word` counts the documents that have a word, by its key: what is rare says more where claims are compared.

`document_key`, `claim_key` and `actor.key` are what `kb.linking` looks for copies, events and actors by;
an `alias` is the id of an actor that was judged to be another one.
"""

NEVER = "~"

SCHEMA = """
CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;

CREATE TABLE document (
    seq INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    address TEXT NOT NULL,
    title TEXT,
    publisher TEXT,
    language TEXT NOT NULL,
    published TEXT,
    published_from TEXT,
    claims INTEGER NOT NULL,
    origin TEXT NOT NULL,
    credits TEXT NOT NULL DEFAULT '',
    version TEXT NOT NULL,
    signature BLOB NOT NULL,
    supersedes INTEGER REFERENCES document,
    superseded_by INTEGER REFERENCES document,
    superseded_on TEXT NOT NULL DEFAULT '~'
);
CREATE INDEX document_address ON document (address);
CREATE INDEX document_published ON document (published DESC, id);

CREATE TABLE document_key (
    key INTEGER NOT NULL,
    document INTEGER NOT NULL REFERENCES document,
    PRIMARY KEY (key, document)
) WITHOUT ROWID;

CREATE TABLE word (
    key INTEGER PRIMARY KEY,
    documents INTEGER NOT NULL
);

CREATE TABLE event (
    seq INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    type TEXT NOT NULL,
    sequence INTEGER NOT NULL DEFAULT 0,
    claims INTEGER NOT NULL DEFAULT 0,
    origins INTEGER NOT NULL DEFAULT 0,
    outlets INTEGER NOT NULL DEFAULT 0,
    contradictions TEXT NOT NULL DEFAULT '',
    earliest TEXT,
    latest TEXT,
    edtf TEXT,
    words TEXT,
    leading INTEGER REFERENCES claim,
    seen_from TEXT NOT NULL DEFAULT '~',
    settled TEXT NOT NULL DEFAULT '~'
);
CREATE INDEX event_sequence ON event (sequence) WHERE claims > 0;
CREATE INDEX event_contradicted ON event (sequence) WHERE contradictions <> '';
CREATE INDEX event_settled ON event (settled);

CREATE TABLE event_role (
    event INTEGER NOT NULL REFERENCES event,
    position INTEGER NOT NULL,
    role TEXT NOT NULL,
    name TEXT NOT NULL,
    actor INTEGER REFERENCES actor,
    inferred INTEGER NOT NULL,
    PRIMARY KEY (event, position)
) WITHOUT ROWID;

CREATE TABLE event_status (
    event INTEGER NOT NULL REFERENCES event,
    status TEXT NOT NULL,
    origins INTEGER NOT NULL,
    PRIMARY KEY (event, status)
) WITHOUT ROWID;

CREATE TABLE actor_event (
    actor INTEGER NOT NULL REFERENCES actor,
    sequence INTEGER NOT NULL,
    event INTEGER NOT NULL REFERENCES event,
    PRIMARY KEY (actor, sequence, event)
) WITHOUT ROWID;

CREATE TABLE claim (
    seq INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    document INTEGER NOT NULL REFERENCES document,
    event INTEGER NOT NULL REFERENCES event,
    type TEXT NOT NULL,
    status TEXT NOT NULL,
    certainty TEXT NOT NULL,
    earliest TEXT,
    latest TEXT,
    edtf TEXT,
    words TEXT,
    start INTEGER NOT NULL,
    end INTEGER NOT NULL,
    block TEXT NOT NULL,
    quote TEXT NOT NULL
);
CREATE INDEX claim_event ON claim (event);
CREATE INDEX claim_document ON claim (document);

CREATE TABLE moved (
    claim INTEGER NOT NULL REFERENCES claim,
    number INTEGER NOT NULL,
    event INTEGER NOT NULL REFERENCES event,
    since TEXT NOT NULL,
    PRIMARY KEY (claim, number)
) WITHOUT ROWID;
CREATE INDEX moved_event ON moved (event);

CREATE TABLE claim_key (
    key INTEGER NOT NULL,
    claim INTEGER NOT NULL REFERENCES claim,
    PRIMARY KEY (key, claim)
) WITHOUT ROWID;

CREATE TABLE cell (
    claim INTEGER NOT NULL REFERENCES claim,
    name TEXT NOT NULL,
    value,
    PRIMARY KEY (claim, name)
) WITHOUT ROWID;

CREATE TABLE role (
    claim INTEGER NOT NULL REFERENCES claim,
    position INTEGER NOT NULL,
    role TEXT NOT NULL,
    name TEXT NOT NULL,
    actor INTEGER REFERENCES actor,
    inferred INTEGER NOT NULL,
    PRIMARY KEY (claim, position)
) WITHOUT ROWID;
CREATE INDEX role_actor ON role (actor) WHERE actor IS NOT NULL;

CREATE TABLE speaker (
    claim INTEGER NOT NULL REFERENCES claim,
    position INTEGER NOT NULL,
    name TEXT NOT NULL,
    actor INTEGER REFERENCES actor,
    PRIMARY KEY (claim, position)
) WITHOUT ROWID;
CREATE INDEX speaker_actor ON speaker (actor) WHERE actor IS NOT NULL;

CREATE TABLE actor (
    seq INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    kind TEXT NOT NULL,
    state TEXT,
    key TEXT NOT NULL,
    events INTEGER NOT NULL DEFAULT 0
);
CREATE INDEX actor_key ON actor (key);
CREATE INDEX actor_events ON actor (events DESC, id);
CREATE TRIGGER actor_event_added AFTER INSERT ON actor_event
    BEGIN UPDATE actor SET events = events + 1 WHERE seq = new.actor; END;
CREATE TRIGGER actor_event_removed AFTER DELETE ON actor_event
    BEGIN UPDATE actor SET events = events - 1 WHERE seq = old.actor; END;

CREATE TABLE alias (
    id TEXT PRIMARY KEY,
    actor INTEGER NOT NULL REFERENCES actor
) WITHOUT ROWID;

CREATE TABLE spelling (
    actor INTEGER NOT NULL REFERENCES actor,
    document INTEGER NOT NULL REFERENCES document,
    name TEXT NOT NULL,
    uses INTEGER NOT NULL,
    PRIMARY KEY (actor, document, name)
) WITHOUT ROWID;
CREATE INDEX spelling_document ON spelling (document);

CREATE TABLE actor_name (
    actor INTEGER NOT NULL REFERENCES actor,
    name TEXT NOT NULL,
    lower TEXT NOT NULL,
    uses INTEGER NOT NULL,
    PRIMARY KEY (actor, name)
) WITHOUT ROWID;
CREATE INDEX actor_name_lower ON actor_name (lower);

CREATE VIRTUAL TABLE claim_words USING fts5 (text, content='', tokenize="unicode61 remove_diacritics 0", prefix='3');
CREATE VIRTUAL TABLE document_words USING fts5 (text, content='', tokenize="unicode61 remove_diacritics 0");
"""
