"""A total held against the sum of its parts, each as loosely as it is written."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from factcheck.consistency.base.digits import miswritten
from factcheck.consistency.base.lines import Found, Line, claim, digit_step
from factcheck.consistency.base.results import NO_SUM, agreeing, asked, cited, impossible
from factcheck.frozen import replace
from factcheck.model.lists import Label
from factcheck.model.mentions import Quantity
from factcheck.model.verdicts import Evidence
from factcheck.verdicts.base import wording


def scaled_alike(parts: list[Quantity], total: Quantity) -> list[Quantity]:
    """Parts that share the last one's scale and unit: "120, 85, 60 and 35 million euros"."""
    last = parts[-1]
    if last.step < 1000 or any(part.value >= 1000 or part.noun for part in parts[:-1]):
        return parts
    factor = next((f for f in (Decimal(10**9), Decimal(10**6), Decimal(10**3)) if last.value / f >= 1), Decimal(1))
    if total.value < factor:
        return parts
    return [
        *(
            replace(p, value=p.value * factor, step=p.step * factor, unit=last.unit, measure=last.measure)
            for p in parts[:-1]
        ),
        last,
    ]


def sum_of(parts: Sequence[Quantity]) -> Decimal:
    """What parts come to as written."""
    return sum((part.value for part in parts), Decimal(0))


_LIKELY = Decimal("0.75")
"""Of what rounding could make a sum miss its total by at the very most: hardly all parts are rounded the same way, and as far as can be."""


def compared(line: Line, total: Quantity, parts: Sequence[Quantity], steps: Sequence[Decimal]) -> Found:
    """A total with the sum of its parts: given figures as written, the total and rounded parts as loose as their last digit."""
    value, step = sum_of(parts), digit_step(total, line.text)
    formula = " + ".join(wording.figure(part.value) for part in parts) + f" = {wording.figure(value)}"
    loose = total.hedge is not None or step > 1 or step < Decimal("0.1")
    near = total.admits.tick if total.hedge is not None else None
    gap = abs(value - total.value)
    agrees = near.holds(value, value) if near is not None else gap <= (step / 2 if loose else 0)
    texts = cited(line.text, *parts)
    shown = f"{formula}; the draft has {wording.figure(total.value, total.unit)}"
    computed = Evidence("computed", agrees, shown, value=str(value), span=(total.start, total.end))
    rounding = sum((s / 2 for s in steps if s != 1), Decimal(0)) + (step / 2 if loose else 0)
    last = max((part.end for part in parts if line.sentence.start <= part.start < line.sentence.end), default=0)
    made = claim("sum-check", line, total, end=max(last, total.end))
    if agrees:
        return agreeing(made, f"Adds up: {formula}.", (computed, *texts))
    if gap <= rounding * _LIKELY or (near is not None and total.admits.query.holds(value, value)):
        open_ = replace(computed, agrees=None)
        return asked(made, f"Off by no more than rounding: {shown}.", (open_, *texts))
    fix = wording.figure(value)
    return impossible(made, f"{NO_SUM}: {shown}.", (computed, *texts), fix)


def is_no_sum(found: Found, total: Quantity) -> bool:
    """Whether what seems a total with its parts is something else: what two of them make multiplied, a figure beside one a thousand times as large, or one of the parts told again."""
    if found.verdict.label is not Label.REFUTED:
        return False
    parts = [Decimal(piece.value) for piece in found.verdict.evidence[1:] if isinstance(piece.value, str)]
    if len(parts) == _PAIR and parts[0] * parts[1] == total.value:
        return True  # "16 coaches with 50 fans each, 800 in all"
    worked = sum(parts, Decimal(0))
    if parts and max(parts) > total.value and not miswritten(worked, total.value):
        return True  # "of five neighbours two are in all three"
    if any(abs(part) >= abs(total.value) * _THOUSAND for part in parts):
        return True  # "India, with 1.4 billion people, won one gold, and seven medals in all"
    return (
        total.value in parts and total.value >= _THOUSAND
    )  # "5.4 million people and 460,000 Hungarians, 5.4 million in all"


_PAIR, _THOUSAND = 2, 1000
