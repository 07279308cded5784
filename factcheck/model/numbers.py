"""Figures as JSON holds them."""

from __future__ import annotations

from decimal import Decimal

_EXACT = 2**53


def number(value: Decimal | None) -> int | float | str | None:
    """A figure JSON can hold exactly, else its text."""
    if value is None:
        return None
    if value == value.to_integral_value() and abs(value) <= _EXACT:
        return int(value)
    as_float = float(value)
    return as_float if Decimal(repr(as_float)) == value else f"{value:f}"
