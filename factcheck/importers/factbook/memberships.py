"""Participation in international organisations, as each list marks it; the lists go stale and are never complete."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck.importers.factbook import tables, texts
from factcheck.importers.factbook.profiles import Field, Unread
from factcheck.importers.statements import Entity, Row

_PLAIN = {"": "member", "mission": "participant"}
_PREFIX = re.compile(
    r"Afghanistan is a member of the following organizations but Taliban representatives do not participate: "
)
_UNCLOSED = re.compile(r"(\(Enhanced Engagement),")


def participation(field: Field, *, edition: str) -> Iterator[Row | Entity | Unread]:
    """A membership for each organisation of the list, with what its bracket says as definition."""
    kinds = {"": "", **dict(tables.pairs("membership_kinds.csv", ("bracket", "definition")))}
    for entry in texts.split(_UNCLOSED.sub(r"\1),", _PREFIX.sub("", field.line.rstrip(" .")))):
        name = texts.without_brackets(entry) if "(" in entry else entry
        bracket = entry.partition("(")[2].removesuffix(")").strip()
        known = tables.organisations().get(name)
        if name == "none":
            continue
        if known is None or bracket not in kinds:
            yield Unread(entry)
            continue
        yield Entity(known.id, known.label, "org")
        yield Row(
            subject=field.subject,
            property="membership",
            object=known.id,
            value="true",
            point_in_time=edition,
            definition=kinds[bracket] or _PLAIN[known.note],
            locator=field.locator,
            original=entry[:100],
        )
