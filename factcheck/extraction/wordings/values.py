"""The figures and dates of a match, the time it speaks of, and the claims they are spread over."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from factcheck.extraction.items import lasting, stretches, timing
from factcheck.extraction.items.items import Item
from factcheck.extraction.items.moving import shifted
from factcheck.extraction.kinds.kinds import Kind
from factcheck.extraction.wordings.matching import Match
from factcheck.frozen import replace
from factcheck.mentions.units import convert
from factcheck.model.claims import Claim, ClaimTime, Named
from factcheck.model.dates import PartialDate
from factcheck.model.mentions import Date, Quantity

Value = Quantity | Date | None


def find(items: list[Item], match: Match) -> list[Value]:
    """The figures or dates a match is about; None alone where it has no such slot."""
    return _with_units(items, match, _shifted(items, match))


def _with_units(items: list[Item], match: Match, values: list[Value]) -> list[Value]:
    """A bare figure of a kind of lengths has the unit of the length before it: "546 km, of which 438 face South Africa"."""
    at, kind = match.slot("value"), match.cue.kind
    if at is None or kind.value != ("length",):
        return values
    before = [
        item.mention for item in items[:at] if isinstance(item.mention, Quantity) and item.mention.measure == "length"
    ]
    return [
        replace(value, unit=before[-1].unit, measure="length")
        if isinstance(value, Quantity) and value.measure == "count" and before
        else value
        for value in values
    ]


def _dated(items: list[Item], value: int | None) -> int:
    """The date right after a figure: "10.3 per cent in 2014", "5 per cent last year"; -1 where there is none."""
    if value is None:
        return -1
    at = value + (2 if value + 1 < len(items) and items[value + 1].word in {"in", "for", "at"} else 1)
    date = items[at].mention if at < len(items) else None
    return at if isinstance(date, Date) and date.type not in {"DURATION", "SET"} and date.first is not None else -1


def _shifted(items: list[Item], match: Match) -> list[Value]:
    """The values of a match; a date with a stretch of time after it ("two days after ...") is moved by it."""
    values = _values(items, match)
    offset = match.slot("offset")
    length = _length(items[offset].mention) if offset is not None else None
    if length is None:
        return values
    back = dict(match.cue.details).get("shift") != "later"
    return [shifted(value, length, back=back) if isinstance(value, Date) else value for value in values]


def _length(mention: object) -> str | None:
    """A stretch of time as a TIMEX3 duration; the years of an anniversary, told as a rank or a number of them, are one too."""
    if isinstance(mention, Quantity):
        whole = mention.form == "cardinal" and mention.hedge is None and mention.value % 1 == 0
        return f"P{int(mention.value)}Y" if mention.measure == "rank" or whole else None
    return mention.value if isinstance(mention, Date) else None


def _values(items: list[Item], match: Match) -> list[Value]:
    index = match.slot("value")
    if index is None:
        return [None]
    item = items[index]
    found = [member.mention for member in item.members or (item,) if isinstance(member.mention, Quantity | Date)]
    found = [(lasting.in_years(one) or one) if isinstance(one, Date) else one for one in found]
    return [value for value in found if _counts_alike(found[0], value)] or [None]


def _counts_alike(first: Quantity | Date, other: Quantity | Date) -> bool:
    """Whether a figure of a list counts what its first one does: not in "28 members and four partners"."""
    if not isinstance(first, Quantity) or not isinstance(other, Quantity) or first.measure != "count":
        return True
    return first.noun == other.noun or first.noun is None or other.noun is None


def plausible(value: Value, kind: Kind) -> bool:
    """Whether a figure lies inside what a kind can be at all, in the kind's unit: a price of 40 dollars is no output per head."""
    if not isinstance(value, Quantity) or (kind.low_limit is None and kind.high_limit is None):
        return True
    try:
        figure = convert(value.value, value.unit, kind.unit) if value.unit and kind.unit else value.value
    except ValueError:
        figure = value.value
    return (kind.low_limit is None or figure >= kind.low_limit) and (
        kind.high_limit is None or figure <= kind.high_limit
    )


def time(items: list[Item], match: Match, text: str, dates: frozenset[int]) -> ClaimTime | None:
    """The time of a claim: its own slot, else the nearest date of the clause that is no claim's value."""
    if match.cue.kind.operator == "change":
        return stretches.times(items, match.first, match.last, text)
    chosen = match.slot("time")
    if chosen is not None:
        return timing.time(items[chosen : chosen + 1], 0, 0, frozenset(), text)
    at = _dated(items, match.slot("value"))
    if at >= 0 and at not in dates:
        return timing.time(items[at : at + 1], 0, 0, frozenset(), text)
    return timing.time(items, match.first, match.last, dates, text, measured=match.cue.kind.operator in _MEASURED)


_MEASURED = frozenset(["range", "density", "ratio", "rank", "sum-over"])
"""Operators of figures that hold for a year or longer."""


_KEPT = {"sum-over": "subject object", "neighbours": "subject object", "ratio": "subject object", "rank": "object"}
"""Operators that take a list whole, and in which role."""


def spread(base: Claim, values: list[Value], operator: str) -> Iterator[Claim]:
    """A claim a subject, object and value; lists of equal length are paired, others may only be borne out, and those an operator takes whole are kept."""
    keep_list = _KEPT.get(operator, "")
    subjects: list[Named | None] = [base.subject]
    if (
        base.subject is not None
        and base.subject.members
        and ("subject" not in keep_list or base.detail("apiece") == "yes")
    ):
        subjects = list(base.subject.members)
    objects: list[Named | None] = [base.object]
    if base.object is not None and base.object.members and "object" not in keep_list:
        objects = list(base.object.members)
    if len(subjects) == len(values) and len(values) > 1:
        for subject, value in zip(subjects, values, strict=True):
            yield _valued(base, subject, base.object, value)
        return
    if len(subjects) > 1 and len(values) > 1:  # whose is which is not told: "A, B and C joined in 1995 and 1997"
        base = base.with_details(weak="yes")
    for subject in subjects:
        for other in objects:
            for value in values:
                yield _valued(base, subject, other, value)


def _valued(base: Claim, subject: Named | None, other: Named | None, value: Value) -> Claim:
    """A claim about one subject and object; without a figure or date its value is the object's label."""
    if isinstance(value, Quantity):
        return replace(base, subject=subject, object=other, value=value.value, unit=value.unit, quantity=value)
    if isinstance(value, Date):
        return replace(base, subject=subject, object=other, value=_date_value(value), date=value)
    if base.value is None and other is not None:
        return replace(base, subject=subject, object=other, value=other.label)
    return base if subject is base.subject and other is base.object else replace(base, subject=subject, object=other)


def _date_value(date: Date) -> PartialDate | str:
    if date.first is None or date.first != date.last:
        return date.value if date.first is None else date.first
    return date.first


def decimal_text(value: Decimal) -> str:
    """A figure without exponent or trailing zeros."""
    text = f"{value:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text
