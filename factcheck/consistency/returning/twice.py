"""One counted thing with two numbers: "he built 212 boats", then "the last of his 221 boats"."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import combinations

from factcheck import lazy
from factcheck.consistency.base.lines import Found, Line, ending, outer
from factcheck.consistency.base.results import TWO_NUMBERS, differing, place, words
from factcheck.consistency.base.story import Story, elsewhen, is_body
from factcheck.lexicon import table, word_set, worded
from factcheck.model.mentions import Quantity

_worded = worded("against_itself", "twice")

_NEAR = Decimal("0.1")
_FEW = 12
_PERSON = lazy.pattern(r"(?<![\w’'])([^\W\d_a-z][\w’'-]+)\s([^\W\d_a-z][\w’'-]+)(?!\w)")
_LONE = _worded(r"(?:{sir} )?([A-Z][a-z’'-]{2,}) [a-z]+(?:ed|d|t|s|k|n|w|o|e)(?!\w)")
"""A surname that opens its sentence, before a verb."""
Counted = tuple[int, Line, Quantity]


def find(story: Story) -> Iterator[Found]:
    """Numbers of a counted thing that come back as others."""
    seen: dict[str, list[Counted]] = defaultdict(list)
    for at, line in enumerate(story.lines):
        if line.sentence.role == "table-row":
            continue
        for quantity in line.quantities:
            noun = _noun(quantity)
            if noun is None:
                continue
            before = seen[noun][-_FEW:]
            if (
                is_body(line)
                and not _apart(line, quantity)
                and ending("twice", "known").search(line.before(quantity, 24))
                and quantity.hedge is None
            ):
                found = _clash(story, at, line, quantity, before)
                if found is not None:
                    yield found
            seen[noun].append((at, line, quantity))


def _apart(line: Line, quantity: Quantity) -> bool:
    """Whether a figure may count another lot: of another year, or others."""
    return elsewhen(line) or _worded(r"^(?:a year )?{by} ").match(line.after(quantity, 12)) is not None


def _noun(quantity: Quantity) -> str | None:
    if (
        quantity.measure != "count"
        or quantity.form != "cardinal"
        or quantity.noun is None
        or quantity.value < 2
        or quantity.per
    ):
        return None
    return None if quantity.noun.split()[-1] in word_set("arithmetic", "twice", "any") else quantity.noun


def _clash(story: Story, at: int, line: Line, quantity: Quantity, before: Sequence[Counted]) -> Found | None:
    others = [(where, there, other) for where, there, other in before if other.hedge is None and there is not line]
    values = [other.value for _, _, other in others]
    others = [(where, there, other) for where, there, other in others if not _apart(there, other)]
    if not others or quantity.value in values or _follows(quantity.value, values):
        return None
    for where, there, other in reversed(others):
        swapped = sorted(str(other.value)) == sorted(str(quantity.value)) and quantity.value >= 10
        near = quantity.value >= 50 and abs(other.value - quantity.value) <= other.value * _NEAR
        if swapped or (near and len(others) == 1) or _of_one(story, at, line, quantity, where, other):
            told = words(line, outer(quantity), quantity.end), words(there, outer(other), other.end)
            claim = place("same-figure", line, _start(line, quantity), quantity.end, quantity.value)
            return differing(
                claim,
                TWO_NUMBERS.format(*told),
                (quantity.start, quantity.end),
                (other.start, other.end),
                told,
            )
    return None


def _start(line: Line, quantity: Quantity) -> int:
    found = _worded(r"{the}\s+$", re.IGNORECASE).search(line.text[max(0, outer(quantity) - 16) : outer(quantity)])
    return outer(quantity) - len(found[0]) if found else outer(quantity)


def _follows(value: Decimal, values: Sequence[Decimal]) -> bool:
    """Whether a number is what is left of others, or what they come to."""
    return any(value in {a + b, abs(a - b)} for a, b in combinations(values, 2)) or value == sum(values, Decimal(0))


def _of_one(story: Story, at: int, line: Line, quantity: Quantity, where: int, other: Quantity) -> bool:
    """Whether both are one named person's: "Tait kicked five goals" and "Jarrod Tait and his six goals"."""
    if not _worded(r"(?:^|\W){his}$").search(line.before(quantity, 8)) or _worded(r"(?:^|\W)of {his}$").search(
        line.before(quantity, 12)
    ):
        return False
    mine, theirs = _owner(story, at, quantity.start), _owner(story, where, other.start)
    return mine is not None and theirs is not None and bool(set(mine) & set(theirs))


def _owner(story: Story, at: int, start: int) -> tuple[str, str] | None:
    """The full name last met before a place, in the sentence or the one before it."""
    for line in (story.lines[at], story.before(at)):
        if line is None:
            continue
        names = [m for m in _PERSON.finditer(line.text, line.sentence.start, line.sentence.end) if m.end() <= start]
        if names:
            return names[-1][1], names[-1][2]
        alone = _LONE.match(line.text, line.sentence.start)
        if alone is not None and alone.end() <= start and alone[1].lower() not in table("names")["openers"]:
            return alone[1], alone[1]
    return None
