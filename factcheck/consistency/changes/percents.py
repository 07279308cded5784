"""A change in per cent, points or times against the two figures the draft gives for it: "from 400 to 460, a jump of 20 per cent"."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from factcheck import lazy
from factcheck.consistency.base.lines import Found, Line, anywhere, beginning, claim, comparable, ending, options, outer
from factcheck.consistency.base.results import AGREES, DIFFERS, agreeing, asked, cited, half, impossible, outcome
from factcheck.consistency.base.subunits import same_unit
from factcheck.frozen import replace
from factcheck.lexicon import worded
from factcheck.model.mentions import Quantity
from factcheck.model.verdicts import Evidence
from factcheck.verdicts.base import wording

_worded = worded("against_itself", "percents")

_FROM, _TO = lazy.pattern(r"(?:^|\W)from(?: \W?\w+){0,2}$"), lazy.pattern(r"\b(?:to|and)\b")
_BETWEEN, _REACH = 60, 90
"""Characters between the two figures, and between them and the change."""


def find(lines: Sequence[Line]) -> Iterator[Found]:
    """The changes of a draft whose two ends it gives."""
    for line in lines:
        yield from _gap(line)
        for first, second in _pairs(line):
            change = _change(line, first, second)
            if change is not None and (found := judged(line, first, second, change)) is not None:
                yield found


_GAP = _worded(r"(?:^|\W)(?:{gap}) of(?: {only_some})?$")


def _gap(line: Line) -> Iterator[Found]:
    """The points between the two shares of a sentence: "got 50.2 per cent and his rival 49.8, a gap of 0.4 points"."""
    for at, points in enumerate(line.quantities):
        shares = line.quantities[:at]
        if points.measure != "points" or points.unit == "basis-point" or not _GAP.search(line.before(points)):
            continue
        if len(shares) != 2 or any(q.hedge or q.form != "cardinal" for q in (*shares, points)):
            continue
        one, two = shares
        bare = two.measure == "count" and two.noun is None and two.value <= 100
        if (
            one.measure != "percent"
            or not (two.measure == "percent" or bare)
            or len(line.between(two.end, points.start)) > _BETWEEN
        ):
            continue
        value = abs(one.value - two.value)
        high, low = (wording.figure(v) for v in (max(one.value, two.value), min(one.value, two.value)))
        yield _verdict(line, (one, two), points, value, f"{high} - {low}", both_percent=True)


def _pairs(line: Line) -> Iterator[tuple[Quantity, Quantity]]:
    """Two figures of one measure as "from A ... to B"."""
    for first, second in zip(line.quantities, line.quantities[1:], strict=False):
        gap = line.between(first.end, outer(second))
        if anywhere("change", "below_nought").search(gap) or not from_to(line, first, second):
            continue
        said = len(gap) <= _BETWEEN and _FROM.search(line.before(first, 24)) and _TO.search(gap) and ";" not in gap
        if not said:
            continue
        if comparable(first, second) or _shares_unit(first):
            yield first, second
        elif (changed := same_unit(second, first)) is not None:
            yield first, changed
        elif _takes_unit(second, first):
            yield first, replace(second, unit=first.unit, measure=first.measure)


def from_to(line: Line, first: Quantity, second: Quantity) -> bool:
    """Whether "from" and "to" about two figures may be the ends of one change: not where something comes from the first, or the second stands in a clause about it."""
    lead = line.before(first, _REACH).lower()
    source = lazy.known(r"(?:^|\W)from(?: \W?\w+){0,2}$").search(lead)
    if source is not None and ending("change", "origin").search(lead[: source.start()]) is not None:
        return False
    return _worded(r",? ?\b(?:{relative}) ").search(line.between(first.end, second.start)) is None


def _shares_unit(first: Quantity) -> bool:
    """Whether the first figure borrows the second's unit and scale: "from 3.2 to 5.1 million tonnes"."""
    return first.measure == "count" and first.noun is None and first.unit == "" and first.value < 1000


def _takes_unit(second: Quantity, first: Quantity) -> bool:
    """Whether the second figure stands without the first's unit: "from 900 tonnes to 540"."""
    bare = second.measure == "count" and second.noun is None and second.unit == "" and second.form == "cardinal"
    shares = first.measure == "percent" and second.value <= _WHOLE
    return bare and (first.measure in _MEASURED or shares) and first.form == "cardinal"


_WHOLE = 100


_MEASURED = frozenset({"mass", "length", "area", "volume", "energy", "power", "speed"})


def _change(line: Line, first: Quantity, second: Quantity) -> Quantity | None:
    """The percentage, points or factor that stands for the change, nearest after the pair, else right before it."""
    after = [q for q in line.quantities if q.start >= second.end and _is_change(q)]
    if after and not of_other(line, after[0]) and _follows(line, second, after[0]):
        return after[0]
    before = [q for q in line.quantities if q.end <= first.start and _is_change(q)]
    if before:
        between = line.between(before[-1].end, first.start)
        if len(between) <= 30 and "," not in between.removesuffix(", from").removesuffix(","):
            return before[-1]
    return None


def _follows(line: Line, second: Quantity, change: Quantity) -> bool:
    """Whether the words between the second figure and a percentage, or behind it, make it their change."""
    link = line.between(second.end, outer(change))
    ends = _ENDS.match(line.after(change, 24)) is not None
    if ends and _calls().fullmatch(link) is not None:
        return True
    return (
        _leads(link)
        or _closes(line, link, change)
        or _noun_follows(line, second, change)
        or _more(line, second, change)
    )


_ENDS = lazy.pattern(r"^(?:[.,;:)–—]|$)")


def of_other(line: Line, change: Quantity) -> bool:
    """Whether a percentage is a part of something, or set against something else: "or 20 per cent of the total", "or 20 per cent more than in Leeds"."""
    than = rf"(?:{options('compared', 'comparatives')}) than (?!(?:{options('change', 'then')})(?!\w))"
    return lazy.known(rf"^(?:of |{than})").match(line.after(change, _BETWEEN)) is not None


def _closes(line: Line, link: str, change: Quantity) -> bool:
    """ "From £500 to £550 a month, 15 per cent in all"."""
    if _worded(r"(?:{each} \w+)? ?[,–—(-]").fullmatch(link) is None:
        return False
    return (
        lazy.known(rf"^(?:[.;)]|$|,? ?(?:{options('change', 'in_all')})(?!\w))").match(line.after(change, 24))
        is not None
    )


def _leads(words: str) -> bool:
    """Whether the words between the second figure and a percentage make it their change: ", a jump of"."""
    if len(words) > _REACH or ";" in words or anywhere("change", "breaks").search(words):
        return False
    return ending("change", "lead").search(words) is not None or lazy.known(_noun_of()).search(words) is not None


@functools.cache
def _calls() -> re.Pattern[str]:
    """ "And call it", "a month, which the firm calls": the change as somebody gives it."""
    who = r"(?:(?:they|he|she|it|the [a-z]+) )?"
    return _worded(rf"(?:{{each}} \w+)?,? ?{{who}} {who}(?:{options('change', 'calls')})(?: an?)?")


def _noun_follows(line: Line, second: Quantity, change: Quantity) -> bool:
    """ "From £2 to £2.50, a 25 per cent increase"."""
    article = _worded(r" ?[,:–—-]? ?(?:or |which is )?{article}(?: [a-z]+)?").fullmatch(
        line.between(second.end, outer(change))
    )
    return article is not None and beginning("change", "nouns", 0).match(line.after(change)) is not None


def _more(line: Line, second: Quantity, change: Quantity) -> bool:
    """ "From $40m to $50m, 25 per cent more", but not "more than planned"."""
    link = line.between(second.end, outer(change))
    if not _worded(r"(?:(?:{each}) \w+|{now})? ?[,–—:(-] ?{some}?").fullmatch(link):
        return False
    return (
        lazy.known(rf",? ?(?:{options('compared', 'comparatives')})(?= ?[.,;:)!?–—-]|$| and\b| but\b| now\b)").match(
            line.after(change),
        )
        is not None
    )


@functools.cache
def _noun_of() -> str:
    return rf"(?:^|\W)(?:a|an|the|its|their) (?:[a-z-]+ )?(?:{options('change', 'nouns')}) (?:of|by)$"


def _is_change(quantity: Quantity) -> bool:
    return quantity.measure in {"percent", "share", "points"} or (
        quantity.measure == "multiple" and quantity.form == "multiple"
    )


def judged(line: Line, first: Quantity, second: Quantity, change: Quantity) -> Found | None:
    """What two figures make of the change told beside them."""
    one, two = _value(line, first, second), second.value
    if one == 0:
        return None
    both_percent = second.measure in {"percent", "share"}
    if change.measure == "points":
        if not both_percent:
            return None
        value, formula = abs(two - one), f"{wording.figure(max(one, two))} - {wording.figure(min(one, two))}"
        value = value * 100 if change.unit == "basis-point" else value
    elif change.measure == "multiple":
        value, formula = two / one, f"{wording.figure(two)} / {wording.figure(one)}"
    else:
        value = abs(two / one - 1) * (1 if change.measure == "share" else 100)
        formula = f"({wording.figure(two)} - {wording.figure(one)}) / {wording.figure(one)}"
    return _verdict(line, (first, second), change, value, formula, both_percent=both_percent)


def _value(line: Line, first: Quantity, second: Quantity) -> Decimal:
    """The first figure, in the scale of the second where it borrows it."""
    scaled = lazy.known(r"[a-z]").search(line.between(second.start, second.end)) is not None
    if not _shares_unit(first) or second.step < 1000 or not scaled:
        return first.value
    scale = next(
        (s for s in (Decimal(10**12), Decimal(10**9), Decimal(10**6), Decimal(1000)) if second.value >= s), Decimal(1)
    )
    return first.value * scale


def _verdict(
    line: Line, pair: tuple[Quantity, Quantity], change: Quantity, value: Decimal, formula: str, *, both_percent: bool
) -> Found:
    unit = _unit(change)
    shown = f"{formula} = {wording.figure(round(value, 2))}{unit}; the draft has {line.text[change.start : change.end]}"
    made, texts = claim("percent-change", line, change), cited(line.text, *pair)
    how = outcome(change, line.text, value, *_rounding(line, pair, change, value))
    gap = abs(pair[1].value - pair[0].value)
    near = how == AGREES and (gap != change.value or abs(value - change.value) < _HARDLY)
    if both_percent and change.measure == "percent" and not near and change.admits.tick.holds(gap, gap):
        return _points(line, pair, change, shown, value)
    agrees = {AGREES: True, DIFFERS: False}.get(how)
    worked = Evidence("computed", agrees, shown, value=str(round(value, 4)), span=(change.start, change.end))
    evidence = (worked, *texts)
    if agrees:
        return agreeing(made, f"The draft's figures agree: {shown}.", evidence)
    if agrees is None:
        return asked(made, f"Close, but not the same: {shown}.", evidence)
    fix = f"{wording.figure(value.quantize(Decimal(1)))}{unit.rstrip()}" if change.measure != "multiple" else None
    return impossible(made, f"The draft's own figures say otherwise: {shown}.", evidence, fix)


_HARDLY = Decimal("0.15")
"""So near to it the change in per cent is what is told, though the points are, too."""


def _points(line: Line, pair: tuple[Quantity, Quantity], change: Quantity, shown: str, value: Decimal) -> Found:
    """Percentage points that are called per cent."""
    one, two = pair[0].value, pair[1].value
    gap = wording.figure(abs(two - one))
    says = f"From {wording.figure(one)} to {wording.figure(two)} % are {gap} percentage points, not per cent: {shown}"
    worked = Evidence("computed", False, says, value=str(round(value, 4)), span=(change.start, change.end))
    points = f"{gap} percentage point{'' if abs(two - one) == 1 else 's'}"
    return impossible(claim("percent-change", line, change), f"{says}.", (worked, *cited(line.text, *pair)), points)


def _unit(change: Quantity) -> str:
    if change.unit == "basis-point":
        return " basis points"
    return {"percent": " %", "points": " points"}.get(change.measure, "")


def _rounding(line: Line, pair: tuple[Quantity, Quantity], change: Quantity, value: Decimal) -> tuple[Decimal, Decimal]:
    """The changes the two figures allow when each is rounded to its last digit."""
    one, two = _value(line, *pair), pair[1].value
    half_one, half_two = (half(q, line.text) for q in pair)
    if half_one and half_two:  # who tells one figure to the ten thousand tells the other no more roughly
        half_one = half_two = min(half_one, half_two)
    if change.measure == "points":
        extra = (half_one + half_two) * (100 if change.unit == "basis-point" else 1)
        return value - extra, value + extra
    if one <= half_one:
        return value, value
    ends = [(two + b * half_two) / (one + a * half_one) for a in (-1, 1) for b in (-1, 1)]
    if change.measure != "multiple":
        ends = [abs(end - 1) * (1 if change.measure == "share" else 100) for end in ends]
    return min(ends), max(ends)
