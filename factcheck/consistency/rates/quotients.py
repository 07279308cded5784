"""So much for each of so many, the sum and the number told beside it: "£3.2m from 80,000 households, or £60 a household"; "312 points in 12
games, an average of 24"; "12 boys and 36 girls, two girls for every boy"; "50 doctors for 250,000 people, one for every 4,000"."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from factcheck import lazy
from factcheck.consistency.base.by_clause import breaks
from factcheck.consistency.base.lines import Found, Line, anywhere, beginning, ending, options, outer
from factcheck.consistency.base.results import AGREES, DIFFERS, number, outcome, result
from factcheck.consistency.base.singulars import persons, singular
from factcheck.consistency.base.story import Story, is_body, stretches
from factcheck.consistency.rates.reckonings import is_over_a_time
from factcheck.lexicon import either, table, worded
from factcheck.mentions.units import convert
from factcheck.model.lists import Label
from factcheck.model.mentions import Date, Quantity

_worded = worded("against_itself", "quotients")

_MEASURES = frozenset({"money", "count", "length", "area", "mass", "volume", "energy", "duration"})
_OFF, _WILD, _RATIO = Decimal("0.04"), Decimal(40), Decimal("0.13")
_LINKS = frozenset({"in", "for", "to"})
_CLOSED = _worded(r"^$|^[,.;:)–—-]|^(?:{goes_on})\b")
_CUES = _worded(r"{cues}|\bper\b|\bmean\b|a piece|\ban? [a-z-]+(?:[,.;)–—-]|$| on)")
_YEARLY = {"day": 365, "week": 52, "month": 12}
Divider = tuple[Quantity | Date, Decimal, str]
"""What a sum is shared out by: where it stands, its number and its noun."""


def find(story: Story) -> Iterator[Found]:
    """The shares and averages of a draft that its own sum and number do not make."""
    for at, line in enumerate(story.lines):
        if not line.quantities or not is_body(line):
            continue
        before = story.before(at)
        found = _ratio(line) or _quotient(line, before)
        if found is not None:
            yield found


def _told(line: Line) -> list[Quantity]:
    return [q for q in line.quantities if q.form == "cardinal" and q.measure in _MEASURES and q.value > 0]


def _quotient(line: Line, before: Line | None) -> Found | None:
    if not any(q.per for q in line.quantities) and _CUES.search(line.words) is None:
        return None
    for rate in _told(line):
        by = _shared_by(line, rate)
        if by is None:
            continue
        here = [q for q in _told(line) if q.end <= outer(rate)]
        behind = [q for q in _told(line) if q.start >= rate.end]
        if anywhere("quotient", "other").search(line.words):
            return None
        dividers = _dividers(line, rate, by)
        earlier = [] if before is None else _told(before)
        if not dividers and before is not None and by not in {"each", "average"}:
            dividers = _dividers(before, rate, by)
        alike = [
            q for q in here if q.measure == rate.measure and q.unit == rate.unit and q not in [d[0] for d in dividers]
        ]
        if by == "average" and len(alike) > 1:
            continue  # a list, of which it is the mean
        wholes = [
            q for q in here if _whole(q, rate, dividers) and not beginning("average", "each", 0).match(line.after(q))
        ]
        if not wholes and dividers and dividers[0][0] not in earlier:
            wholes = [q for q in behind if _whole(q, rate, dividers) and _totals(line, q)]
        if not wholes and dividers and by not in {"each", "average", "each-of"}:
            wholes = [q for q in earlier if _whole(q, rate, dividers)]
        found = _held(line, rate, wholes, dividers)
        if found is not None:
            return found
    return None


def _totals(line: Line, whole: Quantity) -> bool:
    """Whether words say that a sum behind a share is that of all."""
    return ending("quotient", "totals").search(line.before(whole, 32)) is not None or (
        beginning("total", "after", 0).match(line.after(whole, 24)) is not None
    )


def _shared_by(line: Line, rate: Quantity) -> str | None:
    """What a figure is said to be for each of: a noun, a period, "each", or "average" where it says no more."""
    lead, trail = (
        _worded(r"(?<=[\w,(]) (?:{shillings})$").sub("", line.before(rate, 40)),
        line.after(rate, 40),
    )
    unit = lazy.known(rf"(?:^|\W)each ([a-z-]+) (?:{options('quotient', 'comes_to')})$").search(lead)
    if unit is not None and rate.per is None:
        return unit[1]
    mean = ending("quotient", "means").search(lead) is not None
    joined = mean or lazy.known(rf"[,;:(–—-] ?(?:{options('quotient', 'joins')})?$|(?:^|\W)(?:{options('quotient', 'joins')})$").search(lead) is not None  # fmt: skip
    each = beginning("quotient", "each", 0).match(trail)
    if each is not None:
        return "each" if joined and _CLOSED.match(trail[each.end() :].strip()) else None
    opened = _worded(r"^{every_one} of {whose} (?:[a-z]+ )?").match(line.words)
    if opened is not None and rate.measure == "money" and rate.per is None:
        return "each-of"
    said = _worded(r"^(?:of [a-z]+ )?(?:{for_each} |/ ?)([a-z-]+)").match(trail)
    noun = said[1] if said else (rate.per or "")
    if rate.per is None and not said:
        return "average" if mean and _CLOSED.match(trail) else None
    if not joined or (said and not _CLOSED.match(trail[said.end() :].strip())):
        return None
    return "person" if noun in persons() else noun


def _dividers(line: Line, rate: Quantity, by: str) -> list[Divider]:
    """The numbers of a sentence that a share may be counted by."""
    counts: list[Divider] = [
        (q, q.value, singular(q.noun))
        for q in _told(line)
        if q is not rate and q.measure == "count" and q.noun and q.value >= 2 and q.per is None and q.value % 1 == 0
    ]
    times: list[Divider] = [
        (s.mention, s.value, s.unit) for s in stretches(line) if s.value >= 2 and s.mention is not rate
    ]
    if by in _YEARLY and (_worded(r"(?<!\w){over} {one} (?:{whole} )?year(?!\w)").search(line.words)):
        at = line.sentence.start + line.low.find("year")
        times.append((Date(at, at + 4, None, None, "P1Y", "DURATION"), Decimal(_YEARLY[by]), by))
    if by == "each-of":
        first = [d for d in counts if d[0].end <= outer(rate)]
        return first[:1] if len(first) == 1 else []
    if by in {"each", "average"}:
        either = counts if rate.measure != "count" or rate.noun else [*counts]
        mine = [d for d in either if d[2] != singular(rate.noun) or not rate.noun]
        if rate.measure == "count" and by == "average":
            return _second(line, mine)
        return mine if len(mine) == 1 else []
    others: list[Divider] = [
        (q, q.value, by) for q in _told(line)
        if q is not rate and q.measure not in {"count", "money"} and q.per is None and singular(line.between(q.start, q.end)) == by
    ]  # fmt: skip
    return [d for d in [*counts, *times, *others] if d[2] == by]


def _second(line: Line, counts: list[Divider]) -> list[Divider]:
    """Of two counted things, "312 points in 12 games", the one that stands behind "in"."""
    found = [d for d in counts if _worded(r"(?:^|\W){beside}(?: {his_or_the})?$").search(line.before(d[0], 16))]
    return found if len(counts) == 2 and len(found) == 1 else []


def _whole(one: Quantity, rate: Quantity, dividers: Sequence[Divider]) -> bool:
    """Whether a figure may be the sum that a share is of."""
    if any(one is d[0] for d in dividers) or _in_units_of(one, rate) <= rate.value:
        return False
    if one.per is not None and (one.per == rate.per or one.per not in table("arithmetic")["periods"]):
        return False
    if one.measure != rate.measure or (one.measure == "money" and one.unit != rate.unit):
        return False
    return not (rate.noun and one.noun and singular(rate.noun) != singular(one.noun))


def _in_units_of(one: Quantity, rate: Quantity) -> Decimal:
    """A sum in the unit of a share: tonnes as kilograms."""
    if one.unit == rate.unit or one.measure in {"count", "money"}:
        return one.value
    try:
        return convert(one.value, one.unit, rate.unit)
    except ValueError:
        return Decimal(0)


def _held(line: Line, rate: Quantity, wholes: Sequence[Quantity], dividers: Sequence[Divider]) -> Found | None:
    if len(dividers) != 1 or not 1 <= len(wholes) <= 2 or is_over_a_time(rate, line):
        return None
    divider, times, _ = dividers[0]
    values = [_in_units_of(whole, rate) / times for whole in wholes]
    if any(_near(line, rate, value, whole, divider) for whole, value in zip(wholes, values, strict=True)):
        return None
    if len(wholes) > 1:
        return None
    whole, value = wholes[0], values[0]
    if not Decimal(1) / _WILD < value / rate.value < _WILD:
        return None
    start, end = min(outer(whole), divider.start, outer(rate)), max(whole.end, divider.end, rate.end)
    inside = line.sentence.start <= start and end <= line.sentence.end
    if breaks().search(line.text, max(start, line.sentence.start), end) or _in_list(line, whole):
        return None
    formula = f"{number(whole.value)} / {number(times)} = {number(value)}"
    return result(
        "sum-check", line, rate, value, formula, (whole, divider),
        span=(start, end) if inside else None, label=Label.CONFLICTING, fix=None,
    )  # fmt: skip


def _in_list(line: Line, whole: Quantity) -> bool:
    """Whether a figure is the last of some that are listed."""
    return any(
        other.end <= outer(whole) and _worded(r",|{joined}").fullmatch(line.between(other.end, outer(whole)))
        for other in line.quantities
    )


def _near(line: Line, rate: Quantity, value: Decimal, whole: Quantity, divider: Quantity | Date) -> bool:
    """Whether a share fits as far as it, the sum and the number are rounded."""
    slack = _OFF
    if whole.hedge is not None or (isinstance(divider, Quantity) and divider.hedge is not None):
        slack = _OFF * 3
    if abs(rate.value - value) <= value * slack:
        return True
    if rate.measure == "count" and abs(rate.value - value) < Decimal("0.5"):
        return True
    how = outcome(rate, line.text, value)
    return how != DIFFERS and (how == AGREES or rate.hedge is not None or abs(rate.value - value) <= value * _OFF * 2)


@functools.cache
def _for_every() -> re.Pattern[str]:
    joins = f"(?:{options('quotient', 'joins')}|{options('average', 'before')}|there (?:is|are|was|were)|has|have|with)"
    small = either(table("numbers")["small"][1:11])
    return _worded(
        rf"(?:^|[,;:(–—-] ?(?:{joins} )?|(?<!\w){joins} |^{joins} )"
        rf"(?P<one>{small}|[\d,.]+)(?: (?P<noun>[a-z-]+)(?: [a-z]+ed)?)? (?:(?:{{in}} )?{{every}}|per) (?P<second>[a-z\d,-]+)(?: (?P<last>[a-z]+))?"
    )


def _ratio(line: Line) -> Found | None:
    """ "One teacher for every 20 pupils", "two girls for every boy" against the numbers of both in the sentence."""
    if not _worded(r"(?<!\w){each}(?!\w)").search(line.words):
        return None
    told = line.low
    said = _for_every().search(told)
    if said is None or ";" in told[: said.start("one")] or anywhere("quotient", "other").search(line.words):
        return None
    start, end = line.sentence.start + said.start("one"), line.sentence.start + said.end()
    counts = [q for q in line.quantities if q.measure == "count" and q.form == "cardinal" and q.per is None]
    inside = [q for q in counts if start <= q.start and q.start < end]
    rest = [q for q in counts if q not in inside and q.noun]
    if (
        any(start > q.start or q.start >= end for q in rest)
        and not any(q.end <= start for q in rest)
        and not told[: said.start("one")].strip()
    ):
        return None  # "Four doctors for every 100,000 people is the lot of Liberia": a mean that opens, and no ratio of what follows
    first = next((q for q in inside if q.start == start), None)
    second = next((q for q in inside if q.start > start), None)
    noun = singular(second.noun) if second else singular(said["second"])
    own = singular(first.noun if first else said["noun"])
    mine = [q for q in rest if singular(q.noun) == noun]
    if not mine and noun == "person":
        mine = [
            q for q in counts
            if not q.noun and q not in inside and lazy.known(rf"(?:^|\W)(?:{options('quotient', 'peopled')}) of$").search(line.before(q, 30))
        ]  # fmt: skip
    mates = [q for q in rest if q not in mine and (not own or own in _LINKS or singular(q.noun) == own)]
    stated = second or first
    if len(mine) != 1 or len(mates) != 1 or stated is None:
        return None
    one = first.value if first else Decimal(1)
    made, ratio = mine[0].value / mates[0].value, (second.value if second else Decimal(1)) / one
    value = made * one if second else one * ratio / made
    if abs(made - ratio) <= ratio * _RATIO or outcome(stated, line.text, value) != DIFFERS:
        return None
    span = min(start, *(q.start for q in rest)), max(end, *(q.end for q in rest))
    formula = f"{number(mine[0].value)} / {number(mates[0].value)} = {number(made)}"
    return result("sum-check", line, stated, value, formula, (mine[0], mates[0]), span=span, label=Label.CONFLICTING)
