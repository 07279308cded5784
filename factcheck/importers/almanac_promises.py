"""The lists that the almanac's tables declare complete, each from one day to another."""

from __future__ import annotations

import fnmatch
import itertools
from collections.abc import Iterator

from factcheck.importers.almanac_tables import Line, Tables

KNOWN_UNTIL = "2026-06-30"
"""Up to when the capitals and currencies without an end are known."""
SUCCESSIONS = {"capitals": "capital", "currencies": "currency"}
"""The tables in which one thing follows another without a gap, so that a country's rows are the whole list, and their properties."""


def in_turn(line: Line) -> tuple[str, str]:
    """The order in which the rows of a succession follow one another."""
    return line["country"], line["start"]


def of_series(found: Tables, line: Line) -> Iterator[Line]:
    """The events of a series that is told to be whole: every Olympic Games, every award of a prize. What it names them by is a pattern of their ids."""
    patterns = line["events"].split("|")
    for event in found["events"]:
        if line["from"] <= event["start"] and any(fnmatch.fnmatchcase(event["id"], pattern) for pattern in patterns):
            yield event


def promises(found: Tables) -> list[dict[str, str]]:
    """The lists the tables declare complete, as the manifest names them."""
    whole = [(line["property"], line["subject"], line["from"], line["known_until"]) for line in found["complete"]]
    whole += [
        ("office-holder", line["office"], line["complete_from"], line["known_until"])
        for line in found["office-lists"]
        if line["complete_from"]
    ]
    whole += [
        ("membership", line["id"], line["from"], line["known_until"])
        for line in found["sets"]
        if line["complete"] == "yes"
    ]
    whole += [
        ("event-date", event["id"], line["from"], line["known_until"])
        for line in found["series"]
        for event in of_series(found, line)
    ]
    for table, property_ in SUCCESSIONS.items():
        by_country = itertools.groupby(sorted(found[table], key=in_turn), key=lambda line: line["country"])
        whole += [(property_, country, next(lines)["start"], KNOWN_UNTIL) for country, lines in by_country]
    keys = ("property", "subject", "from", "until")
    return [dict(zip(keys, entry, strict=True)) for entry in sorted(set(whole))]
