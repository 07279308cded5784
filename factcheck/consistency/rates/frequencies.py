"""How many in a stretch of time, and how often that is: "30 trains an hour, or one every two minutes"."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator
from decimal import Decimal

from factcheck.consistency.base.lines import Found, Line, anywhere
from factcheck.consistency.base.results import impossible, number, place
from factcheck.consistency.base.spelled import amount, as_number
from factcheck.consistency.base.story import Story
from factcheck.lexicon import worded
from factcheck.model.verdicts import Evidence

_worded = worded("against_itself", "frequencies")

_SECONDS = {
    "second": 1,
    "minute": 60,
    "hour": 3600,
    "day": 86_400,
    "week": 604_800,
    "month": 2_629_800,
    "year": 31_557_600,
}
_UNIT = "second|minute|hour|day|week|month|year"
_SHORTEST_DAY = Decimal(6) / 24
"""The part of a day in which its work may be done; of a week and what is longer, the days of work in seven."""
_WORKING = Decimal(5) / 7
_OFF, _LOOSE = Decimal("0.15"), Decimal("0.3")


@functools.cache
def _told() -> re.Pattern[str]:
    rate = rf"(?P<many>{amount()}) (?:more )?(?:[a-z-]+ ){{0,2}}?(?:{{each}}) (?P<per>{_UNIT})"
    often = rf"(?:(?P<some>{{some}}|an? [a-z-]+) (?:[a-z]+ )?(?:in )?)?every (?:(?P<step>{amount()}|half) )?(?:an? )?(?P<unit>{_UNIT})s?"
    return _worded(
        rf"(?<![\w.,-]){rate}(?:,| ?[–—(-]) ?(?:(?:and )?(?:{{or}}) ?)*(?P<often>{often})(?=$|[,.;:)!?”\"–—]| or so| and | for )"
    )


def find(story: Story) -> Iterator[Found]:
    """The frequencies of a draft that a number for a stretch of time does not make."""
    for line in story.lines:
        if "every" not in line.words or line.sentence.role == "table-row":
            continue
        text = line.written
        for told in _told().finditer(text.lower()):
            found = _held(line, told)
            if found is not None:
                yield found


def _held(line: Line, told: re.Match[str]) -> Found | None:
    many, step = (
        Decimal(as_number(told["many"])),
        Decimal("0.5") if told["step"] == "half" else Decimal(as_number(told["step"] or "1")),
    )
    some = {"two": 2, "twice": 2, "three": 3}.get(told["some"] or "", 1)
    if not many or not step:
        return None
    whole, each = Decimal(_SECONDS[told["per"]]), Decimal(_SECONDS[told["unit"]]) * step / some
    if each > whole:
        return None
    loose = anywhere("frequency", "loose").search(told[0]) is not None
    slack = _LOOSE if loose else _OFF
    least = whole * _part(told["per"], told["unit"])
    if least * (1 - slack) <= each * many <= whole * (1 + slack):
        return None
    real = whole / many
    unit = next(name for name in reversed(_SECONDS) if real >= _SECONDS[name]) if real >= 1 else "second"
    says = f"{number(many)} in a{'n' if told['per'] == 'hour' else ''} {told['per']} are one every {number(real / _SECONDS[unit], '', 1)} {unit}s; the draft has “{told['often'].strip()}”"
    start = line.sentence.start
    evidence = (
        Evidence(
            "computed", False, says, value=str(round(real, 2)), span=(start + told.start("often"), start + told.end())
        ),
    )
    claim = place("sum-check", line, start + told.start(), start + told.end(), told["often"].strip())
    return impossible(claim, f"The draft's own figures say otherwise: {says}.", evidence)


def _part(per: str, unit: str) -> Decimal:
    """The least part of a stretch of time in which a thing told for it may go on."""
    if per in {"second", "minute", "hour"}:
        return Decimal(1)
    if unit in {"second", "minute", "hour"}:
        return _SHORTEST_DAY * (1 if per == "day" else _WORKING)
    return _WORKING
