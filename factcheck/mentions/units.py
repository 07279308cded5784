"""Units of measure and their conversion."""

from __future__ import annotations

import functools
from decimal import Decimal

from factcheck.frozen import dataclass
from factcheck.lexicon import table


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit: its code, what it measures, its base unit and the factor to it."""

    code: str
    measure: str
    base: str
    factor: Decimal


@functools.cache
def units() -> dict[str, Unit]:
    """Every unit by code."""
    return {u["code"]: Unit(u["code"], u["measure"], u["base"], Decimal(u["factor"])) for u in table("units")["unit"]}


def to_base(value: Decimal, unit: str) -> tuple[Decimal, str]:
    """A figure in the base unit of its measure; units without one stay as they are."""
    known = units().get(unit)
    return (value * known.factor, known.base) if known is not None else (value, unit)


def convert(value: Decimal, from_unit: str, to_unit: str) -> Decimal:
    """A figure in another unit of the same measure. Raises ValueError where the two do not measure the same."""
    if from_unit == to_unit:
        return value
    one, other = units().get(from_unit), units().get(to_unit)
    if one is None or other is None or one.base != other.base:
        raise ValueError(f"{from_unit!r} and {to_unit!r} do not measure the same")
    return value * one.factor / other.factor
