"""Neighbours and their border lengths, the waters a country lies on, elevation extremes."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck.importers.factbook import figures, tables, texts
from factcheck.importers.factbook.profiles import Field, Unread
from factcheck.importers.statements import Entity, Row

_NEIGHBOUR = re.compile(r"(?P<name>.+?) (?P<length>[\d,.]+) km(?: \([^()]*\))?")
_PLACE = re.compile(r"(?P<name>.*?)[ ,]*(?P<height>-?(?<!\w)[\d,.]*\d) ?(?:m|(?P<below>m below sea level))?")
_HEDGE = re.compile(r"\s*(?:more than|less than|about|approximately)$")
_UNNAMED = re.compile(
    r"unnamed|sea level|location|elevation|occurs|junction|^point|highest|lowest|along the|summit|ocean surface",
    re.IGNORECASE,
)
_SEA = re.compile(
    r"(?:(?:North|South|East) )?\b(?:[A-Z][a-z]+ )?(?:Sea|Ocean|Gulf|Bay|Bight|Channel|Strait)\b(?: of [A-Z][a-z]+)?|Kattegat|Skagerrak"
)
_NOTE = re.compile(r"; note\b")


def borders(field: Field, *, edition: str) -> Iterator[Row | Unread]:
    """A neighbour and the length of its border for each entry; parts of a border and regional ones say so."""
    met: set[str] = set()
    kind = "regional" if "/regional border" in field.path else ""
    for entry in _entries(field.line):
        found = _NEIGHBOUR.fullmatch(entry)
        name = texts.without_brackets(found["name"]) if found else ""
        neighbour = tables.names("neighbours").get(name)
        if found is None or neighbour is None:
            yield Unread(entry)
            continue
        part = next(iter(texts.brackets(found["name"])), "")
        common = {"subject": field.subject, "object": neighbour.id, "point_in_time": edition, "locator": field.locator}
        if neighbour.id not in met:
            yield Row(**common, property="borders", value="true", definition=kind, original=found["name"])
        met.add(neighbour.id)
        yield Row(
            **common,
            property="border-length",
            value=found["length"].replace(",", ""),
            unit="km",
            definition=_part(part, entry, field) or kind,
            original=f"{found['length']} km",
        )


def shores(field: Field, *, edition: str) -> Iterator[Row | Unread]:
    """The waters a country lies on: seas that are one for neighbours, as the Black Sea is and the Atlantic with the Baltic, each once.

    Nothing for what names no sea, and for the countries of `shores_in_part.csv`, which lie on more than their text tells.
    """
    in_part = {row[0] for row in tables.rows("shores_in_part.csv", ("subject", "reason"))}
    if not field.subject.startswith("country:") or field.subject in in_part:
        return
    known = dict(tables.pairs("seas.csv", ("name", "waters")))
    met: set[str] = set()
    for name in _SEA.findall(_NOTE.split(field.line)[0]):
        if name not in known:
            yield Unread(name)
        elif known[name] not in met:
            met.add(known[name])
            common = {"subject": field.subject, "point_in_time": edition, "locator": field.locator}
            yield Row(**common, property="shore", value=name, definition=known[name], original=name)


def _entries(text: str) -> list[str]:
    """The entries of a neighbour list, parts of one border too ("Ceuta 8 km and Melilla 10.5 km")."""
    return [part for entry in texts.split(text) for part in re.split(r"(?<= km) and ", entry)]


def _part(part: str, entry: str, field: Field) -> str:
    """The part of a border where the list has several with a neighbour; a bracket that explains a name is none."""
    names = [texts.without_brackets(e).rsplit(" ", 2)[0] for e in _entries(field.line)]
    several = names.count(texts.without_brackets(entry).rsplit(" ", 2)[0]) > 1
    return part if several else ""


def elevation(field: Field, *, edition: str) -> Iterator[Row | Entity | Unread]:
    """The height of a country's highest or lowest point, with its name, or its mean height."""
    definition = field.path.rsplit("/", 1)[1].removesuffix(" point").removesuffix(" elevation")
    found = _PLACE.fullmatch(texts.without_brackets(re.split(r" note\b", texts.split(field.line, ";")[0])[0]))
    figure = figures.find(found["height"]) if found else None
    if found is None or figure is None:
        yield Unread(field.line)
        return
    value = f"-{figure.value.lstrip('-')}" if found["below"] else figure.value
    name = _HEDGE.sub("", found["name"]).strip(" ,")
    place = place_id(name) if definition != "mean" else ""
    if place:
        yield Entity(place, name, "place")
    yield Row(
        subject=field.subject,
        property="elevation",
        object=place,
        value=value,
        unit="m",
        point_in_time=edition,
        definition=definition,
        locator=field.locator,
        original=field.line.split(";")[0][:80],
    )


def place_id(name: str) -> str:
    """The id of a named peak, sea or depression, or nothing when the name only describes it.

    >>> place_id("Mount Kenya"), place_id("unnamed elevation")
    ('place:mount-kenya', '')
    """
    return "" if not name or _UNNAMED.search(name) or len(name) > 60 else f"place:{tables.slug(name)}"
