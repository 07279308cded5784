"""Heads of state and of government with the day since which they hold office."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator
from dataclasses import dataclass

from factcheck.importers.factbook import names, tables, texts, times
from factcheck.importers.factbook.profiles import Field, Unread
from factcheck.importers.statements import Entity, Row

_SINCE = re.compile(
    r"\b(?:since|chairman since|chairperson since|president since|sultan since)\s*(?=\d|[A-Z][a-z]+ \d)", re.IGNORECASE
)
_END_OF_NAME = re.compile(
    r"\s*(?:\(|\[|,(?! Jr\.)| note\b| - formerly| also spelled| resigned| serves as | of Denmark"
    r"| of the Netherlands| of Norway)"
)
_LEFT = re.compile(r"\b(?:vacant|resigned|ousted|overthrown|removed from office)\b")
_OFFICE = {
    "president": "President of {}",
    "prime-minister": "Prime Minister of {}",
    "chancellor": "Chancellor of {}",
    "monarch": "Monarch of {}",
    "vice-president": "Vice President of {}",
    "governor-general": "Governor-General of {}",
    "supreme-leader": "Supreme Leader of {}",
    "pope": "Pope",
}


@dataclass(frozen=True, slots=True)
class Title:
    """A title in front of a name: its role, none when left out, and whether it is held for the time being."""

    role: str
    acting: bool


@functools.cache
def titles() -> tuple[tuple[str, Title], ...]:
    """The reviewed titles, the longest first."""
    found = ((row[0], Title(row[1], row[2] == "acting")) for row in tables.rows("titles.csv", ("title", "role", "of")))
    return tuple(sorted(found, key=lambda pair: -len(pair[0])))


def holders(field: Field, *, edition: str) -> Iterator[Row | Entity | Unread]:
    """A statement for each person whose title is known; what the source adds in notes is prose."""
    profile = tables.profiles()[field.gec]
    for number, piece in enumerate(_pieces(field)):
        found = _untitled(field, piece) or next(
            ((title, rest) for name, title in titles() for rest in _behind(piece, name)), None
        )
        if found is None:
            yield Unread(piece)
        elif found[0].role and _counts(profile.type, found[0].role):
            yield from _holder(field, profile, found[0], found[1], edition, number)


def _pieces(field: Field) -> Iterator[str]:
    """The parts of the text; a list of places or countries for a sovereign abroad belongs to no office here."""
    for line in field.text.split("\n"):
        for piece in texts.split(re.sub(r"(?<=\)) *,? (?=represented by )", "; ", line), ";"):
            if re.match(r"note\b", piece, re.IGNORECASE):
                break
            yield piece


def _untitled(field: Field, piece: str) -> tuple[Title, str] | None:
    """The few persons whom the source names without a title."""
    bare = names.bare(piece)
    for gec, written, role in tables.rows("untitled.csv", ("gec", "written", "role")):
        if gec == field.gec and bare.startswith(written):
            return Title(role, acting=False), bare
    return None


def _behind(piece: str, title: str) -> list[str]:
    return [piece[len(title) :].strip()] if piece.startswith(f"{title} ") else []


def _counts(type_: str, role: str) -> bool:
    """A territory's head of state is that of another country; its own government counts."""
    return type_ == "country" or (role not in {"monarch", "president"} and role != "vice-president")


def _holder(
    field: Field, profile: tables.Profile, title: Title, rest: str, edition: str, number: int
) -> Iterator[Row | Entity | Unread]:
    written = names.bare(re.sub(r" \((?:[A-Z][a-z]+|also spelled [A-Z]+)\)(?= [A-Z])", "", rest))
    name = _END_OF_NAME.split(written, maxsplit=1)[0].strip(" ,")
    if not name or _LEFT.search(rest):
        yield Unread(rest)
        return
    country = profile.id.partition(":")[2]
    role = (
        "premier"
        if profile.type != "country" and title.role == "prime-minister" and "Premier" in field.line
        else title.role
    )
    label = names.label(name, country)
    person, office = f"person:{tables.slug(label)}", f"office:{country}/{role}"
    since = _SINCE.search(rest)
    yield Entity(person, label, "person")
    yield Entity(
        office, _OFFICE.get(role, role.replace("-", " ").capitalize() + " of {}").format(profile.label), "office"
    )
    yield Row(
        subject=person,
        property="office-holder",
        object=office,
        value=label,
        point_in_time=edition,
        start=times.date(rest[since.end() :]) if since else "",
        definition="acting" if title.acting else "",
        locator=field.locator if number == 0 else f"{field.locator} #{number + 1}",
        original=rest.split(";")[0][:100],
    )
