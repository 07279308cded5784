"""What the almanac's tables have to hold together: every id is defined once, terms do not overlap, lists told to be whole have no gaps."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Iterator

from factcheck.importers import almanac_tables as tables
from factcheck.importers.almanac_promises import KNOWN_UNTIL, SUCCESSIONS, in_turn, of_series
from factcheck.importers.almanac_tables import Line, Tables


def unknown(found: Tables) -> Iterator[str]:
    """Every id a table uses that no table defines, repeats of one id, and terms of membership that overlap."""
    defined = {name: {line["id"] for line in found[name]} for name in ("persons", "organisations", "sets")}
    offices = {line["office"] for line in found["office-lists"]}
    groups = defined["organisations"] | defined["sets"]
    wanted: list[tuple[str, str, Iterable[str]]] = [
        ("offices", "person", defined["persons"]),
        ("offices", "office", offices),
        ("steps", "person", defined["persons"]),
        ("steps", "office", offices),
        ("numbers", "person", defined["persons"]),
        ("numbers", "office", offices),
        ("memberships", "organisation", defined["organisations"]),
        ("complete", "subject", groups | offices),
    ]
    for table, column, known in wanted:
        yield from (
            f"{line.place}: {column} {line[column]!r} is in no table"
            for line in found[table]
            if line[column] not in known
        )
    for table, column in (
        ("persons", "id"),
        ("organisations", "id"),
        ("sets", "id"),
        ("events", "id"),
        ("office-lists", "office"),
    ):
        yield from _repeats(found[table], column)
    yield from _overlaps(found["memberships"])
    for table in SUCCESSIONS:
        yield from _gaps(found[table])
    yield from _vacant(found)
    yield from _unconfirming(found)
    yield from _unread(found)


def _unread(found: Tables) -> Iterator[str]:
    """Series of events told to be whole, of which no package was read to give a single one: their rows may not refute."""
    read = {line["subject"] for line in found["readings"]} | {
        line["id"] for line in found["events"] if line["basis"] != "instrument"
    }
    for line in found["series"]:
        if read.isdisjoint(event["id"] for event in of_series(found, line)):
            yield f"{line.place}: no event of {line['id']!r} was read in a package"


def _vacant(found: Tables) -> Iterator[str]:
    """Stretches for which an office's list is told to be whole, though on a day of them nobody holds it."""
    turns: dict[str, list[tuple[str, str]]] = {}
    for line in found["offices"]:
        turns.setdefault(line["office"], []).append((line["start"], line["end"]))
    for line in found["complete"]:
        if (line["property"] == "office-holder") != line["subject"].startswith("office:"):
            yield f"{line.place}: property {line['property']!r} is none of {line['subject']!r}"
        elif line["property"] == "office-holder":
            reached = line["from"]
            for start, end in sorted(turns.get(line["subject"], ())):
                if start[: len(reached)] <= reached[: len(start)]:
                    reached = max(reached, tables.day_after(end) if end else line["known_until"])
            if reached < line["known_until"]:
                yield f"{line.place}: nobody holds {line['subject']} on {reached}"


def _gaps(lines: Iterable[Line]) -> Iterator[str]:
    """Rows of a succession that leave days between them: what stood then is not said, and the list is not whole."""
    for _, several in itertools.groupby(sorted(lines, key=in_turn), key=lambda line: line["country"]):
        reached = ""
        for line in several:
            if reached and tables.day_after(reached) < line["start"]:
                yield f"{line.place}: nothing stands between {reached} and start {line['start']!r}"
            reached = max(reached, line["end"] or KNOWN_UNTIL)
        if reached < KNOWN_UNTIL:
            yield f"{line.place}: nothing stands behind end {reached!r}"


def _unconfirming(found: Tables) -> Iterator[str]:
    """Readings of things that stand in no table: they confirm nothing."""
    known = {
        "event-date": {line["id"] for line in found["events"]},
        "founding-date": {line["id"] for line in found["organisations"]}
        | {line["subject"] for line in found["founding"]},
        "birth-date": {line["id"] for line in found["persons"]},
        "death-date": {line["id"] for line in found["persons"]},
    }
    for line in found["readings"]:
        if line["subject"] not in known.get(line["property"], ()):
            yield f"{line.place}: subject {line['subject']!r} has no {line['property']} in any table"


def _repeats(lines: Iterable[Line], column: str) -> Iterator[str]:
    first: dict[str, Line] = {}
    for line in lines:
        known = first.setdefault(line[column], line)
        if known is not line and known.cells != line.cells:
            yield f"{line.place}: {line[column]!r} stands otherwise at {known.place}"


def _overlaps(lines: Iterable[Line]) -> Iterator[str]:
    terms: dict[tuple[str, str, str], list[Line]] = {}
    for line in lines:
        terms.setdefault((line["organisation"], line["member"], line["definition"]), []).append(line)
    for several in terms.values():
        ordered = sorted(several, key=lambda line: line["start"])
        for one, other in itertools.pairwise(ordered):
            if not one["end"] or other["start"] < one["end"]:
                yield f"{other.place}: overlaps the term at {one.place}"
