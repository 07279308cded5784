"""Units as figures are compared by: sums of money in parts of a currency (55p is £0.55), people counted as things are."""

from __future__ import annotations

from decimal import Decimal

from factcheck.consistency.base.lines import comparable, exact
from factcheck.frozen import replace
from factcheck.lexicon import table
from factcheck.model.mentions import Quantity


def bare_unit(quantity: Quantity) -> str:
    """The unit of a figure; people have none."""
    return "" if quantity.unit == "person" else quantity.unit


def same_unit(one: Quantity, other: Quantity) -> Quantity | None:
    """A figure in the currency of another where the one is in its hundredth part, or None."""
    parts: dict[str, list[str]] = table("arithmetic")["money"]["hundredths"]
    if one.measure != "money" or other.measure != "money" or one.unit == other.unit:
        return None
    if other.unit in parts.get(one.unit, ()):
        factor = Decimal("0.01")
    elif one.unit in parts.get(other.unit, ()):
        factor = Decimal(100)
    else:
        return None
    return replace(
        one, value=one.value * factor, low=one.low * factor, high=one.high * factor, unit=other.unit,
        step=one.step * factor, admits=one.admits.scaled(factor),
    )  # fmt: skip


def alike(one: Quantity, other: Quantity) -> Quantity | None:
    """A figure as it stands beside another of its kind, in the same unit, or None where the two cannot be set together."""
    if comparable(one, other):
        return one
    return same_unit(one, other) if exact(one) and exact(other) else None
