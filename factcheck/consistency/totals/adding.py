"""Parts added up and held against their whole, which may stand in another sentence."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from factcheck import lazy
from factcheck.consistency.base.lines import Found, Line, describes, digit_step, is_bound, outer
from factcheck.consistency.base.results import AGREES, NO_SUM, agreeing, asked, cited, number, outcome, place, words
from factcheck.frozen import replace
from factcheck.model.lists import Label
from factcheck.model.mentions import Quantity
from factcheck.model.verdicts import Evidence, Verdict

_ROUND = 1000
"""From here on a whole without a hedge may be a round figure; a smaller one is a count."""


def cardinals(line: Line) -> list[Quantity]:
    """The numbers and sums of money of a sentence; no bounds: "118 cardinals under 80", "90 firms in an index of 100"."""
    told = [q for q in line.quantities if q.form == "cardinal" and q.measure in {"count", "money"}]
    return [q for q in told if not is_bound(line, q) and not describes(line, q)]


def in_an_item(between: str) -> bool:
    """Whether what stands between a figure and the next closes its bracket and goes on with a list: "namely Kent (down to 18), Essex, Surrey (11) and Dorset (8)"."""
    return lazy.known(r"[^(]*\)(?:,| and\b)").match(between) is not None


def borrowed(part: Quantity, whole: Quantity) -> Quantity | None:
    """A bare figure in the money of its whole: "900 euros: 500 for the flight" is in euros, too."""
    if part.measure != "count" or part.noun is not None or whole.measure != "money":
        return None
    return replace(part, measure=whole.measure, unit=whole.unit)


def added(line: Line, whole: Quantity, parts: Sequence[Quantity], label: Label = Label.REFUTED) -> Found:
    """The sum of the parts with their whole."""
    value = sum((p.value for p in parts), Decimal(0))
    formula = " + ".join(number(p.value) for p in parts) + f" = {number(value)}"
    inside = [p for p in parts if line.sentence.start <= p.start < line.sentence.end]
    span = (min(outer(p) for p in inside), max(p.end for p in inside))
    return _checked(line, whole, parts, value, formula, span, label)


def _checked(
    line: Line,
    whole: Quantity,
    parts: Sequence[Quantity],
    value: Decimal,
    formula: str,
    span: tuple[int, int],
    label: Label,
) -> Found:
    """The parts with their whole, which may stand in another sentence; the claim is where the parts are."""
    told = f"{formula}; the draft has “{words(line, whole.start, whole.end)}”"
    exact = (
        whole.measure in {"count", "money"}
        and whole.hedge is None
        and digit_step(whole, line.text) == 1
        and whole.value < _ROUND
    )
    agrees = value == whole.value if exact else outcome(whole, line.text, value) == AGREES
    slack = sum((digit_step(p, line.text) / 2 for p in parts if digit_step(p, line.text) != 1), Decimal(0))
    close = not agrees and slack > 0 and abs(value - whole.value) <= slack + digit_step(whole, line.text) / 2
    evidence = (
        Evidence("computed", True if agrees else None if close else False, told, value=str(value), span=span),
        *cited(line.text, whole, *parts),
    )
    made = place("sum-check", line, *_widened(line, whole, span), value)
    if agrees:
        return agreeing(made, f"Adds up: {formula}.", evidence)
    if close:
        return asked(made, f"Off by no more than rounding: {told}.", evidence)
    reason = "impossible" if label is Label.REFUTED else "differs-in-draft"
    return Found(made, Verdict(label, reason, f"{NO_SUM}: {told}.", evidence))


def _widened(line: Line, whole: Quantity, span: tuple[int, int]) -> tuple[int, int]:
    """The words of the parts, with the whole where it stands in the same sentence."""
    if not line.sentence.start <= whole.start < line.sentence.end:
        return span
    return min(span[0], outer(whole)), max(span[1], whole.end)
