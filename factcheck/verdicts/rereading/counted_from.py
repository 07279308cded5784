"""A length of time counted from a step that sources date: "brought home in April 1982, 115 years after Confederation", "almost 32 years after the club was founded".

It is held against what lies between that step and the date it stands beside, or, of what is marked, the draft's own day.
"""

from __future__ import annotations

import functools
import re
from bisect import bisect_left
from collections.abc import Sequence
from decimal import Decimal

from factcheck import lazy
from factcheck.frozen import dataclass, replace
from factcheck.lexicon import either, options, table, worded
from factcheck.model.claims import Claim
from factcheck.model.dates import PartialDate
from factcheck.model.lists import Label
from factcheck.model.mentions import Date, Entity, Mention
from factcheck.model.statements import Statement
from factcheck.model.verdicts import Evidence, Verdict
from factcheck.verdicts.base import wording
from factcheck.verdicts.base.cite import cite
from factcheck.verdicts.base.context import Case, attributed, supported, undecided
from factcheck.verdicts.base.grounds import Decided, Grounds
from factcheck.verdicts.dates.date_gaps import DAYS, OFF, agrees
from factcheck.verdicts.dates.moments import complete, confirmed
from factcheck.verdicts.rereading.counted_steps import Step, Told, steps

_worded = worded("clauses", "leftover")

_KIND = "date-arithmetic"


@dataclass(frozen=True, slots=True)
class _Draft:
    """The claims of a draft by the sentence they stand in, its names and dates by their places, and the countries it names, as often as it does."""

    claims: dict[int, tuple[Claim, ...]]
    mentions: tuple[Mention, ...]
    starts: tuple[int, ...]
    lands: tuple[str, ...]


def reread(decided: Sequence[Decided], mentions: Sequence[Mention], grounds: Grounds) -> list[Decided]:
    """The claims with their verdicts; an open length that is told to lie between a date and a step is held against them."""
    if not any(_is_open(one) for one in decided):
        return list(decided)
    draft = _draft(decided, mentions)
    return [(_counted(one[0], draft, grounds) or one) if _is_open(one) else one for one in decided]


def _draft(decided: Sequence[Decided], mentions: Sequence[Mention]) -> _Draft:
    claims: dict[int, list[Claim]] = {}
    for claim, _ in decided:
        claims.setdefault(claim.sentence.start, []).append(claim)
    told = tuple(sorted((m for m in mentions if isinstance(m, (Date, Entity))), key=lambda m: m.start))
    named = (m.candidates[0] for m in told if isinstance(m, Entity) and m.candidates)
    lands = tuple(id_ for id_ in named if id_.startswith("country:"))
    return _Draft({at: tuple(found) for at, found in claims.items()}, told, tuple(m.start for m in told), lands)


def _is_open(one: Decided) -> bool:
    claim, verdict = one
    if claim.quantity is None or claim.kind != "other-quantity" or claim.modality != "asserted":
        return False
    lasting = claim.quantity.unit.removesuffix("s") in DAYS or claim.quantity.measure == "rank"
    return lasting and verdict.label is Label.NOT_ENOUGH_INFO


def _counted(claim: Claim, draft: _Draft, grounds: Grounds) -> Decided | None:
    """A length as one of the calendar, with the verdict; None where no step is told that it is counted from, or no date."""
    assert claim.quantity is not None
    text, start, end = grounds.text, claim.sentence.start, claim.sentence.end
    forms = (_JUBILEE, _NTH_YEAR) if claim.quantity.measure == "rank" else (_BEHIND,)
    found = next((m for form in forms if (m := form.match(text, claim.quantity.end, end)) is not None), None)
    if found is None or _unless().search(text, start, end) is not None:
        return None
    within = draft.mentions[bisect_left(draft.starts, start) : bisect_left(draft.starts, end)]
    names = tuple(m for m in within if isinstance(m, Entity) and found.start("what") <= m.start < found.end("what"))
    here = tuple(m.candidates[0] for m in within if isinstance(m, Entity) and len(m.candidates) == 1)
    told = Told(claim, found["way"].lower(), found["what"].strip(), names, draft.lands, here, draft.claims[start])
    dates = [m for m in within if isinstance(m, Date)]
    told = replace(told, dated=any(date.first is not None for date in dates))
    base = _base(told, dates, found.end("what"), grounds)
    bases = ((step, PartialDate.parse(step.base) if step.base else base) for step in steps(told, grounds))
    judged = [one for step, day in bases if day is not None and (one := _judged(told, step, day, grounds)) is not None]
    borne_out = (one for one in judged if one[1].label is Label.SUPPORTED)
    return next(borne_out, judged[0] if judged else None)


_WHAT = r"(?P<what>[^,.;:()–—\n]{3,80}?)(?=[,.;:()–—\n]|\s+(?:and|but|when|while|on|this|next|last|in|at|with|by)\b|\Z)"
_BEHIND = lazy.pattern(rf"\s+(?P<way>after|before|since|of|from|in)\s+{_WHAT}")
_JUBILEE = _worded(rf"[ -](?P<way>{{jubilees}}) of {_WHAT}")
_NTH_YEAR = lazy.pattern(
    rf"\s+(?P<way>year)\b(?P<what>(?: of (?:{either(table('counted_from')['steps']['independence']['noun'])})\b)?)(?! (?:of|as|in|at|with|on)\b)"
)


@functools.cache
def _unless() -> re.Pattern[str]:
    return lazy.pattern(rf"\b(?:{options('counted_from', 'words', 'unless')})\b")


def _base(told: Told, dates: list[Date], end: int, grounds: Grounds) -> PartialDate | None:
    """The date that a length is counted to, or from: the one right before it, what its sentence dates behind it, or the draft's own where it is marked."""
    text, start = grounds.text, told.claim.start
    if told.way == "year":
        return grounds.as_of
    plain = [date for date in dates if date.first is not None and date.first == date.last]
    before = [date for date in plain if date.end <= start and _JUST.fullmatch(text, date.end, start) is not None]
    if before and told.way not in {"of", "in"}:
        return before[-1].first
    behind = [date for date in plain if date.start >= end]
    if told.claim.quantity is not None and told.claim.quantity.measure == "rank":
        return behind[0].first if len(behind) == 1 and behind[0].start - end < _NEXT else grounds.as_of
    if (
        told.way in {"since", "of", "after", "in"}
        and _marking().search(text, told.claim.sentence.start, start) is not None
    ):
        return grounds.as_of
    if told.way not in {"of", "in"} and start - told.claim.sentence.start < _FRONTED:
        return behind[0].first if len(behind) == len(plain) == 1 else None if plain else grounds.as_of
    return None


_JUST = lazy.pattern(
    r"[\s,(–—-]*(?:(?:or|just|only|almost|nearly|some|about|exactly|barely|more than|over|a full|fully)\s+)*"
)
_FRONTED, _NEXT = 12, 8


@functools.cache
def _marking() -> re.Pattern[str]:
    return lazy.pattern(
        rf"\b(?:{options('counted_from', 'words', 'marking')})(?: (?:almost|exactly|just|some|about|the|its|their|a|over))*\s*\Z"
    )


@dataclass(frozen=True, slots=True)
class _Gap:
    """What lies between a date and that of a step, at least and at most in the unit told, and in calendar years."""

    row: Statement
    day: str
    low: Decimal
    high: Decimal
    years: int
    on_its_day: bool


def _judged(told: Told, step: Step, base: PartialDate, grounds: Grounds) -> Decided | None:
    """The verdict on a length between a date and a step, whichever of its dates is meant; None where it came the other way round."""
    quantity = told.claim.quantity
    assert quantity is not None
    gaps = [gap for s, day in step.rows if (gap := _gap(told, s, day, base)).high >= 0]
    if not gaps:
        return None
    fits = [gap for gap in gaps if _fits(told, gap)]
    shown = fits[0] if fits else min(gaps, key=lambda gap: abs(gap.low - quantity.value))
    event = f" ({shown.row.event})" if shown.row.event and len(shown.row.event) < _SHORT else ""
    says = f"{step.whose.label}: {wording.iso(shown.day)}{event}; up to {wording.iso(str(base))}: {shown.years} years."
    if told.way == "before":
        says = f"{step.whose.label}: {wording.iso(shown.day)}{event}; from {wording.iso(str(base))}."
    moved = replace(told.claim, kind=_KIND, subject=step.whose, object=None, doubt=None, details=())
    if fits:
        evidence = _evidence(grounds, shown, says, agrees=True)
        return moved, supported(says, evidence, attributed(moved), reason="computed")
    if _is_wrong(told, step, gaps, grounds):
        says = f"The source says otherwise: {says}"
        return moved, Verdict(Label.REFUTED, "computed", says, _evidence(grounds, shown, says, agrees=False))
    return moved, undecided("close", says, _evidence(grounds, shown, says, agrees=None))


def _gap(told: Told, s: Statement, day: str, base: PartialDate) -> _Gap:
    assert told.claim.quantity is not None
    unit = told.claim.quantity.unit.removesuffix("s") or "year"
    one = PartialDate.parse(day)
    later, earlier = (one, base) if told.way == "before" else (base, one)
    low = Decimal((later.first() - earlier.last()).days) / DAYS[unit]
    high = Decimal((later.last() - earlier.first()).days) / DAYS[unit]
    same = one.day is not None and base.day is not None and (one.month, one.day) == (base.month, base.day)
    return _Gap(s, day, low, high, later.year - earlier.year, same)


def _fits(told: Told, gap: _Gap) -> bool:
    quantity = told.claim.quantity
    assert quantity is not None
    if quantity.measure != "rank":
        return agrees(quantity, gap.low, gap.high, gap.years)
    if told.way == "year":
        return gap.low < quantity.value and quantity.value - 1 <= gap.high
    return quantity.value == gap.years


def _is_wrong(told: Told, step: Step, gaps: Sequence[_Gap], grounds: Grounds) -> bool:
    """Whether a length is none of any dates a source was read to give: far off what is told once, or any other on the very day of the year."""
    quantity = told.claim.quantity
    assert quantity is not None
    case = grounds.case(told.claim, _KIND)
    if not step.alone or not _of_today(told, grounds) or not all(_was_read(gap, step, case) for gap in gaps):
        return False
    value, off = quantity.value, OFF[quantity.unit.removesuffix("s") or "year"]
    if quantity.hedge is not None:
        off = max(off, value * _HEDGED)
    far = all(value < gap.low - off or value > gap.high + off for gap in gaps)
    if told.way == "of" or (quantity.measure == "rank" and told.way != "year"):
        return far and any(gap.on_its_day for gap in gaps)
    return far and (step.once or any(gap.on_its_day for gap in gaps))


def _of_today(told: Told, grounds: Grounds) -> bool:
    """Whether a length that opens its sentence runs to a date told there or, where a verb says so, to the draft's day: not in "Five years after joining the EU, Greece held an election"."""
    sentence, way = told.claim.sentence, told.way
    if way not in {"after", "since"} or told.claim.start - sentence.start >= _FRONTED or told.dated:
        return True
    return _today().search(grounds.text, told.claim.end, sentence.end) is not None


@functools.cache
def _today() -> re.Pattern[str]:
    return lazy.pattern(rf"\b(?:{options('counted_from', 'words', 'today')})\b")


def _was_read(gap: _Gap, step: Step, case: Case) -> bool:
    """Whether a date may speak against a text: it was read, or lies in one that was, or in a list that is whole."""
    row = gap.row
    return row.basis != "instrument" or complete(case, row) or confirmed(row, PartialDate.parse(gap.day), step.rows)


_HEDGED = Decimal("0.2")
"""By what part of itself a length that is only about right has to be off."""
_SHORT = 60


def _evidence(grounds: Grounds, gap: _Gap, says: str, *, agrees: bool | None) -> tuple[Evidence, ...]:
    made = Evidence("computed", agrees, says, value=str(gap.years), unit="years")
    return made, cite(gap.row, grounds.store, wording.iso(gap.day), agrees=None, role="operand")
