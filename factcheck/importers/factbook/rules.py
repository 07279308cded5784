"""Which reader reads which field; what none reads is in the reviewed list or an error."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from factcheck.importers.factbook import (
    divisions,
    geography,
    measures,
    memberships,
    offices,
    official,
    shares,
    states,
    tables,
)
from factcheck.importers.factbook.profiles import Field, Unread
from factcheck.importers.statements import Alias, Entity, Row

Part = Row | Entity | Alias | Unread
Reader = Callable[..., Iterable[Part]]
READERS: tuple[tuple[re.Pattern[str], Reader], ...] = tuple(
    (re.compile(pattern), reader)
    for pattern, reader in (
        (
            r"Geography/Land boundaries/(?:border countries|border sovereign base areas|regional borders?(?: \(1\))?)",
            geography.borders,
        ),
        (r"Geography/Location", geography.shores),
        (r"Geography/Elevation(?: extremes)?/(?:lowest point|highest point|mean elevation)", geography.elevation),
        (r"Government/Capital/name", states.capital),
        (r"Government/Independence", states.independence),
        (r"Government/Administrative divisions", divisions.counts),
        (r"Economy/Exchange rates(?:/Currency)?", states.currency),
        (r"Government/Country name/(?!etymology|note).+", official.names),
        (r"Government/Executive branch/(?:chief of state|head of government)", offices.holders),
        (r"Government/International organization participation", memberships.participation),
        (r"People and Society/Ethnic groups", shares.ethnic),
        (r"People and Society/Religions", shares.religions),
        (r"People and Society/Languages(?:/Languages)?", shares.languages),
    )
)


@dataclass(frozen=True, slots=True)
class Reading:
    """What a field yields: statements, the reasons why parts of it are left out, and what nothing reads."""

    rows: tuple[Row, ...]
    entities: tuple[Entity, ...]
    aliases: tuple[Alias, ...]
    ignored: tuple[str, ...]
    unread: tuple[str, ...]


def read(field: Field, *, edition: str) -> Reading:
    """The statements of a field; a part that no reader knows is left to the reviewed list."""
    parts = list(_parts(field, edition))
    rows = tuple(part for part in parts if isinstance(part, Row))
    entities = tuple(part for part in parts if isinstance(part, Entity))
    aliases = tuple(part for part in parts if isinstance(part, Alias))
    unread = [part.text for part in parts if isinstance(part, Unread)]
    if not parts:
        unread = [field.line]
    reasons = {text: _reason(field, text) for text in unread}
    ignored = tuple(reason for reason in reasons.values() if reason)
    return Reading(rows, entities, aliases, ignored, tuple(text for text, reason in reasons.items() if not reason))


def _parts(field: Field, edition: str) -> Iterator[Part]:
    found = measures.measure_of(field.path)
    if found is not None:
        yield from measures.read(field, *found, edition=edition)
    for pattern, reader in READERS:
        if pattern.fullmatch(field.path):
            yield from reader(field, edition=edition)


def _reason(field: Field, text: str) -> str:
    for entry in tables.ignored():
        if entry.path.fullmatch(field.path) and entry.text.fullmatch(text):
            return entry.reason
    return ""
