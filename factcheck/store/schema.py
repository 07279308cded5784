"""The tables of a store. Raise VERSION with any change: a store of another version is built anew."""

from __future__ import annotations

from pathlib import Path

VERSION = 12

STATEMENT_COLUMNS = (
    "id",
    "subject",
    "property",
    "object",
    "value",
    "low",
    "high",
    "unit",
    "point_in_time",
    "start",
    "end",
    "definition",
    "event",
    "rank",
    "status",
    "basis",
    "locator",
    "url",
    "quote",
    "original",
)
ENTITY_COLUMNS = ("id", "label", "type", "same_as", "note")
ALIAS_COLUMNS = ("alias", "id", "kind", "start", "end", "note")

TABLES = """
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE editions (
  source TEXT, edition TEXT, title TEXT, published TEXT, retrieved TEXT, known_until TEXT, tier INTEGER,
  authority TEXT, derived_from TEXT, PRIMARY KEY (source, edition)) WITHOUT ROWID;
CREATE TABLE complete (source TEXT, edition TEXT, property TEXT, subject TEXT, start TEXT, end TEXT);
CREATE TABLE entities (id TEXT PRIMARY KEY, label TEXT NOT NULL, type TEXT NOT NULL, note TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE aliases (
  key TEXT, alias TEXT, id TEXT, kind TEXT, start TEXT, end TEXT, note TEXT, PRIMARY KEY (key, id, kind, alias)) WITHOUT ROWID;
CREATE TABLE event_places (place TEXT, id TEXT, PRIMARY KEY (place, id)) WITHOUT ROWID;
CREATE TABLE event_words (word TEXT, key TEXT, id TEXT, PRIMARY KEY (word, key, id)) WITHOUT ROWID;
CREATE TABLE lower_starts (word TEXT PRIMARY KEY) WITHOUT ROWID;
CREATE TABLE statements (
  source TEXT, edition TEXT, id TEXT, subject TEXT, property TEXT, object TEXT, value TEXT, low TEXT, high TEXT, unit TEXT,
  point_in_time TEXT, start TEXT, "end" TEXT, definition TEXT, event TEXT, rank TEXT, status TEXT, basis TEXT,
  locator TEXT, url TEXT, quote TEXT, original TEXT);
"""

INDEXES = """
CREATE INDEX statements_subject ON statements (subject, property, object);
CREATE INDEX statements_object ON statements (object, property) WHERE object <> '';
CREATE INDEX statements_id ON statements (id);
CREATE INDEX event_day ON statements (coalesce(nullif(value, ''), start), subject) WHERE property = 'event-date';
CREATE INDEX event_anniversary ON statements (substr(coalesce(nullif(value, ''), start), 5), subject) WHERE property = 'event-date';
CREATE INDEX event_end ON statements ("end", subject) WHERE property = 'event-date';
CREATE INDEX complete_property ON complete (property, subject);
CREATE INDEX aliases_id ON aliases (id);
CREATE INDEX event_places_id ON event_places (id);
"""


def is_whole(path: Path) -> bool:
    """Whether a file is a store from its first page to its last: as long as its head says."""
    try:
        with path.open("rb") as file:
            head = file.read(32)
        length = path.stat().st_size
    except OSError:
        return False
    page, pages = int.from_bytes(head[16:18], "big"), int.from_bytes(head[28:32], "big")
    return head.startswith(b"SQLite format 3\0") and length == pages * (page if page > 1 else 65536)
