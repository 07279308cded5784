"""The pace of a race against its distance and time: "won the 10,000 metres in 29 minutes 10 seconds, an average of 2 minutes 55 a kilometre"."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator
from decimal import Decimal

from factcheck import lazy, lexicon
from factcheck.consistency.base.lines import Found, Line, anywhere
from factcheck.consistency.base.results import impossible, number, place
from factcheck.consistency.base.spelled import amount, as_number, spelled
from factcheck.consistency.base.story import Story, is_body
from factcheck.lexicon import table, worded
from factcheck.model.mentions import Quantity
from factcheck.model.verdicts import Evidence

_worded = worded("against_itself", "paces")

_OFF = Decimal("0.035")
"""By which share a pace may miss what distance and time make: a marathon is told as 26 miles, seconds are left out."""
_LOOSE = Decimal("0.12")
"""And a time for a journey, told to the half-hour."""
_FAR = Decimal(3)
_UNIT = _worded(r" (?:{each}) {lengths}|/hour")
_HOUR, _MINUTE = 3600, 60


@functools.cache
def _time() -> str:
    """A length of time in hours, minutes and seconds, or as on a watch, each part a group of its own."""
    amount = rf"\d{{1,3}}(?:\.\d+)?|{lexicon.either(spelled())}"
    parts = [
        rf"(?:(?P<NAME{unit}>{amount})[ -]?(?:{unit}s?|{short})(?: and |, | )?)?"
        for unit, short in (("hour", "hrs?|h"), ("minute", "mins?|m"), ("second", "secs?|s"))
    ]
    return rf"(?:(?P<NAMEwatch>\d{{1,2}}(?::\d\d){{1,2}}(?:\.\d+)?)|(?=[a-z\d]){''.join(parts)}(?P<NAMErest>\d{{1,2}}(?!\S))?)"


@functools.cache
def _pace() -> re.Pattern[str]:
    each = lexicon.options("arithmetic", "paces", "each")
    lead = lexicon.options("arithmetic", "paces", "leads")
    return _worded(
        rf"(?<![a-z])(?:{lead}) (?:{{nearly}} )?{_time().replace('NAME', 'pace_')} ?(?:{each}|/) ?(?P<unit>kilometres?|kilometers?|km|miles?)(?!\w)"
    )


@functools.cache
def _taken() -> re.Pattern[str]:
    return _worded(rf"(?<![a-z])(?:{{took}}) (?:a time of )?{_time().replace('NAME', 'time_')}(?![\w:])")


def find(story: Story) -> Iterator[Found]:
    """The paces of a draft that its distance and time do not make."""
    for at, line in enumerate(story.lines):
        if not _UNIT.search(line.words) or not is_body(line) or anywhere("paces", "other").search(line.words):
            continue
        journey = _travelled(line, story.before(at))
        if journey is not None:
            yield journey
        told = _pace().search(line.words)
        if told is None:
            continue
        each = _seconds(told, "pace_")
        taken = [m for m in _taken().finditer(line.words[: told.start()]) if _seconds(m, "time_")]
        miles = told["unit"].startswith("mile")
        long = _distances(line, told.start())
        if not each or len(taken) != 1 or len(long) != 1:
            continue
        found = _held(line, told, each, _seconds(taken[0], "time_"), long[0] / (Decimal("1609.344") if miles else 1000))
        if found is not None:
            yield found


@functools.cache
def _journey() -> re.Pattern[str]:
    """ "At two miles an hour it will take three hours"."""
    does = lexicon.options("arithmetic", "paces", "does")
    return _worded(
        rf"(?<!\w)at (?P<speed>{amount()}(?:\.\d)?) (?P<unit>miles?|kilomet(?:re|er)s?|km|knots?)(?: an | per |/)hour,? (?:{{it}}|the [a-z]+) (?:{does})(?: {{about}})? {_time().replace('NAME', 'time_')}(?![\w:])"
    )


def _travelled(line: Line, before: Line | None) -> Found | None:
    """The time that a speed makes of the only distance of its sentence or the one before."""
    told = _journey().search(line.words)
    if told is None:
        return None
    unit = next(unit for unit in _SPEEDS if told["unit"].startswith(unit))
    lengths = [
        q
        for there in (line, before)
        if there is not None
        for q in there.quantities
        if _is_length(q) and q.unit == _SPEEDS[unit]
    ]
    speed, taken = (
        Decimal(told["speed"].replace(",", "")) if told["speed"][:1].isdigit() else Decimal(as_number(told["speed"])),
        _seconds(told, "time_"),
    )
    if len(lengths) != 1 or not speed or not taken:
        return None
    real = lengths[0].value / speed * _HOUR
    if abs(real - taken) <= real * _LOOSE or not 1 / _FAR < taken / real < _FAR:
        return None
    start, end = _placed(line, told)
    name = "miles" if unit == "mile" else "kilometres"
    says = f"{lengths[0].value.normalize():f} {name} at {told['speed']} an hour are {number(real / _HOUR, '', 1)} hours; the draft has “{line.text[start:end]}”"
    evidence = (Evidence("computed", False, says, value=str(round(real, 1)), span=(start, end)),)
    return impossible(
        place("sum-check", line, start, end, str(taken)), f"The draft's own figures say otherwise: {says}.", evidence
    )


_SPEEDS = {"mile": "mi", "kilomet": "km", "km": "km"}


def _seconds(found: re.Match[str], name: str) -> Decimal:
    """The seconds of a length of time, nought where there is none."""
    if found[f"{name}watch"]:
        parts = [Decimal(part) for part in found[f"{name}watch"].split(":")]
        return sum((part * _MINUTE ** (len(parts) - 1 - at) for at, part in enumerate(parts)), Decimal(0))
    hours, minutes, seconds = (_value(found[f"{name}{unit}"]) for unit in ("hour", "minute", "second"))
    rest = _value(found[f"{name}rest"])
    smaller = 1 if found[f"{name}minute"] else _MINUTE if found[f"{name}hour"] else 0
    return hours * _HOUR + minutes * _MINUTE + seconds + rest * smaller


def _value(told: str | None) -> Decimal:
    if not told:
        return Decimal(0)
    return Decimal(told) if told[:1].isdigit() else Decimal(spelled()[told])


def _distances(line: Line, until: int) -> list[Decimal]:
    """The metres of the races that a sentence names before its pace."""
    metres: dict[str, str] = table("arithmetic")["paces"]["units"]
    found = [
        q.value * Decimal(metres[q.unit])
        for q in line.quantities
        if _is_length(q) and q.unit in metres and len(line.between(line.sentence.start, q.start)) < until
    ]
    races: dict[str, str] = table("arithmetic")["paces"]["races"]
    named = lazy.known(rf"(?<![\w-])(?:{lexicon.either(races)})(?!\w)").findall(line.words[:until])
    return list(dict.fromkeys([*found, *(Decimal(races[name]) for name in named)]))


def _is_length(quantity: Quantity) -> bool:
    return (
        quantity.measure == "length" and quantity.form == "cardinal" and quantity.hedge is None and quantity.per is None
    )


def _held(line: Line, told: re.Match[str], each: Decimal, taken: Decimal, length: Decimal) -> Found | None:
    real = taken / length
    if abs(real - each) <= real * _OFF or not 1 / _FAR < each / real < _FAR:
        return None
    start, end = _placed(line, told)
    unit = "mile" if told["unit"].startswith("mile") else "kilometre"
    says = f"{_clock(taken)} over {length.normalize():f} {unit}s are {_clock(real)} a {unit}; the draft has “{line.text[start:end]}”"
    evidence = (Evidence("computed", False, says, value=str(round(real, 1)), span=(start, end)),)
    claim = place("sum-check", line, start, end, str(each))
    return impossible(claim, f"The draft's own figures say otherwise: {says}.", evidence)


def _placed(line: Line, told: re.Match[str]) -> tuple[int, int]:
    """Where a stretch of the folded words of a sentence stands in the draft."""
    words = told[0].split()
    pattern = r"\s+".join(map(re.escape, words))
    found = re.search(pattern, line.written, re.IGNORECASE)
    if found is None:
        return line.sentence.start, line.sentence.end
    return line.sentence.start + found.start(), line.sentence.start + found.end()


def _clock(seconds: Decimal) -> str:
    minutes, rest = divmod(int(seconds.to_integral_value()), _MINUTE)
    hours, minutes = divmod(minutes, _MINUTE)
    return f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes}:{rest:02}"
