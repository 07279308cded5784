"""A second look at a flagged figure: whether the check took it for something it is not. It did where two others near it make the figure to its last
digit ("revenue of $735 million" beside $375 and $360 million is no $375 million with its digits turned), where the draft's figure lies so far from
the worked-out one that no slip explains it, and where the parts that should add up hold one another."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import combinations

from factcheck import lazy
from factcheck.consistency.base.digits import turned
from factcheck.consistency.base.lines import Found, Line, anywhere, beginning, digit_step, exact, long_lengths
from factcheck.consistency.base.story import Story, with_lengths
from factcheck.model.lists import Label
from factcheck.model.mentions import Quantity

_KINDS = frozenset({"sum-check", "percent-change", "same-figure", "headline-body"})
_ADDED = ("Does not add up", "The draft's own figures say otherwise: (")
"""How the verdict on a sum or an average begins."""
_NEAR = 3
"""So many sentences to either side may hold what explains a figure."""
_LEAD = 8
"""So many sentences of the text may hold what explains a figure of a headline."""
_CHANCE = 3
"""A figure is explained where so many times the values tried are no more than the values it might have had."""
_MOST = 24
"""Figures beyond which nothing is tried: something would fit by chance."""
_FAR = Decimal("2.9")
"""How many times the worked-out figure may be the draft's, or the other way round, and still be missed by a slip."""
_SCALES = (Decimal(10), Decimal(100), Decimal(1000), Decimal(10) ** 6)
_ALMOST = Decimal("0.06")
_WHOLE = 100
_ANY = 1000
"""A figure of fewer digits that the draft's own arithmetic rules out may be made of two others by chance."""


def misread(found: Found, story: Story) -> bool:
    """Whether a figure is taken for what it is not: part of a length of time, or, where it is flagged, more likely told of something else than wrong."""
    if found.claim.kind in _LASTING and _torn(found, story):
        return True
    if found.claim.kind not in _KINDS or found.verdict.label not in {Label.REFUTED, Label.CONFLICTING}:
        return False
    at = bisect_right(story.lines, found.claim.sentence.start, key=lambda line: line.sentence.start) - 1
    line = story.lines[at]
    if found.claim.kind == "sum-check" and _one_in_another(found, line):
        return True
    told = _told(found, line)
    if told is None or _of_table(found, story):
        return False
    return _is_far(found, told) or _is_of_more(found, told, story, at) or _is_made(found, told, story, at)


_LASTING = frozenset({"date-arithmetic", "headline-body", "sum-check", "same-figure"})


def _torn(found: Found, story: Story) -> bool:
    """Whether a check took a part of a length of time alone: the two days of "63 years, seven months and two days"."""
    spans = [(found.claim.start, found.claim.end), *(e.span for e in found.verdict.evidence if e.span is not None)]
    for start, end in spans:
        line = story.lines[bisect_right(story.lines, start, key=lambda line: line.sentence.start) - 1]
        if any(one.start < edge < one.end for one in long_lengths(line) for edge in (start, end)):
            return True
    return False


def _told(found: Found, line: Line) -> Quantity | None:
    """The figure that is flagged, where it is one."""
    wrong = [piece.span for piece in found.verdict.evidence if piece.agrees is False and piece.span is not None]
    if len(wrong) != 1:
        return None
    start, end = wrong[0]
    inside = [q for q in with_lengths(line) if start <= q.start and q.end <= end]
    return inside[0] if len(inside) == 1 and inside[0].form == "cardinal" else None


def _of_table(found: Found, story: Story) -> bool:
    """Whether a figure is held against the cells of a table, which tell what they are of."""
    spans = [piece.span for piece in found.verdict.evidence[1:] if piece.span is not None]
    at = (bisect_right(story.lines, start, key=lambda line: line.sentence.start) - 1 for start, _ in spans)
    return any(story.lines[place].sentence.role == "table-row" for place in at)


def _is_far(found: Found, told: Quantity) -> bool:
    """Whether the worked-out figure is no slip away: neither near, nor the same in another scale or with its digits turned."""
    worked = found.verdict.evidence[0]
    if not found.verdict.explanation.startswith(_ADDED) or not worked.value or told.value <= 0:
        return False
    value = Decimal(worked.value)
    if value <= 0 or found.claim.kind != "sum-check":
        return False
    times = max(value / told.value, told.value / value)
    scaled = any(abs(times - scale) <= scale * _ALMOST for scale in _SCALES)
    return times > _FAR and not scaled and not turned(value, told.value)


def _is_of_more(found: Found, told: Quantity, story: Story, at: int) -> bool:
    """Whether a total goes with its parts once one told before them is a part, too: "2.9 million Lithuanians. ... Latvia has 2 million and Estonia 1.3; all told, a little over six million"."""
    worked = found.verdict.evidence[0]
    if not found.verdict.explanation.startswith(_ADDED[0]) or not worked.value or told.value <= Decimal(worked.value):
        return False
    given = {piece.span for piece in found.verdict.evidence[1:]}
    earlier = (
        q for line in story.lines[max(0, at - _NEAR) : at + 1] for q in with_lengths(line) if q.end <= told.start
    )
    missing = told.value - Decimal(worked.value)
    return any(
        q.measure == told.measure and q.unit == told.unit and (q.start, q.end) not in given
        and abs(q.value - missing) <= told.value * _ROUGHLY and q.value * _SMALL > told.value
        for q in earlier
    )  # fmt: skip


_ROUGHLY, _SMALL = Decimal("0.1"), 8


def _one_in_another(found: Found, line: Line) -> bool:
    """Whether the words among the parts of a sum tell that one holds another: "took seven of the nine, including the last three"."""
    if not found.verdict.explanation.startswith("Does not add up"):
        return False
    spans = [piece.span for piece in found.verdict.evidence[1:] if piece.span is not None]
    inside = [span for span in spans if line.sentence.start <= span[0] < line.sentence.end]
    if len(inside) < 2:
        return False
    if any(_LEVEL.search(line.text[max(line.sentence.start, start - _BEFORE) : start]) for start, _ in inside):
        return True
    last = max(end for _, end in inside)
    if _UNNUMBERED.search(line.text[last : line.sentence.end]):
        return True  # "four in the Pacific plus nine in the Caribbean, Eswatini in Africa and the Holy See"
    parts = _parts_of(found, line)
    if any(_OF_THOSE.match(line.text, part.end) for part in parts[1:]) or _one_makes(parts) or _narrows(parts, line):
        return True
    words = line.between(min(start for start, _ in inside), min(last + _AFTER, line.sentence.end))
    return anywhere("second_look", "holding").search(words) is not None


def _parts_of(found: Found, line: Line) -> list[Quantity]:
    """The figures of a sentence that were added up: the last of those that are cited, as many as the sum has."""
    many = found.verdict.explanation.count(" + ") + 1
    spans = [piece.span for piece in found.verdict.evidence[1:]][-many:]
    return [q for q in line.quantities if (q.start, q.end) in spans]


_SHARP = 3
"""Digits from which on a figure is not made of two others by chance."""
_OF_THOSE = lazy.pattern(r" of (?:those|these|them|whom)\b")


def _one_makes(parts: Sequence[Quantity]) -> bool:
    """Whether one part is two others, and so no part beside them: "1,046 came and 1,028 cast valid votes, 18 being void"."""
    values = [part.value for part in parts]
    whole = [value for value in values if len(value.normalize().as_tuple().digits) >= _SHARP]
    return any(one + other in whole for one, other in combinations(values, 2))


def _narrows(parts: Sequence[Quantity], line: Line) -> bool:
    """Whether those told first did something that those told next were then counted among: "68 returned ballots and 51 said yes"."""
    values = [part.value for part in parts]
    if len(parts) < 2 or values != sorted(values, reverse=True):
        return False
    begin = parts[0].number[1] if parts[0].number[1] > 0 else parts[0].end
    behind = line.between(begin, min(line.sentence.end, begin + _BEHIND))
    entered = beginning("second_look", "entering", 1).match(behind)
    if entered is None:
        return False
    return beginning("second_look", "sided", 1).match(behind[entered.end() :].strip()) is None


_BEHIND = 40
_LEVEL = lazy.pattern(r"(?:[(\d], to|\b(?:bring|tak|lift|rais)(?:s|es|ing) (?:[\w’'-]+ ){1,3}to) (?:just |about )?$")
"""It comes to a figure that "to" stands before: "six more, bringing him to 7,655"."""
_BEFORE, _AFTER = 32, 10
_UNNUMBERED = lazy.pattern(
    r"^[^.;:]*, (?:the )?[A-Z][\w’'-]+(?: (?:in|from|on) [^,.;:]*)?,? (?:and|plus) (?:the )?[A-Z][^,.;:\d]*[.;]?$"
)
"""Names that end a list of numbers, each of which counts one."""


def _is_made(found: Found, told: Quantity, story: Story, at: int) -> bool:
    """Whether two other figures near a flagged one make it to its last digit, by a sum, a difference, a product, a rate or a change."""
    if found.verdict.label is Label.REFUTED and (found.claim.kind == "percent-change" or _might(told) < _ANY):
        return found.claim.kind == "percent-change" and _is_what_was_added(found, told, story.lines[at].text)
    given = {piece.span for piece in found.verdict.evidence[1:]}
    figures = [q for q in _figures(story.lines, at, found.claim.kind) if q.end <= told.start or told.end <= q.start]
    changes = found.claim.kind == "percent-change"
    made = {
        value
        for one, other in combinations(figures[:_MOST], 2)
        for value in _values(
            told, one, other, of=not changes, by={(one.start, one.end), (other.start, other.end)} != given
        )
    }
    slack = _slack(told, story.lines[at].text)
    if told.measure == "count" and found.claim.kind != "headline-body" and _might(told) < _ANY:
        return False
    return len(made) * _CHANCE <= _might(told) and any(abs(value - told.value) <= slack for value in made)


def _is_what_was_added(found: Found, told: Quantity, text: str) -> bool:
    """Whether a change is just the share that one of its two figures is of the other, which then tells what was added: "R418.95, so this year's is R23 more, a rise of 5.5%"."""
    given = [Decimal(piece.value) for piece in found.verdict.evidence[1:3] if piece.value]
    if len(given) != 2 or min(given) <= 0 or told.measure != "percent" or 2 * min(given) > max(given):
        return False
    return abs(100 * min(given) / max(given) - told.value) <= _slack(told, text)


def _figures(lines: Sequence[Line], at: int, kind: str) -> Iterator[Quantity]:
    """The exact figures near the one that is flagged, or of the first sentences below a headline."""
    below = _LEAD if kind == "headline-body" else _NEAR
    for line in lines[max(0, at - _NEAR) : at + below + 1]:
        if line.sentence.role == "table-row":
            continue
        yield from (q for q in with_lengths(line) if q.form == "cardinal" and q.value > 0 and exact(q) and not q.hedge)


def _values(told: Quantity, one: Quantity, other: Quantity, *, of: bool, by: bool) -> Iterator[Decimal]:
    """What two figures make of the measure of a third: sums only where it may be one, changes where they are not what the check went by."""
    alike = one.measure == other.measure and one.unit == other.unit
    low, high = sorted((one.value, other.value))
    if alike and of and told.measure == one.measure and told.unit == one.unit:
        yield high + low
        yield high - low
    if alike and told.measure == "percent" and one.measure != "percent" and told.value < _WHOLE:
        yield 100 * low / high
        yield from (100 * (high - low) / low, 100 * (high - low) / high) if by else ()
    if not alike and told.measure == "money":
        for whole, heads in ((one, other), (other, one)):
            if whole.measure == "money" and whole.unit == told.unit and heads.measure == "count":
                yield whole.value / heads.value


def _slack(told: Quantity, text: str) -> Decimal:
    return digit_step(told, text) / 2 if told.measure == "percent" else min(digit_step(told, text), told.step) / 2


def _might(told: Quantity) -> int:
    """How many values a figure of as many digits might have had."""
    digits: int = 10 ** len(told.value.normalize().as_tuple().digits)
    return digits
