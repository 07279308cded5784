"""The first or last stretch of a period: "the first six weeks of 2010", "the final three months of last year"."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from decimal import Decimal

from factcheck.frozen import replace
from factcheck.mentions.dating.context import Context, Found, lower, words
from factcheck.mentions.dating.parts import part_of
from factcheck.mentions.dating.shifts import partial, small_number
from factcheck.mentions.numerals import words as number_words
from factcheck.model.dates import PartialDate
from factcheck.model.tokens import Tokens

Whole = Callable[[Tokens, int, Context], Found | None]
_DAYS = {"day": 1, "week": 7, "fortnight": 14}
_MONTHS = {"month": 1, "quarter": 3, "year": 12, "decade": 120}


def read(tokens: Tokens, index: int, context: Context, whole: Whole) -> Found | None:
    """The form that begins at "first", "last", "final", "opening" or "closing"."""
    number = int(words("ordinals")[tokens.lowers[index]])
    if abs(number) != 1:
        return None
    amount, at = _amount(tokens, index + 1)
    unit = words("units").get(lower(tokens, at))
    if unit is None or not lower(tokens, at).endswith("s") or lower(tokens, at + 1) not in {"of", "in"}:
        return None
    start = at + 2 + (lower(tokens, at + 2) == "the")
    found = whole(tokens, start, context) if start < len(tokens.words) else None
    if found is None or found.type != "DATE" or found.start is None or found.end is None:
        return None
    if amount is None:
        pair: tuple[PartialDate, PartialDate] | None = part_of(
            "early" if number > 0 else "late", found.start, found.end
        )
    else:
        pair = _cut(str(unit), int(amount), found.start, found.end, last=number < 0)
    if pair is None:
        return None
    return replace(found, first=index, start=pair[0], end=pair[1], value=f"{pair[0]}/{pair[1]}")


def _amount(tokens: Tokens, at: int) -> tuple[Decimal | None, int]:
    """A whole number and the index after it; None for "few" and for none at all."""
    small = number_words().small.get(lower(tokens, at))
    if small and lower(tokens, at + 1) == "quarters":
        return Decimal(small), at + 1
    value, after = small_number(tokens, at)
    if value is not None and value >= 1 and not value % 1:
        return value, after
    return None, at + (lower(tokens, at) == "few")


def _cut(
    unit: str, amount: int, start: PartialDate, end: PartialDate, *, last: bool
) -> tuple[PartialDate, PartialDate] | None:
    """So many units from the beginning of a period or up to its end; None where it has no more than those."""
    if unit in _DAYS:
        first, final = start.first(), end.last()
        length = datetime.timedelta(days=amount * _DAYS[unit] - 1)
        if first + length >= final:
            return None
        return (partial(final - length), partial(final)) if last else (partial(first), partial(first + length))
    if unit not in _MONTHS or start.day is not None:
        return None
    begin = start.year * 12 + (start.month or 1) - 1
    finish = end.year * 12 + (end.month or 12) - 1
    length_ = amount * _MONTHS[unit] - 1
    if begin + length_ >= finish:
        return None
    low, high = (finish - length_, finish) if last else (begin, begin + length_)
    if unit in {"year", "decade"}:
        return PartialDate(low // 12), PartialDate(high // 12)
    return PartialDate(low // 12, low % 12 + 1), PartialDate(high // 12, high % 12 + 1)
