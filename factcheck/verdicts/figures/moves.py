"""What figures of other years settle: a figure that lies farther from them than figures of its kind ever moved in so many years."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from decimal import Decimal

from factcheck import lazy
from factcheck.extraction.kinds.kinds import Move
from factcheck.lexicon import word_set
from factcheck.matching.select import Moment, moment
from factcheck.model.mentions import Quantity
from factcheck.verdicts.base.cite import may_decide
from factcheck.verdicts.base.context import Case
from factcheck.verdicts.base.weighing import Weighed, all_editions, away, in_units_of, wanted_definition
from factcheck.verdicts.figures.drift import is_undated, type_of
from factcheck.verdicts.figures.estimates import margin

_BEFORE = 120
"""Characters before the sentence of a share in which a part may be told whose people it is of."""
_EVER = 30
"""Years within which a figure of another year is asked."""
_LAG = Decimal(2)
"""Years by which what is told without a year of its own may be older than its draft."""
_ONE = Decimal(1)
_CLEAR = 2
"""How many times farther than figures ever moved one lies that is wrong whatever those of the years on its other side allow."""


def settled(case: Case) -> list[Weighed]:
    """The figures next to the claim's time, where the draft's lies out of reach of them, or far out of reach of one, and on one side of all; empty where it may have moved as far, or none is a primary source's.

    A figure without a year of its own tells no span of years: it has to lie on the same side, and settles nothing.
    """
    quantity, at = case.claim.quantity, moment(case.claim, case.as_of)
    if quantity is None or at is None or not case.kind.moves or _gathers(case) or _of_part(case):
        return []
    rows = sorted(_around(case, quantity, at), key=lambda w: abs(w.found.years_off))
    allowed = {id(w): _allowed(case, quantity, w, at) for w in rows if not is_undated(w.found)}
    before, after, primary = _telling(case, [w for w in rows if allowed.get(id(w))])
    if before is None or primary is None:
        return []
    told = list({id(w): w for w in (before, after, primary) if w is not None}.values())
    asked = [*told, *(w for w in rows if is_undated(w.found))]
    if any(w.level != "against" for w in asked) or len({_is_above(quantity, w) for w in asked}) != 1:
        return []
    times = [away(quantity, w) / (allowed[id(w)] or _ONE) for w in told]
    return told if min(times) > 1 or max(times) > _CLEAR else []


def _telling(case: Case, rows: list[Weighed]) -> tuple[Weighed | None, Weighed | None, Weighed | None]:
    """The nearest figure of before the claim's time, of after it, and of a primary source; whom a war drove out since, none of after it tells."""
    before = next((w for w in rows if w.found.years_off <= 0), None)
    after = next((w for w in rows if w.found.years_off > 0), None)
    return before, after, next((w for w in rows if case.kind.property in w.found.edition.authority), None)


def _gathers(case: Case) -> bool:
    """Whether the group is one that holds who is left, or who says nothing: another rest in each census."""
    other = case.claim.object
    name = (other.id or "").partition(":")[2] if other is not None else ""
    return name.startswith(tuple(word_set("verdicts", "moves", "gathering")))


def _of_part(case: Case) -> bool:
    """Whether the sentence speaks of a part of a country, or of some who live in it, whose figure it may be; of a share also right before it."""
    before = _BEFORE if case.claim.object is not None else 0
    words = lazy.known("[a-z]+").findall(
        case.text[max(0, case.claim.sentence.start - before) : case.claim.sentence.end].lower()
    )
    return not word_set("verdicts", "sights", "parts").isdisjoint(words)


def _around(case: Case, quantity: Quantity, at: Moment) -> Iterator[Weighed]:
    """Of each edition the figures nearest before the claim's time and nearest after it that measure what the claim does."""
    wanted = wanted_definition(case)
    told = {wanted, ""} if wanted == case.kind.definition else {wanted}
    rows = [w for w in all_editions(case, quantity, at, _EVER) if may_decide(w.found.statement)]
    rows = [w for w in rows if not wanted or w.found.statement.definition in told] or rows
    nearest: dict[tuple[str, str, bool], Weighed] = {}
    for w in sorted(rows, key=lambda w: abs(w.found.years_off)):
        statement = w.found.statement
        nearest.setdefault((statement.source, statement.edition, w.found.years_off > 0), w)
    yield from nearest.values()


def _is_above(quantity: Quantity, weighed: Weighed) -> bool:
    return in_units_of(quantity, weighed) > weighed.high


def _allowed(case: Case, quantity: Quantity, weighed: Weighed, at: Moment) -> Decimal | None:
    """How far the draft's figure may lie from a source's; None where it was never measured over so many years."""
    value, source = in_units_of(quantity, weighed), (weighed.low + weighed.high) / 2
    later = weighed.found.years_off > 0
    span = Decimal(str(abs(weighed.found.years_off))) + (_LAG if later and not at.own else 0)
    move = _move(case.kind.moves, type_of(case), span, value if later else source)
    if move is None:
        return None
    moved = move.rise if (value > source) != later else move.fall
    ways = dict(case.kind.ways)
    return moved + (margin(case, ways, weighed, value) if ways else Decimal(0))


def _move(moves: Iterable[Move], type_: str, span: Decimal, earlier: Decimal) -> Move | None:
    """The row for a span of years and an earlier figure."""
    for move in moves:
        if move.type == type_ and span <= move.until and earlier <= move.up_to:
            return move
    return None
