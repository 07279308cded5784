"""So much for each, against a sum beside it and the number of heads the draft gives elsewhere: "took £171,000, or £17 a head" of "a crowd of 11,400"."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from factcheck.consistency.base.lines import Found, Line, outer
from factcheck.consistency.base.results import contradicted, number, place
from factcheck.consistency.base.singulars import singular
from factcheck.consistency.base.story import Story, is_body
from factcheck.consistency.base.subunits import alike
from factcheck.lexicon import worded
from factcheck.model.mentions import Quantity

_worded = worded("against_itself", "shared_among")

_EACH = _worded(r"^(?:(?:for )?(?:{each})(?: of (?:{whose}))?|per|an?|apiece)(?: (?P<who>[a-z]+))?(?!\w)")
_LINK = _worded(r"(?:,|–|—|-|\() ?(?:{or})?(?: {some})?|or|which is|or about")
_LOW, _HIGH, _NEAR = Decimal("0.6"), Decimal("1.65"), Decimal("0.04")
_HEADS = frozenset({"head", "person", "visitor", "spectator", "member", "patient", "child", "pupil", "household", "resident", "voter", "worker", "family", "home", "house", "runner", "guest", "user", "customer", "passenger", "ticket", "seat"})  # fmt: skip


def find(story: Story) -> Iterator[Found]:
    """The amounts for each that no number of heads of the draft makes of the sum beside them."""
    for line in story.lines:
        if not is_body(line) or len(line.quantities) < 2:
            continue
        for whole, rate in zip(line.quantities, line.quantities[1:], strict=False):
            who = _who(line, whole, rate)
            found = None if who is None else _held(story, line, whole, rate, who)
            if found is not None:
                yield found


def _who(line: Line, whole: Quantity, rate: Quantity) -> str | None:
    """Whom an amount is for each of, where the sum of them all stands right before it."""
    if whole.measure != "money" or alike(whole, rate) is None or not 1 < rate.value * 10 < whole.value:
        return None
    if whole.hedge not in {None, "about"} or rate.hedge not in {None, "about"}:
        return None
    told = _EACH.match(line.after(rate, 40))
    if told is None or _LINK.fullmatch(line.between(whole.end, outer(rate))) is None:
        return None
    who = told["who"] or "head"
    return who if singular(who) in _HEADS else None


def _held(story: Story, line: Line, whole: Quantity, rate: Quantity, who: str) -> Found | None:
    base = alike(whole, rate) or whole
    meant = base.value / rate.value
    any_ = singular(who) in {"head", "person", "each"}
    told = [
        q
        for other in story.lines
        for q in other.quantities
        if q.measure == "count" and q.form == "cardinal" and q.value > 1 and (q.unit == "person" or singular(q.noun) == singular(who) or (any_ and _crowd(other, q)))
    ]  # fmt: skip
    near = [q for q in told if meant * _LOW <= q.value <= meant * _HIGH]
    slack = _NEAR if rate.value >= 10 or rate.value % 1 else Decimal("0.08")
    if not near or any(abs(q.value - meant) <= meant * slack for q in told) or len({q.value for q in near}) > 2:
        return None
    heads = near[0]
    value = base.value / heads.value
    says = f"{number(base.value)} / {number(heads.value)} = {number(value)}; the draft has “{line.text[outer(rate) : rate.end]}”"
    claim = place("sum-check", line, outer(rate), rate.end, rate.value)
    return contradicted(claim, line, (rate.start, rate.end), round(value, 2), says, (whole, heads))


def _crowd(line: Line, quantity: Quantity) -> bool:
    return _worded(r"(?:{crowd}) (?:of|was)$").search(line.before(quantity, 28)) is not None  # fmt: skip
