"""So many with so much each in one sentence, and what they come to in the next: "Each of the 24 pickers fills 15 crates. Between them that is 360"."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck import lazy
from factcheck.consistency.base.lines import Found, Line, outer
from factcheck.consistency.base.results import contradicted, half, number, place
from factcheck.consistency.base.singulars import singular
from factcheck.consistency.base.story import Story, is_body, past
from factcheck.consistency.base.subunits import alike
from factcheck.lexicon import worded
from factcheck.model.mentions import Quantity

_worded = worded("against_itself", "each_of")

_SUM = _worded(r"(?:{sum}|{together},? (?:{they}))(?: [a-z’']+){0,3}")
_GAP = 60
"""Characters between how many there are and what each has."""
_LOW, _HIGH = 2, 3
"""A figure less than half of what the two come to, or more than three times as much, is of something else."""


def find(story: Story) -> Iterator[Found]:
    """The sums that a number of things and what each of them has do not come to."""
    for at, line in enumerate(story.lines):
        if not is_body(line) or _worded(r"(?:{together}|{sum})(?!\w)").match(line.words) is None:
            continue
        before = story.before(at)
        if before is None or not is_body(before) or past(line) or past(before):
            continue
        pair, total = _pair(before), _total(line)
        if pair is not None and total is not None and (found := _judged(line, *pair, total)) is not None:
            yield found


def _plain(line: Line) -> list[Quantity]:
    return [q for q in line.quantities if q.measure not in {"rank", "age", "duration", "percent"}]


def _pair(line: Line) -> tuple[Quantity, Quantity] | None:
    """How many there are, and what each has: the only two figures of a sentence."""
    told = _plain(line)
    if len(told) != 2 or any(q.hedge or q.form != "cardinal" or q.value < 2 for q in told):
        return None
    many, each = told
    link = line.between(many.end, outer(each))
    if (
        many.measure != "count"
        or many.noun is None
        or many.value % 1
        or len(link) > _GAP
        or lazy.known(r"[.;:]").search(link)
    ):
        return None
    opens = _worded(r"(?:^|\W)(?:{each}) (?:of )?(?:{the})$").search(line.before(many)) is not None
    apiece = (
        _worded(r"(?:a (?:day|week|month|year|time) )?(?:{apiece})(?:[.,;]|$)").match(line.after(each, 24)) is not None
    )
    return (many, each) if opens or apiece else None


def _total(line: Line) -> Quantity | None:
    """The only figure of a sentence, which its opening words make a sum: "That is", "Between them they fill"."""
    told = _plain(line)
    if not told or _SUM.fullmatch(line.between(line.sentence.start, outer(told[0]))) is None:
        return None
    return told[0] if len(told) == 1 and told[0].form == "cardinal" and told[0].hedge is None else None


def _judged(line: Line, many: Quantity, each: Quantity, total: Quantity) -> Found | None:
    """A sum that so many times so much is not, though it is told of the same and for the same time."""
    bare = total.measure == "count" and total.noun is None and each.measure != "money"
    if not bare and (
        alike(total, each) is None or (total.noun and each.noun and singular(total.noun) != singular(each.noun))
    ):
        return None
    if total.per != each.per:
        return None
    value = many.value * each.value
    if abs(value - total.value) <= half(total, line.text) or not value / _LOW <= total.value <= value * _HIGH:
        return None
    says = f"{number(many.value)} × {number(each.value)} = {number(value)}; the draft has “{line.text[outer(total) : total.end]}”"
    claim = place("sum-check", line, outer(total), total.end, total.value)
    return contradicted(claim, line, (total.start, total.end), value, says, (many, each))
