"""What lies between two figures of the draft: leads, majorities and margins ("47 to 39, a lead of 12 points"), points that are called
per cent ("41 per cent, up from 36, a rise of five per cent"), and per cent that are called points."""

from __future__ import annotations

import functools
import itertools
import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from factcheck import lazy
from factcheck.consistency.base.lines import Found, Line, anywhere, beginning, ending, options, outer
from factcheck.consistency.base.results import NO_SUM, agreeing, cited, impossible, number, place
from factcheck.consistency.base.story import Story
from factcheck.consistency.shares.polls import is_margin
from factcheck.frozen import replace
from factcheck.lexicon import worded
from factcheck.model.lists import Label
from factcheck.model.mentions import Quantity
from factcheck.model.ranges import Admits, Range
from factcheck.model.verdicts import Evidence, Verdict

_worded = worded("against_itself", "gaps")

_WHOLE, _MANY, _FAR = Decimal(100), 100, 80
_TO = _worded(r"^(?:[a-z]+ )?(?:{to}|[–-])(?: [a-z’'-]+){0,3}$|^[–-]$")


def find(story: Story) -> Iterator[Found]:
    """The gaps of a draft with the figures they lie between."""
    for at, told in enumerate(story.lines):
        if told.sentence.role == "table-row" or not told.quantities:
            continue
        line = of_votes(unfolded(told))
        if _OF_A_PART.search(line.words) is not None:
            continue
        borne_out = _borne_out(line)
        for gap in line.quantities:
            if gap.form != "cardinal" or gap.value <= 0:
                continue
            if (borne_out and (is_points(gap) or _is_votes(gap))) or is_margin(line, gap):
                continue
            before = None if elsewhere(line) else story.before(at)
            found = _lead(line, gap, before) or _points(line, gap, before) or _percent(line, gap)
            if found is not None:
                yield found


_OF_A_PART = _worded(r"\b(?:{parts}),? {who} (?:[a-z]+ ){1,3}(?:{won})\b")
"""A score of a part of a game, which makes no lead: "in front by the end of the third quarter, which they won 31-14"."""
_ELSEWHERE = _worded(r"(?:{elsewhere}) (?:the )?[A-Z]|Among (?:the )?[a-z]")


def elsewhere(line: Line) -> bool:
    """Whether a sentence opens with another place or group than the one before it: "In Leeds its lead is nine points"."""
    return _ELSEWHERE.match(line.text, line.sentence.start, line.sentence.end) is not None


def _borne_out(line: Line) -> bool:
    """Whether a lead of the sentence is the difference of its two figures: another one is of another time, "having led by 12 at half time"."""
    for gap in line.quantities:
        if gap.form != "cardinal" or not (is_points(gap) or _is_votes(gap)) or not _said(line, gap):
            continue
        rest = [q for q in line.quantities if q is not gap and q.form == "cardinal"]
        pairs = [(a, b) for a, b in itertools.pairwise(rest) if _TO.match(line.between(a.end, outer(b)))]
        if len(rest) > 2 and any(abs(a.value - b.value) == gap.value for a, b in pairs):
            return True
    return False


def of_votes(line: Line) -> Line:
    """A sentence without the figures that are of all who may vote: "with turnout at 60 per cent"."""
    apart = ending("gap", "turnout")
    return replace(line, quantities=tuple(q for q in line.quantities if not apart.search(line.before(q, 24))))


def unfolded(line: Line) -> Line:
    """A sentence, with what was read as a range but is none as its two ends."""
    ranges = any(q.form == "range" for q in line.quantities)
    return replace(line, quantities=tuple(_unfolded(line))) if ranges else line


def _unfolded(line: Line) -> Iterator[Quantity]:
    """The figures of a sentence, with what was read as a range but is none as its two ends: "by 8 per cent to 35", "31 to 36"."""
    for q in line.quantities:
        middle = lazy.known(r"\sto\s").search(line.text[q.start : q.end]) if q.form == "range" else None
        by = lazy.known(r"(?:^|\W)by$").search(line.before(q, 8)) is not None
        back = q.measure == "percent" and lazy.known(r"from\b").match(line.after(q, 8)) is not None
        led = q.measure == "percent" and anywhere("gap", "leads").search(line.words) is not None
        if middle is None or not (by or back or led or (q.measure == "count" and q.noun is None)):
            yield q
            continue
        measure = "points" if "point" in line.text[q.start : q.start + middle.start()].lower() else q.measure
        admits = Admits(Range(q.low, q.low), Range(q.low, q.low))
        yield replace(
            q, end=q.start + middle.start(), value=q.low, high=q.low, form="cardinal", measure=measure, admits=admits
        )
        admits = Admits(Range(q.high, q.high), Range(q.high, q.high))
        yield replace(
            q, start=q.start + middle.end(), outer_start=-1, value=q.high, low=q.high, form="cardinal", admits=admits
        )


def is_points(quantity: Quantity) -> bool:
    """Whether a figure counts points, of shares or of a game."""
    noun = (quantity.noun or "").split()
    return quantity.measure == "points" or (
        quantity.measure == "count" and bool(noun) and noun[-1] in {"point", "points"}
    )


def _is_votes(quantity: Quantity) -> bool:
    return quantity.measure == "count" and (
        quantity.noun is None or quantity.noun.split()[-1] in {"vote", "votes", "seats"}
    )


_OF_ALL = _worded(r"(?:^|\s)of(?: {the})?$")


def _lead(line: Line, gap: Quantity, before: Line | None) -> Found | None:
    """A lead, majority or margin that is not the difference of the two figures beside it."""
    points = is_points(gap)
    if not (points or _is_votes(gap)) or gap.hedge not in {None, "barely"} or not _said(line, gap):
        return None
    if anywhere("gap", "loose").search(line.words):
        return None
    pair = _pair(line, gap, points=points)
    if pair is None and before is not None and points and not anywhere("gap", "loose").search(before.words):
        pair = _pair(before, gap, points=points) if not _others(line, gap, points=points) else None
    if pair is None or _foretold(line, gap, pair):
        return None  # "a lead of 22, and is forecast to win by 160 to 130"
    if any(ending("gap", "leading").search(line.before(one)) for one in pair):
        return None  # a lead is none of what two others lie apart: "had led by 212; it now trails by 125 and 349"
    if _OF_ALL.search(line.between(pair[0].end, pair[1].start)) is not None:
        return None  # "419 seats out of 659 and a majority of 179"
    apart = abs(pair[0].value - pair[1].value)
    if not apart or apart == gap.value:
        return _agrees(line, gap, pair, apart) if apart else None
    return _differs(line, gap, pair, apart, exact=not points)


def _foretold(line: Line, gap: Quantity, pair: tuple[Quantity, Quantity]) -> bool:
    """Whether a lead and the two tallies are told of now and of what is forecast."""
    if not anywhere("gap", "forecast").search(line.words):
        return False
    behind = pair[1].end <= outer(gap)
    link = line.between(pair[1].end, outer(gap)) if behind else line.between(gap.end, outer(pair[0]))
    return any(anywhere("gap", key).search(link) for key in ("forecast", "anew")) or ";" in link


def _said(line: Line, gap: Quantity) -> bool:
    """Whether words about a figure make it the distance of two others."""
    if ending("gap", "before").search(line.before(gap)) or beginning("gap", "after", 1).search(line.after(gap)):
        return True
    return (
        lazy.known(r"(?:^|\W)by(?: a margin of)?$").search(line.before(gap)) is not None
        and anywhere("gap", "leads").search(line.words) is not None
    )


def _others(line: Line, gap: Quantity, *, points: bool) -> list[Quantity]:
    """The figures of a sentence that a gap may lie between."""
    if not points:
        return [q for q in line.quantities if q is not gap and q.form == "cardinal" and _is_votes(q) and q.value > 1]
    return [
        q
        for q in line.quantities
        if q is not gap
        and q.form == "cardinal"
        and (q.measure == "percent" or (q.measure == "count" and q.noun is None and 0 < q.value < _WHOLE))
    ]


def _pair(line: Line, gap: Quantity, *, points: bool) -> tuple[Quantity, Quantity] | None:
    found = _others(line, gap, points=points)
    if len(found) != 2 or any(q.hedge is not None for q in found):
        return None
    one, two = found
    joined = _TO.match(line.between(one.end, outer(two))) is not None
    if points and (one.measure == "percent" or joined):
        return one, two
    if points:
        return None
    apart = line.between(one.end, outer(two))
    votes = min(one.value, two.value) >= _MANY and len(apart) <= _FAR and gap.value < min(one.value, two.value)
    return (one, two) if joined or (votes and not lazy.known(r"[.“”\"]").search(apart)) else None


def _agrees(line: Line, gap: Quantity, pair: tuple[Quantity, Quantity], apart: Decimal) -> Found:
    high, low = max(q.value for q in pair), min(q.value for q in pair)
    says = f"{number(high)} - {number(low)} = {number(apart)}"
    span = (outer(gap), gap.end)
    evidence = (Evidence("computed", True, says, value=str(apart), span=span), *cited(line.text, *pair))
    return agreeing(place("sum-check", line, *span, gap.value), f"The draft's figures agree: {says}.", evidence)


def _differs(
    line: Line, gap: Quantity, pair: tuple[Quantity, Quantity], apart: Decimal, *, exact: bool
) -> Found | None:
    high, low = max(q.value for q in pair), min(q.value for q in pair)
    says = f"{number(high)} - {number(low)} = {number(apart)}; the draft has “{line.text[gap.start : gap.end]}”"
    span = (outer(gap), gap.end)
    evidence = (Evidence("computed", False, says, value=str(apart), span=span), *cited(line.text, *pair))
    made = place("percent-change" if not exact else "sum-check", line, *span, gap.value)
    if exact:
        return impossible(made, f"{NO_SUM}: {says}.", evidence, number(apart))
    return Found(made, Verdict(Label.CONFLICTING, "differs-in-draft", f"{NO_SUM}: {says}.", evidence))


def _points(line: Line, gap: Quantity, before: Line | None) -> Found | None:
    """Per cent said of what are the points between two shares."""
    if gap.measure != "percent" or not _changes(line, gap) or anywhere("gap", "real").search(line.words):
        return None
    shares = [q for q in line.quantities if q.measure == "percent" and q.form == "cardinal" and q is not gap]
    if len(shares) == 1 and before is not None:
        earlier = [q for q in before.quantities if q.measure == "percent" and q.form == "cardinal"]
        shares = [*earlier, *shares] if len(earlier) == 1 else []
    if len(shares) == 1 and (bare := [q for q in line.quantities if q.measure == "count" and q.noun is None]):
        shares = [*shares, *bare]
    if len(shares) != 2:
        return None
    one, two = shares
    inside = [q for q in shares if line.sentence.start <= q.start < line.sentence.end]
    nearest = min(inside, key=lambda q: abs(q.start - gap.start))
    between = line.between(min(nearest.end, gap.end), max(nearest.start, gap.start))
    if ";" in between or anywhere("gap", "apart").search(between):
        return None
    if anywhere("gap", "parts").search(
        line.between(min(q.end for q in (*shares, gap)), max(q.start for q in (*shares, gap)))
    ):
        return None  # "a rise of 4.99 per cent made up of 2.99 per cent in general tax and 2 per cent for care"
    if abs(one.value - two.value) != gap.value or not one.value or not two.value:
        return None
    base = {one.value, two.value}
    if any(gap.admits.tick.holds(v, v) for v in (abs(two.value / b - 1) * 100 for b in base if b) if v) and (
        gap.value in {abs(one.value / two.value - 1) * 100, abs(two.value / one.value - 1) * 100}
    ):
        return None
    told = number(gap.value)
    says = f"{number(max(base))} and {number(min(base))} per cent are {told} percentage points apart, not per cent"
    span = (gap.start, gap.end)
    evidence = (Evidence("computed", False, says, value=str(gap.value), span=span), *cited(line.text, *shares))
    fix = f"{told} percentage point{'' if gap.value == 1 else 's'}"
    return impossible(place("percent-change", line, *span, gap.value), f"{says}.", evidence, fix)


@functools.cache
def _moves() -> re.Pattern[str]:
    nouns, leads = options("change", "nouns"), options("change", "lead")
    return lazy.pattern(
        rf"(?:^|\W)(?:(?:{nouns}) of|(?:{leads})|(?:{options('compared', 'up')}|{options('fall', 'verbs')})(?: [a-z]+)?(?: by)?)$"
    )


@functools.cache
def _compares() -> re.Pattern[str]:
    nouns = options("change", "nouns")
    return lazy.pattern(rf"^,? ?(?:{options('compared', 'comparatives')}|{nouns})(?!\w)")


def _changes(line: Line, gap: Quantity) -> bool:
    """Whether the words beside a percentage make it a change."""
    if _worded(r"(?:^|\W){from}$").search(line.before(gap, 8)):
        return False
    return (
        _moves().search(line.before(gap)) is not None
        or _compares().match(line.after(gap)) is not None
        or (
            lazy.known(r"(?:^|\W)by$").search(line.before(gap)) is not None
            and anywhere("gap", "moved").search(line.words) is not None
        )
    )


def _percent(line: Line, gap: Quantity) -> Found | None:
    """Points said of what is the change in per cent between two sums or numbers."""
    if gap.measure != "points" or not _changes(line, gap):
        return None
    pair = [q for q in line.quantities if q is not gap and q.form == "cardinal"]
    if len(pair) != 2 or not _amounts(pair):
        return None
    one, two = pair
    changes = [abs(two.value / one.value - 1) * 100, abs(one.value / two.value - 1) * 100]
    if not any(gap.admits.tick.holds(change, change) for change in changes):
        return None
    says = f"{number(one.value)} and {number(two.value)} are no shares: the change is {number(gap.value)} per cent, not percentage points"
    span = (gap.start, gap.end)
    evidence = (Evidence("computed", False, says, value=str(gap.value), span=span), *cited(line.text, *pair))
    made = place("percent-change", line, *span, gap.value)
    return impossible(made, f"{says[0].upper()}{says[1:]}.", evidence, f"{number(gap.value)} per cent")


def _amounts(pair: Sequence[Quantity]) -> bool:
    """Whether two figures are sums or numbers of things, of which a change is told in per cent."""
    measures = {q.measure for q in pair}
    nouns = {q.noun for q in pair if q.noun}
    return len(measures) == 1 and measures <= {"money", "count"} and all(q.value > 0 for q in pair) and len(nouns) <= 1
