"""A second look at a flagged figure: whether the check took it for something it is not. It did where two others near it make the figure to its last
digit (`made_of_two`), where the parts that should add up hold one another (`nested_parts`), where the draft's figure lies so far from the worked-out
one that no slip explains it, where a total takes in what was told before, and where a length of time was torn."""

from __future__ import annotations

from bisect import bisect_right
from decimal import Decimal

from factcheck import lazy
from factcheck.consistency.base.corrected import in_a_correction
from factcheck.consistency.base.digits import turned
from factcheck.consistency.base.lines import Found, Line, anywhere, in_brackets, long_lengths
from factcheck.consistency.base.made_of_two import is_made
from factcheck.consistency.base.nested_parts import one_in_another
from factcheck.consistency.base.results import NO_SUM
from factcheck.consistency.base.story import Story, with_lengths
from factcheck.consistency.base.years_between import of_other_years
from factcheck.lexicon import worded
from factcheck.model.lists import Label
from factcheck.model.mentions import Quantity

_KINDS = frozenset({"sum-check", "percent-change", "same-figure", "headline-body"})
_ADDED = (NO_SUM, "The draft's own figures say otherwise: (")
"""How the verdict on a sum or an average begins."""
_NEAR = 3
"""So many sentences before may hold a part that a total takes in."""
_FAR = Decimal("2.9")
"""How many times the worked-out figure may be the draft's, or the other way round, and still be missed by a slip."""
_SCALES = (Decimal(10), Decimal(100), Decimal(1000), Decimal(10) ** 6)
_ALMOST = Decimal("0.06")


def misread(found: Found, story: Story) -> bool:
    """Whether a figure is taken for what it is not: part of a length of time, or, where it is flagged, more likely told of something else than wrong."""
    if found.claim.kind in _LASTING and _torn(found, story):
        return True
    if found.verdict.label in _WRONG and in_a_correction(story, _place(found, story)):
        return True
    if found.claim.kind == "date-arithmetic" and found.verdict.label in _WRONG:
        return of_other_years(found, story.lines, _place(found, story))
    if found.claim.kind not in _KINDS or found.verdict.label not in _WRONG:
        return False
    at = _place(found, story)
    line = story.lines[at]
    if found.claim.kind == "sum-check" and (
        one_in_another(found, line) or _is_another(found, line) or _with_one(found, line) or _of_a_score(found, line)
    ):
        return True
    if found.claim.kind == "percent-change" and "respectively" in line.words:
        return True  # "620 passengers and 140 cars, against 400 and 95: increases of 55% and 47% respectively"
    told = _told(found, line)
    if told is None or _of_table(found, story):
        return False
    return _is_far(found, told, story) or _is_of_more(found, told, story, at) or is_made(found, told, story, at)


_WRONG = frozenset({Label.REFUTED, Label.CONFLICTING})


def _place(found: Found, story: Story) -> int:
    """The index of the sentence of a claim."""
    return bisect_right(story.lines, found.claim.sentence.start, key=lambda line: line.sentence.start) - 1


def _is_another(found: Found, line: Line) -> bool:
    """Whether parts make another figure of their sentence, alone or with the one they were held against, or miss it by what is told behind them.

    "27 marks out of 30: 10, 9 and 8"; "£904, then the tombola (£688) and books (£541); together £2,133"; "902 were fish and 44 turtle; one was a shrew".
    """
    worked = found.verdict.evidence[0]
    if not found.verdict.explanation.startswith(NO_SUM) or not worked.value:
        return False
    spans = [piece.span for piece in found.verdict.evidence[1:] if piece.span is not None]
    value, others = Decimal(worked.value), [q for q in line.quantities if (q.start, q.end) not in spans]
    held = [q.value for q in line.quantities if (q.start, q.end) in spans[:1]]
    parts = [q.value for q in line.quantities if (q.start, q.end) in spans[1:]]
    if sum(parts) != value:
        return False
    if any(
        q.value == value >= _SHARP or (q.value in {value + one for one in held} and q.value >= _LARGE) for q in others
    ):
        return True
    last = max((end for _, end in spans), default=line.sentence.end)
    rest = [one - value for one in held]
    if 1 in rest and anywhere("second_look", "one_more").search(line.between(last, line.sentence.end)):
        return True
    return any(q.value in rest and q.start >= last and q.value > 1 for q in others)


_SHARP = 10
_LARGE = 100
"""A smaller number stands in a sentence by chance; so does a smaller sum of two."""


def _with_one(found: Found, line: Line) -> bool:
    """Whether a total is one more than its parts, and one more is named before it: "Five joined the ten of the old league, with Selby making sixteen"."""
    worked, *parts = found.verdict.evidence
    spans = [piece.span for piece in parts if piece.span is not None]
    if not found.verdict.explanation.startswith(NO_SUM) or not worked.value or worked.span is None or not spans:
        return False
    told = next((q for q in line.quantities if (q.start, q.end) == worked.span), None)
    if told is None or told.value - Decimal(worked.value) != 1:
        return False
    return _ONE_BESIDE.search(line.text, max(end for _, end in spans), max(worked.span[0], spans[-1][1])) is not None


_ONE_BESIDE = worded("arithmetic", "second_look")(
    r"(?<!\w)(?:{beside}) (?:(?:{one_of_them}) (?!(?:{totals})\b)[a-z]|[A-ZÀ-Þ])"
)


def _of_a_score(found: Found, line: Line) -> bool:
    """Whether one of the figures is a half of a score: the 5 of "103-5 at one stage"."""
    spans = [piece.span for piece in found.verdict.evidence[1:] if piece.span is not None]
    return any(
        _HALF.match(line.text, end) or _OTHER_HALF.search(line.text[max(0, start - 2) : start]) for start, end in spans
    )


_HALF, _OTHER_HALF = lazy.pattern(r"[-–]\d"), lazy.pattern(r"\d[-–]\Z")


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
    return inside[0] if len(inside) == 1 and (inside[0].form == "cardinal" or inside[0].measure == "share") else None


def _of_table(found: Found, story: Story) -> bool:
    """Whether a figure is held against the cells of a table, which tell what they are of."""
    spans = [piece.span for piece in found.verdict.evidence[1:] if piece.span is not None]
    at = (bisect_right(story.lines, start, key=lambda line: line.sentence.start) - 1 for start, _ in spans)
    return any(story.lines[place].sentence.role == "table-row" for place in at)


def _of_ages(found: Found, told: Quantity, story: Story) -> bool:
    """Whether bare numbers in brackets were added up to what is counted: "John (44) and Noel (44) had 31 previous convictions between them"."""
    line = story.lines[_place(found, story)]
    given = {piece.span for piece in found.verdict.evidence[1:]}
    parts = [q for q in line.quantities if (q.start, q.end) in given and q is not told]
    return told.noun is not None and bool(parts) and all(in_brackets(line, part) for part in parts)


_OFF = Decimal("1.3")


def _is_far(found: Found, told: Quantity, story: Story) -> bool:
    """Whether the worked-out figure is no slip away: neither near, nor the same in another scale or with its digits turned."""
    worked = found.verdict.evidence[0]
    if not found.verdict.explanation.startswith(_ADDED) or not worked.value or told.value <= 0:
        return False
    value = Decimal(worked.value)
    if value <= 0 or found.claim.kind != "sum-check":
        return False
    times = max(value / told.value, told.value / value)
    if times > _OFF and _of_ages(found, told, story):
        return True
    scaled = any(abs(times - scale) <= scale * _ALMOST for scale in _SCALES)
    return times > _FAR and not scaled and not turned(value, told.value)


def _is_of_more(found: Found, told: Quantity, story: Story, at: int) -> bool:
    """Whether a total goes with its parts once one told before them is a part, too: "2.9 million Lithuanians. ... Latvia has 2 million and Estonia 1.3; all told, a little over six million"."""
    worked = found.verdict.evidence[0]
    if not found.verdict.explanation.startswith(NO_SUM) or not worked.value or told.value <= Decimal(worked.value):
        return False
    given = {piece.span for piece in found.verdict.evidence[1:]}
    earlier = (
        q for line in story.lines[max(0, at - _NEAR) : at + 1] for q in with_lengths(line) if q.end <= told.start
    )
    missing = told.value - Decimal(worked.value)
    return any(
        q.measure == told.measure and (q.unit == told.unit or told.measure == "count") and (q.start, q.end) not in given
        and (q.value == missing or (abs(q.value - missing) <= told.value * _ROUGHLY and q.value * _SMALL > told.value))
        for q in earlier
    )  # fmt: skip


_ROUGHLY, _SMALL = Decimal("0.1"), 8
