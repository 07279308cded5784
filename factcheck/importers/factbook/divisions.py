"""How many states, provinces or counties a country is divided into, by each sort the source counts."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck.importers.factbook import texts
from factcheck.importers.factbook.profiles import Field
from factcheck.importers.statements import Row

_HEAD = re.compile(r"[^;:\n]+")
_JOINED = re.compile(r",? and |, ")
_COUNT = re.compile(r"(?P<number>[1-9]\d{0,2}) (?P<noun>[A-Za-z][a-z -]{2,40}?)\**(?: with [a-z -]+)?")


def counts(field: Field, *, edition: str) -> Iterator[Row]:
    """A row for each sort that a field counts before it names them: "10 provinces and 3 territories*"; none where its first words are any others."""
    head = _HEAD.match(texts.without_brackets(field.text.strip().split("\n")[0]))
    pieces = [piece.strip() for piece in _JOINED.split(head[0].strip())] if head is not None else []
    found = [_COUNT.fullmatch(re.sub(r"\s+(?=\*)", "", piece)) for piece in pieces]
    for one in found if all(found) else ():
        if one is not None:
            yield Row(
                subject=field.subject,
                property="subdivisions",
                value=one["number"],
                point_in_time=edition,
                definition=one["noun"].strip(),
                locator=field.locator,
                original=one[0],
            )
