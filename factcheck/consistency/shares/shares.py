"""Shares of one whole against 100 per cent."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise

from factcheck import lazy
from factcheck.consistency.base.lines import Found, Line, anywhere, digit_step, options, outer
from factcheck.consistency.base.results import agreeing, cited, impossible, number, place
from factcheck.model.mentions import Quantity
from factcheck.model.verdicts import Evidence

_HUNDRED = Decimal(100)


_MOST_MISSED = 25
"""Points from which on shares that miss 100 were never meant to be all."""


def find(line: Line) -> Iterator[Found]:
    """Shares of one whole that come to more than 100, or miss it where the draft says that they are all."""
    shares = [q for q in line.quantities if q.measure == "percent" and q.form == "cardinal" and q.hedge is None]
    if len(shares) < 3 or not _of_one(line, shares):
        return
    total = sum((q.value for q in shares), Decimal(0))
    slack = sum((digit_step(q, line.text) / 2 for q in shares), Decimal(0))
    miss = total - _HUNDRED
    if abs(miss) > _MOST_MISSED or (miss < -slack and "rounded" not in line.words):
        return
    formula = " + ".join(number(q.value) for q in shares) + f" = {number(total)}"
    agrees = abs(miss) <= slack
    span = (shares[0].start, shares[-1].end)
    worked = Evidence("computed", agrees, f"{formula} per cent", value=str(total), span=span)
    evidence = (worked, *cited(line.text, *shares))
    made = place("sum-check", line, outer(shares[0]), shares[-1].end, total)
    if agrees:
        yield agreeing(made, f"Comes to 100 per cent but for rounding: {formula}.", evidence)
    else:
        yield impossible(made, f"Shares of one whole miss 100 by more than rounding: {formula}.", evidence)


def _of_one(line: Line, shares: Sequence[Quantity]) -> bool:
    """Whether a sentence lists shares as all of one whole, each asked of having one answer."""
    said = line.words
    asked = lazy.known(rf"^(?:[a-z’' ]+, )?(?:{options('parts', 'asked')})(?!\w)").match(said)
    if _OF_SOME.match(said):
        return False
    if not asked or anywhere("parts", "many_answers").search(said) or not anywhere("parts", "all_shares").search(said):
        return False
    return all(_LISTED.fullmatch(line.between(a.end, outer(b))) for a, b in pairwise(shares))


_OF_SOME = lazy.pattern(r"of (?:the|those|that) [\w.’'-]+ ?(?:%|per ?cent)")
"""The first share is the lot that the others are of: "of the 12 per cent who were undecided, 61 per cent now back it"."""
_LISTED = lazy.pattern(r"[^;:.]{2,90}?(?:,| and|, and|;)(?: the (?:other|remaining|rest,?))?")
