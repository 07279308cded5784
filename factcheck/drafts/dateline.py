"""The date a draft bears in its dateline or byline; nothing is guessed from elsewhere."""

from __future__ import annotations

import re

from factcheck import lazy
from factcheck.lexicon import either, table, worded
from factcheck.model.dates import PartialDate

_worded = worded("clauses", "dateline")

_MONTHS: dict[str, int] = table("dates")["months"]
_MONTH = either(_MONTHS)
_DATE = _worded(rf"\b(?:(?P<m1>{_MONTH})\.?\s+(?P<d1>\d{{1,2}}){{nth}}?,?\s+(?P<y1>\d{{4}})|(?P<d2>\d{{1,2}}){{nth}}?\s+(?P<m2>{_MONTH})\.?,?\s+(?P<y2>\d{{4}})|(?P<iso>\d{{4}}-\d\d-\d\d))\b", re.IGNORECASE)  # fmt: skip
_DATELINE = lazy.pattern(r"^\W*[A-ZÀ-Þ][A-ZÀ-Þ.'’ -]{2,}[A-ZÀ-Þ](?:\s*\([A-Za-z. ]+\))?,?\s")
_NO_TOWN = either(table("dates")["dateline"]["no_town"])
_TOWN = lazy.pattern(
    rf"^\W*(?!(?:{_NO_TOWN})\b)(?:[A-ZÀ-Þ][\w.'’-]+ ){{0,3}}[A-ZÀ-Þ][\w.'’-]+,? (?i:{_DATE.pattern})\W{{0,3}}\s?[–—]\s"
)
"""A town in small letters and the day, before a dash: "*Abuja, 3 December 2015* — The bishops ..."."""
_BYLINE = _worded(r"^\W*(?:{published})\b", re.IGNORECASE)
_ENDS = lazy.pattern(r"\s[-–—]{1,2}\s|[-–—]|\)\s")
_MONTHLY = lazy.pattern(rf"(?P<head>.*?)(?<!\w)(?P<month>{_MONTH})\.?,?\s+(?P<year>(?:19|20)\d\d)\W*", re.IGNORECASE)
_NAMES = _worded(r"\W*(?:(?:[A-ZÀ-Þ][\w.'’-]*|{in_names})\W*){0,9}")
_NEAR_TOP, _HEAD = 8, 120


_PLACE = lazy.pattern(
    r"^\W*[A-ZÀ-Þ][A-ZÀ-Þ.'’ -]{2,}(?:, [A-Z][\w.'’ -]{1,24})?(?: ?\([A-Za-z. ]+\))?(?: ?[—–]| -{1,2} |: )(?=\s*\S)"
)


def leads(line: str) -> bool:
    """Whether a paragraph begins with the place it was written at: "KINGSTOWN — The ferry ..."."""
    return _PLACE.match(line) is not None


def find(blocks: list[str]) -> tuple[str, str] | None:
    """(ISO date, basis) from the first blocks: a dateline before its dash, a byline, or a short line that is a date."""
    for block in blocks[:_NEAR_TOP]:
        line = block.strip()
        head, basis = _head(line)
        found = _DATE.search(head) if basis else None
        if found is not None and (date := _read(found)) is not None:
            return str(date), basis
    return _monthly(blocks[:_NEAR_TOP])


def _monthly(blocks: list[str]) -> tuple[str, str] | None:
    """The month of the one line between a title and the text that is a month alone or behind a place: "Nairobi, March 2019"."""
    first = next((at for at, block in enumerate(blocks) if len(block.strip()) > _HEAD), len(blocks))
    lines = [(at, _MONTHLY.fullmatch(block.strip())) for at, block in enumerate(blocks)]
    every = [(at, found) for at, found in lines if found is not None and _NAMES.fullmatch(found["head"])]
    if len(every) != 1 or not 0 < every[0][0] < first:
        return None
    return f"{every[0][1]['year']}-{_MONTHS[every[0][1]['month'].lower()]:02d}", "byline"


def _head(line: str) -> tuple[str, str]:
    if _DATELINE.match(line) or _TOWN.match(line):
        end = _ENDS.search(line, 3)
        return line[: end.start() if end else 80][:100], "dateline"
    if len(line) <= _HEAD and (_BYLINE.match(line) or _DATE.search(line)) and not line.endswith("."):
        return line, "byline"
    return "", ""


def _read(found: re.Match[str]) -> PartialDate | None:
    if found["iso"]:
        text = found["iso"]
    else:
        month = _MONTHS[(found["m1"] or found["m2"]).lower()]
        text = f"{found['y1'] or found['y2']}-{month:02d}-{int(found['d1'] or found['d2']):02d}"
    try:
        return PartialDate.parse(text)
    except ValueError:
        return None
