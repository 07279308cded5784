"""A small picture of a figure: what the draft's wording admits, and where the sources stand. The same in words beside it."""

from __future__ import annotations

from decimal import Decimal

from factcheck.frozen import dataclass
from factcheck.mentions.units import to_base
from factcheck.model.claims import Claim
from factcheck.model.ranges import Range
from factcheck.model.verdicts import Evidence
from factcheck.verdicts.base.wording import figure, span

_WIDTH = Decimal(320)
_EDGE = Decimal(12)


@dataclass(frozen=True, slots=True)
class Chart:
    """Places on a line 320 wide: the draft's figure, the range that ticks, the wider range, the sources' figures."""

    draft: str
    tick: tuple[str, str]
    query: tuple[str, str]
    sources: tuple[tuple[str, str], ...]
    """(place, agrees | against | informs) of each source's figure."""
    text: str


def of(claim: Claim, evidence: tuple[Evidence, ...]) -> Chart | None:
    """The picture of a claim's figure beside the sources', where both are in one unit; None where there is nothing to draw."""
    quantity, base = claim.quantity, claim.base
    if quantity is None or base is None:
        return None
    value, unit = base[0], base[3]
    found = [(number, piece) for piece in evidence if (number := _number(piece, unit)) is not None]
    if not found:
        return None
    tick, query = _in_base(quantity.admits.tick, quantity.unit), _in_base(quantity.admits.query, quantity.unit)
    ends = [end for end in (tick.low, tick.high, query.low, query.high) if end is not None]
    low, high = _bounds([value, *ends, *(number for number, _ in found)])
    if low == high:
        return None

    def place(at: Decimal | None, open_end: Decimal) -> str:
        share = open_end if at is None else (at - low) / (high - low)
        return f"{_EDGE + share * (_WIDTH - 2 * _EDGE):.1f}"

    return Chart(
        place(value, Decimal(0)),
        (place(tick.low, Decimal(0)), place(tick.high, Decimal(1))),
        (place(query.low, Decimal(0)), place(query.high, Decimal(1))),
        tuple((place(number, Decimal(0)), _side(piece)) for number, piece in found),
        _words(value, tick, [number for number, _ in found], unit),
    )


def _number(piece: Evidence, unit: str) -> Decimal | None:
    if piece.role not in {"statement", "computed"} or piece.value is None or piece.unit is None:
        return None
    try:
        value, its_unit = to_base(Decimal(piece.value), piece.unit)
    except ArithmeticError:
        return None
    return value if unit in {its_unit, ""} and value.is_finite() else None


def _in_base(found: Range, unit: str) -> Range:
    low, high = (None if end is None else to_base(end, unit)[0] for end in (found.low, found.high))
    return Range(low, high)


def _bounds(values: list[Decimal]) -> tuple[Decimal, Decimal]:
    return min(values), max(values)


def _side(piece: Evidence) -> str:
    return {True: "agrees", False: "against", None: "informs"}[piece.agrees]


def _words(value: Decimal, tick: Range, sources: list[Decimal], unit: str) -> str:
    listed = ", ".join(dict.fromkeys(figure(number, unit) for number in sources))
    admits = "" if tick.low == tick.high else f", its wording admits {span(tick, unit)}"
    return f"draft {figure(value, unit)}{admits}; sources: {listed}"
