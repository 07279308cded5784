"""World Economic Outlook, October 2022: output, growth, prices and unemployment by country and year, from 1990 to the last year that is no projection."""

from __future__ import annotations

import csv
import io
import re
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path

from factcheck.errors import SourceError
from factcheck.importers.populations import tables
from factcheck.importers.statements import Entity, Row

FILE = "weo2022_2.csv"
FIRST, LAST = 1990, 2022
_FIXED = (
    "WEO Country Code", "ISO", "WEO Subject Code", "Country", "Subject Descriptor", "Subject Notes", "Units", "Scale",
    "Country/Series-specific Notes",
)  # fmt: skip
_UNTIL = "Estimates Start After"
COLUMNS = (*_FIXED, *(str(year) for year in range(1980, 2028)), _UNTIL)
_FOOT = re.compile(r"|International Monetary Fund, World Economic Outlook Database, October 2022")
_MISSING = frozenset({"n/a", "--", ""})
_NUMBER = re.compile(r"-?[0-9]{1,3}(?:,?[0-9]{3})*(?:\.[0-9]+)?")
_FISCAL = re.compile(r"Reporting in calendar year: No|Latest actual data: FY|refer to fiscal years")
"""What the notes say of figures that are of a fiscal year and stand under a calendar year."""


@dataclass(frozen=True, slots=True)
class _Series:
    """A subject of the table: its code, the property it holds, its unit, what it measures, what one is worth, the figures after the point that are meant, and the subject whose notes say how it was made."""

    code: str
    property: str
    unit: str
    definition: str
    scale: int
    figures: int
    notes: str


_BILLION = 10**9
_PPP = "ppp, current dollars"
_SERIES = {
    series.code: series
    for series in (
        _Series("NGDPD", "gdp", "USD", "nominal", _BILLION, 0, "NGDP"),
        _Series("PPPGDP", "gdp", "USD", _PPP, _BILLION, 0, "NGDP"),
        _Series("NGDPDPC", "gdp-per-capita", "USD", "nominal", 1, 0, "NGDP"),
        _Series("PPPPC", "gdp-per-capita", "USD", _PPP, 1, 0, "NGDP"),
        _Series("NGDP_RPCH", "gdp-growth", "percent", "", 1, 1, "NGDP"),
        _Series("PCPIPCH", "inflation", "percent", "average", 1, 1, "PCPI"),
        _Series("PCPIEPCH", "inflation", "percent", "end of year", 1, 1, "PCPIE"),
        _Series("LUR", "unemployment", "percent", "", 1, 1, "LUR"),
    )
}
_UNSURE = dict.fromkeys(("ERI", "SDN", "SOM", "SSD", "TKM", "VEN", "ZWE"), LAST)
"""Countries none of whose figures decide: several rates of exchange, several moneys, accounts made up for want of any."""
_UNSURE_PRICES = {"ARG": 2016}
"""The last year in which a country's price index was not that of the country."""
_Line = tuple[int, dict[str, str]]


def read(wheel: Path) -> tuple[list[Row], list[Entity]]:
    """A statement for each country, series and year with a figure that is no projection, and the entities met.

    A figure per head ends where that of the whole does: its population is an estimate between any two censuses.
    Figures of fiscal years, and of countries where several counts stand side by side, are unverified.
    Raises SourceError for a cell that is no number and for a country that is not in the table.
    """
    places = tables.places("outlook", Path(__file__).parent / "tables")
    rows: list[Row] = []
    met: set[Entity] = set()
    for code, lines in _by_country(wheel).items():
        place = tables.entity(places, code, f"{FILE}:{next(iter(lines.values()))[0]}")
        made = [row for series in _SERIES.values() for row in _rows(place, series, lines)]
        rows += made
        met |= {place} if made else set()
    return rows, sorted(met)


def _by_country(wheel: Path) -> dict[str, dict[str, _Line]]:
    """The lines of each country by subject code."""
    found: dict[str, dict[str, _Line]] = {}
    with zipfile.ZipFile(wheel) as archive:
        text = archive.read(f"pydeflate/.pydeflate_data/{FILE}").decode("cp1252")
    reader = csv.DictReader(io.StringIO(text), delimiter="\t", strict=True)
    if tuple(reader.fieldnames or ()) != COLUMNS:
        raise SourceError(f"{wheel.name}: {FILE}:1: the columns are {reader.fieldnames}; expected {COLUMNS}")
    for row in reader:
        if row["ISO"]:
            found.setdefault(row["ISO"], {})[row["WEO Subject Code"]] = (reader.line_num, row)
        elif not _FOOT.fullmatch(row["WEO Country Code"]) or any(row[name] for name in COLUMNS[1:]):
            raise SourceError(f"{FILE}:{reader.line_num}: a line without a country: {row['WEO Country Code']!r}")
    return found


def _rows(place: Entity, series: _Series, lines: dict[str, _Line]) -> Iterator[Row]:
    line, row = _line(series.code, lines)
    fiscal = _FISCAL.search(_line(series.notes, lines)[1]["Country/Series-specific Notes"]) is not None
    last = _last(_line("NGDPD" if series.property.startswith("gdp") else series.code, lines))
    unsure = _unsure(row["ISO"], series)
    for year in range(FIRST, last + 1):
        cell = row[str(year)]
        if cell in _MISSING:
            continue
        yield Row(
            subject=place.id,
            property=series.property,
            value=_value(cell, series, line),
            unit=series.unit,
            point_in_time=str(year),
            definition=series.definition,
            status="unverified" if fiscal or year <= unsure else "verified",
            locator=f"{FILE}: {row['ISO']} {series.code}, {year}",
            original=cell,
        )


def _unsure(country: str, series: _Series) -> int:
    """The last year of which a country's figures decide nothing; 0 where there is none."""
    prices = _UNSURE_PRICES.get(country, 0) if series.property == "inflation" else 0
    return max(_UNSURE.get(country, 0), prices)


def _line(code: str, lines: dict[str, _Line]) -> _Line:
    found = lines.get(code)
    if found is None:
        line, row = next(iter(lines.values()))
        raise SourceError(f"{FILE}:{line}: {row['Country']} has no line {code}")
    return found


def _last(found: _Line) -> int:
    """The last year of a line that is no projection; 0 where it has none."""
    line, row = found
    until = row[_UNTIL]
    if until and not until.isdecimal():
        raise SourceError(f"{FILE}:{line}: {_UNTIL} {until!r}; expected a year")
    return min(int(until or 0), LAST)


def _value(cell: str, series: _Series, line: int) -> str:
    """The figure in its unit, as it is meant: further figures come of the arithmetic that made it."""
    if not _NUMBER.fullmatch(cell):
        raise SourceError(f"{FILE}:{line}: {series.code} {cell!r}; expected a number")
    value = Decimal(cell.replace(",", "")) * series.scale
    told = value.quantize(Decimal(1).scaleb(-series.figures))
    return f"{told:f}" if told else f"{abs(told):f}"
