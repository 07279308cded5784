"""The figures of a headline and of its text: whether two are of the same thing, or the same figure."""

from __future__ import annotations

import functools
from bisect import bisect_left
from decimal import Decimal

from factcheck import lazy
from factcheck.consistency.base.digits import digits, miswritten, within_twice
from factcheck.consistency.base.lines import Line, beginning, outer
from factcheck.consistency.base.stems import stems
from factcheck.consistency.base.story import elsewhen
from factcheck.frozen import dataclass
from factcheck.lexicon import table, word_set, worded
from factcheck.model.mentions import Quantity

_worded = worded("against_itself", "headline_figures")

_ABOUT = 70


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure of the running text with the words about it."""

    line: Line
    quantity: Quantity
    about: frozenset[str]


def key(quantity: Quantity) -> tuple[str, str]:
    """What figures have to share to be compared: measure and unit."""
    return quantity.measure, "" if quantity.unit == "person" else quantity.unit


def words_about(line: Line, quantity: Quantity) -> frozenset[str]:
    """The telling words around a figure, cut to their stems."""
    before, after = line.before(quantity, _ABOUT), line.after(quantity, _ABOUT)
    return stems(f"{_clause(before, last=True)} {_clause(after, last=False)}")


def bearer(line: Line, start: int) -> str:
    """The name right before an age, "" where none is: one of somebody else is not the other's."""
    found = _BEARER.search(line.text[max(line.sentence.start, start - 40) : start])
    return found[1] if found is not None else ""


_BEARER = lazy.pattern(r"([A-Z][\w’'-]+), ?\Z")


def apart(one: Line, start: int, other: Line, begin: int) -> bool:
    """Whether two figures tell of different things by the words right before them: by how much something moved, and where it stands; ages of two people."""
    if _BY.search(one.text, max(start - _WORDS, 0), start) and _AT.search(other.text, max(begin - _WORDS, 0), begin):
        return True
    return bearer(one, start) != "" and bearer(other, begin) not in {"", bearer(one, start)}


def is_step(line: Line, start: int, end: int) -> bool:
    """Whether the words beside a figure make it what is taken off or put on, not what there is: "Eight minutes off the commute", "cut by five hours"."""
    if _BY.search(line.text, max(start - _WORDS, 0), start):
        return True
    return beginning("moved_by", "behind", 0).match(line.text[end : line.sentence.end].lstrip().lower()) is not None


def part_of(line: Line, quantity: Quantity) -> Decimal:
    """The figure that is told to be a part of another, nought where there is none: 46,800 of "46,800 of the 52,000 children"."""
    at = bisect_left(line.quantities, quantity.start, key=lambda q: q.start)
    part = line.quantities[at - 1] if at else None
    if part is None or part.measure != quantity.measure or part.form != "cardinal":
        return Decimal(0)
    return part.value if _OF_THE.fullmatch(line.between(part.end, outer(quantity))) else Decimal(0)


_OF_THE = _worded(r"(?:out )?of {all}")


LEVELS = frozenset({"age", "length", "temperature", "money", "mass", "speed"})
"""Measures in which one figure may be a step and another where it leads."""
_WORDS = 14
_BY = lazy.pattern(r"\b[Bb]y \Z")
_AT = _worded(r"\b{reached} (?:{nearly} )?\Z")


def _clause(told: str, *, last: bool) -> str:
    parts = _worded(r"[;:“”\"]|, {goes_on} ").split(told)
    return parts[-1] if last else parts[0]


def head(quantity: Quantity) -> str:
    """The counted noun, its last word in the singular."""
    word = (quantity.noun or "").split()[-1] if quantity.noun else ""
    return lazy.known(r"(?<=[^s])s$").sub("", word)


def one_lot(one: Quantity, line: Line, other: Quantity, shared: frozenset[str], opening: Line) -> bool:
    """Whether two counts of one noun may be of one lot, by the telling words both have about them. What is counted is no such word, for a county has many
    lots of schools, unless one is the other miswritten or opens the text; and for numbers far apart one word is too few: "Five clubs join the league", which has 24."""
    if one.measure != "count" or head(one) == "" or head(one) != head(other) or miswritten(one.value, other.value):
        return True
    low, high = sorted((one.value, other.value))
    if line is opening and line.before(other) == "" and high <= low * _TIMES:
        return True
    return len(shared - stems(f"{one.noun} {other.noun}")) >= (1 if within_twice(low, high) else 2)


_TIMES = 3


SURE = 4
"""How strong the likeness of two figures has to be to take them for the same thing's."""


def _long(line: Line, quantity: Quantity) -> str:
    """What a length of time is the length of: "survey" of "six-year survey"."""
    after = line.after(quantity, 20).split()
    hyphened = "-" in line.text[quantity.start : quantity.end]
    return next(iter(stems(after[0])), "") if hyphened and after else ""


def strength(quantity: Quantity, about: frozenset[str], other: Figure, *, only: bool) -> int:
    """How surely a figure of the text is of the same thing."""
    return (
        _likeness(quantity, about, other)
        + (3 if only and head(quantity) == head(other.quantity) else 0)
        - (2 if elsewhen(other.line) else 0)
    )


def _likeness(quantity: Quantity, about: frozenset[str], other: Figure) -> int:
    shared = len(about & other.about)
    if quantity.measure == "duration":
        return SURE if _long(other.line, other.quantity) in about and _long(other.line, other.quantity) else 0
    if quantity.measure == "count":
        mine, yours = head(quantity), head(other.quantity)
        if mine and yours and mine != yours:
            return SURE if {mine, yours} <= _staff() and _turned(quantity, other.quantity) and shared else 0
        if not mine or not yours:
            return shared + 3 if _turned(quantity, other.quantity) and shared else 0
        loose = mine in _any()
        return (1 if loose else 3) + 2 * min(shared, 2) + (2 if _turned(quantity, other.quantity) else 0)
    turned = _turned(quantity, other.quantity)
    return 2 * min(shared, 2) + (6 if turned else 0) + (1 if _near(quantity, other.quantity) else 0)


def _staff() -> frozenset[str]:
    """What a firm has so many of, whether as posts or as people: "54 jobs", "all 54 staff"."""
    return word_set("shared", "words", "staff") - {"people", "person"}


@functools.cache
def _any() -> frozenset[str]:
    """Counted nouns that a draft may count many lots of."""
    arithmetic = table("arithmetic")
    return frozenset(lazy.known(r"(?<=[^s])s$").sub("", word) for word in arithmetic["twice"]["any"]) | word_set(
        "arithmetic", "headline", "anybody"
    )


def same(quantity: Quantity, other: Quantity) -> bool:
    """Whether the text has the figure, or what it was rounded from."""
    if (
        quantity.measure == "count"
        and head(quantity)
        and head(other)
        and head(quantity) != head(other)
        and not {head(quantity), head(other)} <= _staff()
        and quantity.value < 1000
    ):
        return False
    if other.form in {"range", "vague"}:
        return True
    if (
        quantity.admits.query.holds(other.low, other.high)
        if quantity.hedge
        else quantity.admits.tick.holds(other.low, other.high)
    ):
        return True
    return quantity.value == other.value or (
        other.hedge is not None and other.admits.query.holds(quantity.low, quantity.high)
    )


def _turned(one: Quantity, other: Quantity) -> bool:
    """Whether two figures have the same digits in another order, the finer one cut to the other's."""
    for a, b in ((one.value, other.value), (other.value, one.value)):
        mine = digits(a)
        yours = digits(b)[: len(mine)]
        if len(mine) > 1 and a.adjusted() == b.adjusted() and mine != yours and sorted(mine) == sorted(yours):
            return True
    return False


def _near(one: Quantity, other: Quantity) -> bool:
    low, high = sorted((abs(one.value), abs(other.value)))
    return low > 0 and high / low < 2
