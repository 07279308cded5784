"""World Population Prospects 2024, medium variant: every fifth year, summed over sex and age groups."""

from __future__ import annotations

from pathlib import Path

from factcheck.errors import SourceError
from factcheck.importers.populations import tables
from factcheck.importers.statements import Entity, Row

COLUMNS = ("LocID", "Location", "Year", "Sex", "AgeGrp", "AgeGrpStart", "Value")
LAST_ESTIMATE = 2023
_PARTS = 42
_OWN_BORDERS = ("region:",)


def read(wheel: Path) -> tuple[list[Row], list[Entity]]:
    """A statement for each place and year; years after the last estimate are projections.

    Raises SourceError where a place and year has not both sexes of all 21 age groups.
    """
    places = tables.places("m49")
    sums: dict[tuple[str, str], tuple[int, int]] = {}
    for line, row in tables.packed(wheel, "population", COLUMNS):
        tables.entity(places, row["LocID"], f"population.csv.gz:{line}")
        total, parts = sums.get((row["LocID"], row["Year"]), (0, 0))
        sums[row["LocID"], row["Year"]] = (total + _whole(row["Value"], line), parts + 1)
    rows = [_row(places[code], code, year, total, parts) for (code, year), (total, parts) in sums.items()]
    return rows, sorted({places[code] for code, _ in sums})


def _whole(value: str, line: int) -> int:
    whole, _, rest = value.partition(".")
    if not whole.isdigit() or rest.strip("0"):
        raise SourceError(f"population.csv.gz:{line}: {value!r} is no whole number of persons")
    return int(whole)


def _row(place: Entity, code: str, year: str, total: int, parts: int) -> Row:
    if parts != _PARTS:
        raise SourceError(f"population.csv.gz: {place.label} {year}: {parts} parts; expected {_PARTS}")
    qualifiers = ["UN region"] if place.id.startswith(_OWN_BORDERS) else []
    qualifiers += ["projection"] if int(year) > LAST_ESTIMATE else []
    return Row(
        subject=place.id,
        property="population",
        value=str(total),
        unit="person",
        point_in_time=year,
        definition=", ".join(qualifiers),
        locator=f"population.csv.gz: LocID {code}, {year}, sum of {parts} groups",
        original=str(total),
    )
