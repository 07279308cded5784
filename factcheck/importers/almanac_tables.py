"""The almanac's hand-written tables, read strictly: an unknown file, column or value is an error with path and line."""

from __future__ import annotations

import csv
import datetime
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from factcheck.errors import SourceError
from factcheck.model.dates import PartialDate

COLUMNS = {
    "offices": ("office", "person", "start", "end", "basis", "event", "status", "note"),
    "office-lists": ("office", "label", "aliases", "complete_from", "known_until", "note"),
    "steps": ("person", "office", "date", "step"),
    "numbers": ("office", "person", "number", "counting"),
    "persons": ("id", "label", "aliases", "born", "died", "sex", "note"),
    "events": ("id", "label", "aliases", "start", "end", "basis", "instrument", "countries", "status", "note"),
    "borders": ("country", "other", "km", "from", "until", "basis", "source_words", "note"),
    "figures": ("country", "measure", "neighbour", "figure", "unit", "measured"),
    "populations": ("country", "date", "figure", "what", "basis", "note"),
    "independence": ("country", "date", "event", "basis", "status", "note"),
    "founding": ("subject", "date", "event", "basis", "status", "note"),
    "organisations": ("id", "label", "aliases", "founded", "instrument", "basis", "note"),
    "memberships": (
        "organisation", "member", "definition", "start", "end", "instrument", "basis", "status", "note",
    ),
    "sets": ("id", "label", "aliases", "members", "from", "known_until", "complete", "note"),
    "complete": ("subject", "property", "from", "known_until", "note"),
    "capitals": ("country", "place", "label", "start", "end", "basis", "event", "note"),
    "currencies": ("country", "currency", "label", "start", "end", "basis", "event", "note"),
    "readings": ("subject", "property", "value", "basis", "note"),
    "series": ("id", "events", "from", "known_until", "note"),
}  # fmt: skip
"""The tables by the name their files begin with (offices-a.csv, offices-b.csv ... are one table), and their columns."""

_PART = re.compile(r"(?P<table>[a-z-]+?)(-[a-z0-9])?")
_DATE = re.compile(r"\d{4}(-\d\d(-\d\d)?)?")
_COUNTRY = r"country:([A-Z]{2}|[A-Z]{4})"
_SLUG = r"[a-z0-9][a-z0-9-]*"
_ORG = rf"(org|set):{_SLUG}"
_OFFICE = rf"office:([A-Z]{{2}}|[A-Z]{{4}}|{_SLUG})/{_SLUG}"
_MEMBER = rf"({_COUNTRY}|(org|place|territory):{_SLUG})"


@dataclass(frozen=True, slots=True)
class Line:
    """A row of a table, with the place it stands at."""

    path: Path
    number: int
    cells: dict[str, str]

    def __getitem__(self, column: str) -> str:
        return self.cells[column]

    @property
    def place(self) -> str:
        """Path and line as an error names them."""
        return f"{self.path}:{self.number}"


Tables = dict[str, list[Line]]
"""The rows of every table, by its name."""


@dataclass(frozen=True, slots=True)
class Member:
    """A member in a cell of sets.csv, with the time it belongs when that is not the set's own."""

    id: str
    start: str = ""
    end: str = ""


def read(folder: Path) -> Tables:
    """Every table of the folder by name; tables without a file are empty. Raises SourceError naming each fault."""
    tables: Tables = {name: [] for name in COLUMNS}
    faults: list[str] = []
    for path in sorted(folder.glob("*")):
        found = _PART.fullmatch(path.stem)
        if path.suffix != ".csv" or found is None or found["table"] not in COLUMNS:
            known = ", ".join(f"{name}.csv" for name in COLUMNS)
            faults.append(f"{path}:1: no table of the almanac; known: {known}, each also with -a, -b ... before .csv")
            continue
        tables[found["table"]] += _lines(path, COLUMNS[found["table"]], faults)
    for name, lines in tables.items():
        faults += [f"{line.place}: {fault}" for line in lines for fault in _faults(name, line)]
    raise_all(faults)
    return tables


def raise_all(faults: Iterable[str]) -> None:
    """Raise SourceError with every fault on a line of its own, if there is one."""
    found = list(faults)
    if found:
        raise SourceError("\n".join(found))


def _lines(path: Path, columns: tuple[str, ...], faults: list[str]) -> Iterator[Line]:
    with path.open(encoding="utf-8", newline="") as file:
        reader = csv.reader(file, strict=True)
        try:
            header = tuple(next(reader, ()))
            if header != columns:
                faults.append(f"{path}:1: the columns are {', '.join(header)}; expected {', '.join(columns)}")
                return
            for row in reader:
                if len(row) != len(columns) or any(cell != " ".join(cell.split()) for cell in row):
                    faults.append(
                        f"{path}:{reader.line_num}: {row}; expected {len(columns)} cells without needless space"
                    )
                    continue
                yield Line(path, reader.line_num, dict(zip(columns, row, strict=True)))
        except (csv.Error, UnicodeDecodeError) as error:
            faults.append(f"{path}:{reader.line_num + 1}: {error}; expected UTF-8 CSV with a comma between cells")


def dated(text: str) -> bool:
    """Whether a text is a year, a month or a day of the calendar.

    >>> dated("2014"), dated("2014-02"), dated("2014-02-30"), dated("Feb 2014")
    (True, True, False, False)
    """
    if not _DATE.fullmatch(text):
        return False
    try:
        datetime.date.fromisoformat(text + "-01-01"[len(text) - 4 :])
    except ValueError:
        return False
    return True


def day_after(text: str) -> str:
    """The first day behind a year, a month or a day.

    >>> day_after("1997"), day_after("1991-12"), day_after("2002-02-28")
    ('1998-01-01', '1992-01-01', '2002-03-01')
    """
    return (PartialDate.parse(text).last() + datetime.timedelta(days=1)).isoformat()


def members(line: Line) -> list[Member]:
    """The members of a set; a time stands in brackets: country:SS[2011-07-09..].

    Raises SourceError where a member is written otherwise.
    """
    found = []
    for part in filter(None, line["members"].split("|")):
        match = re.fullmatch(r"(?P<id>[^\[\]]+)(\[(?P<start>[\d-]*)\.\.(?P<end>[\d-]*)\])?", part)
        times = [time for time in (match["start"], match["end"]) if time] if match else []
        if match is None or not re.fullmatch(_MEMBER, match["id"]) or not all(map(dated, times)):
            raise SourceError(f"{line.place}: members: {part!r}; expected an id, or an id with [start..end]")
        found.append(Member(match["id"], match["start"] or "", match["end"] or ""))
    return found


def _one_of(*allowed: str) -> Callable[[str], str]:
    return lambda text: "" if text in allowed else f"allowed: {', '.join(filter(None, allowed))}"


def _like(pattern: str, meaning: str) -> Callable[[str], str]:
    return lambda text: "" if re.fullmatch(pattern, text) else f"expected {meaning}"


def _date(text: str) -> str:
    return "" if dated(text) else "expected YYYY, YYYY-MM or YYYY-MM-DD"


def _open_date(text: str) -> str:
    return "" if not text else _date(text)


def _words(text: str) -> str:
    return "" if text else "may not be empty"


def _aliases(text: str) -> str:
    bad = [part for part in text.split("|") if part != part.strip() or (text and not part)]
    return f"{bad[0]!r} between bars; expected names without space around them" if bad else ""


def _countries(text: str) -> str:
    bad = [part for part in text.split("|") if text and not re.fullmatch(rf"({_COUNTRY}|(place|org):{_SLUG})", part)]
    return f"{bad[0]!r}; expected country ids with | between them" if bad else ""


_BASIS = _one_of("package", "second-source", "instrument")
_STATUS = _one_of("verified", "unverified")
_STATE = _like(rf"{_COUNTRY}|(place|territory):{_SLUG}", "country:XX or place:NAME")
_CHECKS: dict[str, Callable[[str], str]] = {
    "aliases": _aliases,
    "basis": _BASIS,
    "born": _open_date,
    "complete": _one_of("yes", "no"),
    "complete_from": _open_date,
    "countries": _countries,
    "country": _STATE,
    "currency": _like(r"currency:[A-Z]{3}", "currency:XXX"),
    "date": _date,
    "definition": _one_of(
        "member",
        "associate",
        "participating",
        "observer",
        "candidate",
        "suspended",
        "partner",
        "signed",
        "decided",
        "part",
        "notice",
    ),
    "died": _open_date,
    "end": _open_date,
    "figure": _like(r"\d+(\.\d+)?", "a decimal number"),
    "founded": _open_date,
    "from": _open_date,
    "km": _like(r"\d+(\.\d+)?", "a decimal number"),
    "known_until": _open_date,
    "label": _words,
    "measure": _one_of("area", "coastline-length", "border-length"),
    "measured": _words,
    "member": _like(_MEMBER, "country:XX, or org: or place: with a name"),
    "neighbour": lambda text: _STATE(text) if text else "",
    "number": _like(r"[1-9]\d{0,2}", "a number"),
    "office": _like(_OFFICE, "office:XX/role or office:org/role"),
    "organisation": _like(_ORG, "org:NAME"),
    "other": _STATE,
    "place": _like(rf"place:{_SLUG}", "place:NAME"),
    "person": _like(rf"person:{_SLUG}", "person:NAME"),
    "property": _one_of("membership", "office-holder", "event-date", "founding-date", "birth-date", "death-date"),
    "sex": _one_of("m", "f", "-"),
    "start": _open_date,
    "status": _STATUS,
    "step": _words,
    "subject": _like(
        rf"{_ORG}|{_COUNTRY}|{_OFFICE}|(place|event|person):{_SLUG}",
        "org:, set:, country:, office:, place:, event: or person: with a name",
    ),
    "unit": _one_of("km", "km2"),
    "until": _open_date,
    "value": _date,
    "what": _words,
}
_IDS = {
    "persons": rf"person:{_SLUG}",
    "events": rf"event:{_SLUG}",
    "organisations": rf"org:{_SLUG}",
    "sets": rf"set:{_SLUG}",
    "series": rf"set:{_SLUG}",
}
_NEEDED = {
    "memberships": ("start",),
    "events": ("start",),
    "complete": ("from", "known_until"),
    "series": ("events", "from", "known_until"),
    "capitals": ("start",),
    "currencies": ("start",),
}
_SPANS = (
    ("start", "end"),
    ("from", "until"),
    ("from", "known_until"),
    ("born", "died"),
    ("complete_from", "known_until"),
)


def _faults(table: str, line: Line) -> Iterator[str]:
    for column, text in line.cells.items():
        check = _like(_IDS[table], _IDS[table]) if column == "id" else _CHECKS.get(column)
        fault = check(text) if check else ""
        if fault:
            yield f"{column} {text!r}: {fault}"
    for column in _NEEDED.get(table, ()):
        if not line[column]:
            yield f"{column} may not be empty"
    for first, last in _SPANS:
        start, end = line.cells.get(first, ""), line.cells.get(last, "")
        if start and end and end < start[: len(end)]:
            yield f"{last} {end!r} is before {first} {start!r}"
