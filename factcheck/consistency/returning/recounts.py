"""A counted thing that comes back with another number: "seven horses", then "the nine horses"; "an electorate of 78,300", then one of 73,800."""

from __future__ import annotations

import functools
import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import combinations

from factcheck import lazy, lexicon
from factcheck.consistency.base.beside import of_another
from factcheck.consistency.base.digits import miswritten, reordered, within_twice
from factcheck.consistency.base.lines import Found, Line, ending, options, outer
from factcheck.consistency.base.results import TWO_NUMBERS, unlike
from factcheck.consistency.base.story import Story, is_body, past
from factcheck.consistency.tables.table_cells import read_tables
from factcheck.frozen import dataclass
from factcheck.lexicon import table, worded
from factcheck.model.mentions import Quantity

_worded = worded("against_itself", "recounts")

_NEAR = Decimal("0.15")
_FAR, _TEN = Decimal("0.3"), 10
_FEWEST = 3
_MOST = 40
"""Earlier numbers that one is held against."""
_CLOSE = 4
"""Sentences back in which a bare number may have told of the same lot."""
_OWNER = lazy.pattern(r"(?P<owner>[^\W\d_a-z][\w’'-]*?)(?:['’]s|(?<=s)['’])\s*$")
_NAMED = lazy.pattern(r"[^\W\d_a-z][\w’'-]+")
_ATTRIBUTE = lazy.pattern(r"(?P<noun>[a-z]{4,}) of$")
_APOSTROPHES = ("'", "’")
_OTHERS = lazy.pattern(rf"(?:^|\W)(?:{lexicon.options('against_itself', 'recounts', 'others')})$")


@dataclass(frozen=True, slots=True)
class _Count:
    """A counted thing: where, in which sentence, the words of its noun."""

    at: int
    line: Line
    quantity: Quantity
    noun: tuple[str, ...]


def find(story: Story) -> Iterator[Found]:
    """Numbers of one thing that do not agree."""
    seen: dict[str, list[_Count]] = defaultdict(list)
    bare: list[tuple[int, Decimal]] = []
    totals = _totals(story)
    for at, line in enumerate(story.lines):
        if line.sentence.role == "table-row":
            continue
        for quantity in line.quantities:
            key = _keyed(line, quantity)
            if key is None:
                if quantity.measure == "count":
                    bare.append((at, quantity.value))
                continue
            count = _Count(at, line, quantity, key)
            if is_body(line) and quantity.hedge is None and quantity.value not in totals:
                found = _again(story, count, seen[key[-1]][-_MOST:], bare[-_MOST:])
                if found is not None:
                    yield found
            seen[key[-1]].append(count)


def _totals(story: Story) -> frozenset[Decimal]:
    """What the cells of a draft's tables hold, and what their columns come to: a number of one row is no other number of another, or of them all."""
    found: set[Decimal] = set()
    for rows in read_tables(story):
        for at in range(min(len(row.cells) for row in rows) if rows else 0):
            found.add(sum((row.cells[at].value or Decimal(0) for row in rows), Decimal(0)))
            found.update(value for row in rows if (value := row.cells[at].value or Decimal(0)) >= _TEN)
    return frozenset(found)


def _keyed(line: Line, quantity: Quantity) -> tuple[str, ...] | None:
    """The words of what is counted, or of what a figure is the measure of; the last one in the singular."""
    if quantity.form != "cardinal" or quantity.value < 2 or line.text[quantity.end : quantity.end + 1] in _APOSTROPHES:
        return None  # "seven nights' work"
    found = _ATTRIBUTE.search(line.before(quantity, 30))
    if found is not None and quantity.measure in {"count", "money"} and found["noun"] in _attributes():
        return ("=" + found["noun"],)
    if quantity.measure == "count" and quantity.noun is not None:
        told = quantity.noun.split()
        return (*told[:-1], lazy.known(r"(?<=[^s])s$").sub("", told[-1]))
    return None


@functools.cache
def _attributes() -> frozenset[str]:
    return frozenset(table("arithmetic")["twice"]["attributes"])


@functools.cache
def _any() -> frozenset[str]:
    return frozenset(lazy.known(r"(?<=[^s])s$").sub("", word) for word in table("arithmetic")["twice"]["any"])


def _again(story: Story, count: _Count, before: Sequence[_Count], bare: Sequence[tuple[int, Decimal]]) -> Found | None:
    value = count.quantity.value
    if (
        past(count.line)
        or of_another(count.line, outer(count.quantity), count.quantity.end)
        or any(other.quantity.value == value for other in before)
    ):
        return None
    rest = [
        o
        for o in before
        if o.line is not count.line
        and not o.line.before(o.quantity, 4).endswith("by")
        and o.quantity.hedge is None
        and o.quantity.per in {count.quantity.per, None}
        and not past(o.line)
        and not _OTHERS.search(o.line.before(o.quantity, 20))
    ]
    if any(_of_siblings(o) for o in rest) and not _of_siblings(count):
        return None  # "the third of five children", and then the three of his own
    rest = [o for o in rest if set(o.noun) <= set(count.noun) or set(count.noun) <= set(o.noun)]
    if len(count.noun) > 1:
        rest = [o for o in rest if o.noun == count.noun] or rest
    near = [o for o in rest if abs(o.quantity.value - value) <= o.quantity.value * _NEAR]
    far = [o for o in rest if abs(o.quantity.value - value) > o.quantity.value * _FAR]
    turned = [o for o in rest if reordered(o.quantity.value, value)]
    rest = turned or (near if near and len(near) + len(far) == len(rest) and value >= _TEN else rest)
    values = {o.quantity.value for o in rest}
    if len(values) != 1 or _sums(value, [o.quantity.value for o in before]):
        return None
    close = [other for at, other in bare if count.at - at <= _CLOSE]
    if value in close or any(value == one + two for one in close for two in values):
        return None  # "80 flats, the second phase 120", then "the 200 flats"
    best = next((o for o in rest if _may_slip(count, o) and _one(story, count, o)), None)
    if best is None:
        return None
    return unlike("same-figure", (count.line, count.quantity), (best.line, best.quantity), TWO_NUMBERS)


def _may_slip(count: _Count, other: _Count) -> bool:
    """Whether the later number may be the earlier one with a slip: of nothing narrower, as "the twelve founding clubs" are behind "nine clubs", and not far off."""
    one, two = count.quantity.value, other.quantity.value
    return set(count.noun) <= set(other.noun) and (within_twice(one, two) or miswritten(one, two))


def _sums(value: Decimal, values: Sequence[Decimal]) -> bool:
    return value in {sum(values, Decimal(0))} or any(
        value in {a + b, abs(a - b)} for a, b in combinations(values[:20], 2)
    )


def _one(story: Story, count: _Count, other: _Count) -> bool:
    """Whether both numbers are of one lot."""
    line, quantity = count.line, count.quantity
    if count.noun[0].startswith("="):
        if _ordinals(line) != _ordinals(other.line) and (_ordinals(line) or _ordinals(other.line)):
            return False  # the crowds of the first test and the second
        return (
            reordered(quantity.value, other.quantity.value)
            or abs(quantity.value - other.quantity.value) <= other.quantity.value * _NEAR
        )
    before = line.before(quantity, 40)
    if _siblings(count, other):
        return True
    if (count.noun[-1] in _any() and len(count.noun) < 2) or restricted(line, quantity):
        return False
    if ending("twice", "definite").search(before):
        if quantity.per and not other.quantity.per:
            return reordered(quantity.value, other.quantity.value)
        grown = quantity.value > other.quantity.value  # no part of those told before
        return quantity.value >= _FEWEST and (other.quantity.value >= _FEWEST or grown)
    if ending("twice", "owned").search(before):
        return len(count.noun) > 1 and count.noun == other.noun and quantity.value >= _FEWEST
    owner = _OWNER.search(line.text[max(line.sentence.start, outer(quantity) - 40) : outer(quantity)])
    return owner is not None and _owns(story, owner["owner"], other)


def _owns(story: Story, owner: str, other: _Count) -> bool:
    """Whether the first number is told of the owner: named last before it, in its sentence or the one before."""
    line, at = other.line, other.at
    names = [
        m[0]
        for m in _NAMED.finditer(line.text, line.sentence.start, line.sentence.end)
        if m.end() <= other.quantity.start
    ]
    names = [name for name in names if name == owner or name.lower() not in _small(story)]
    if names:
        return names[-1] == owner
    while at and (before := story.before(at)) is not None:
        at -= 1
        if re.search(rf"(?<!\w){re.escape(owner)}(?!\w)", before.written):
            return True
    return False


@functools.lru_cache(maxsize=4)
def _lower(text: str) -> frozenset[str]:
    return frozenset(lazy.known(r"\b[a-z’'-]+\b").findall(text))


def _small(story: Story) -> frozenset[str]:
    """The words that the draft writes small."""
    return _lower(story.lines[0].text) | _openers()


@functools.cache
def _openers() -> frozenset[str]:
    return frozenset(table("names")["openers"])


def _ordinals(line: Line) -> frozenset[str]:
    return frozenset(
        lazy.known(rf"\b(?:{lexicon.options('against_itself', 'recounts', 'which')})\b").findall(line.words)
    )


def _siblings(count: _Count, other: _Count) -> bool:
    """ "one of seven children", then "the youngest of eight children", of one person as far as the pronouns tell."""
    if count.noun[-1] not in table("arithmetic")["twice"]["siblings"]:
        return False
    partitive = ending("twice", "one_of")
    if not (
        partitive.search(count.line.before(count.quantity, 24))
        and partitive.search(other.line.before(other.quantity, 24))
    ):
        return False
    if any(
        lazy.known(rf"\b(?:{lexicon.options('against_itself', 'recounts', 'kin')})\b").search(c.line.words)
        for c in (count, other)
    ):
        return False
    sides = [set(_worded(r"\b{he}\b").findall(c.line.words)) for c in (count, other)]
    male, female = {"he", "his"}, {"she", "her"}
    return not any(a & male and b & female and not a & female and not b & male for a, b in (sides, sides[::-1]))


def restricted(line: Line, quantity: Quantity) -> bool:
    """Whether words behind a counted thing pick some of all: "the nine horses in the far field"."""
    return (
        lazy.known(
            rf"(?:{options('twice', 'restricts')})(?!\w)|[a-z]{{3,}}ing (?:{lexicon.options('against_itself', 'recounts', 'behind_ing')})\b|[a-z]+(?:ed|wn|ught) (?:{lexicon.options('against_itself', 'recounts', 'behind_ed')})\b|\d"
        ).match(
            line.after(quantity, 24),
        )
        is not None
    )


def _of_siblings(count: _Count) -> bool:
    """Whether children are counted with the one among them: "the third of five children", who are not those of that child."""
    return (
        count.noun[-1] in table("arithmetic")["twice"]["siblings"]
        and ending("twice", "one_of").search(count.line.before(count.quantity, 24)) is not None
    )
