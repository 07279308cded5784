"""A figure beside the running text that the text does not have, where it has one of the same thing: "the 88th minute", "the 86th"."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from decimal import Decimal

from factcheck import lazy
from factcheck.consistency.base.beside import of_another
from factcheck.consistency.base.digits import digits
from factcheck.consistency.base.lines import Found, Line, outer
from factcheck.consistency.base.results import headline_differs
from factcheck.consistency.base.story import HEADS, Story, is_blurb, is_body
from factcheck.consistency.headlines.headline_figures import (
    LEVELS,
    SURE,
    Figure,
    apart,
    head,
    key,
    one_lot,
    part_of,
    same,
    strength,
    words_about,
)
from factcheck.consistency.headlines.reckoned import adds_up
from factcheck.consistency.headlines.scored import games, is_of_game
from factcheck.consistency.headlines.standings import margins, ordinals, pairs, running, some_of_all
from factcheck.model.mentions import Quantity

_FORMS = frozenset({"cardinal", "fraction", "multiple"})
_MEASURES = frozenset(
    {"count", "money", "percent", "length", "mass", "area", "volume", "age", "duration", "temperature", "speed"}
)
_FIRST = 400
"""Sentences of the running text that a headline is held against."""
_SMALL = 20


def find(story: Story) -> Iterator[Found]:
    """What a headline counts otherwise than the text."""
    first = story.opening()
    if first is None:
        return
    heads = [line for line in story.lines[:first] if line.sentence.role in HEADS or is_blurb(line)]
    body = [
        line
        for line in story.lines[:_FIRST]
        if is_body(line) or (line.sentence.role == "deck" and line.words.endswith("."))
    ]
    body = [line for line in body if line not in heads or line.sentence.role == "deck"]
    if not heads:
        return
    told: dict[tuple[str, str], list[Figure]] = defaultdict(list)
    for line in body:
        for quantity in line.quantities:
            told[key(quantity)].append(Figure(line, quantity, words_about(line, quantity)))
    for line in heads:
        for quantity in line.quantities:
            if quantity.form in _FORMS and quantity.measure in _MEASURES:
                others = [f for f in told[key(quantity)] if f.line is not line]
                found = _missing(line, quantity, others, story.lines[first]) or _scaled(line, quantity, others)
                if found is not None:
                    yield found
        yield from ordinals(line, body)
        yield from running(line, body)
        yield from pairs(line, body)
        yield from games(line, body)
        yield from some_of_all(line, body)
        yield from margins(line, told[("count", "")])
    yield from _pictures(story)


def _missing(line: Line, quantity: Quantity, others: Sequence[Figure], opening: Line) -> Found | None:
    if (quantity.measure == "count" and not head(quantity) and quantity.value < 1000) or is_of_game(line, quantity):
        return None
    if _ONE_IN.match(line.after(quantity, 24)) is not None and quantity.value == 1:
        return None  # "One home in eight"
    if any(same(quantity, other.quantity) for other in others) or adds_up(
        quantity, [(other.line, other.quantity) for other in others]
    ):
        return None
    about = words_about(line, quantity)
    least = part_of(line, quantity)
    rest = [o for o in others if o.quantity.form in _FORMS and least <= o.quantity.value != quantity.value]
    rest = [o for o in rest if not of_another(o.line, outer(o.quantity), o.quantity.end)]
    if quantity.measure in LEVELS:
        rest = [o for o in rest if not apart(line, quantity.start, o.line, o.quantity.start)]
    lots = {o.quantity.value for o in others if head(o.quantity) == head(quantity)}
    only = quantity.measure == "count" and head(quantity) != "" and len(lots) == 1 and min(lots) >= _MANY
    ranked = sorted(((-strength(quantity, about, other, only=only), at) for at, other in enumerate(rest)))
    if not ranked or -ranked[0][0] < SURE:
        return None
    best = rest[ranked[0][1]]
    if any(-score >= -ranked[0][0] and rest[at].quantity.value != best.quantity.value for score, at in ranked[1:]):
        return None
    if not one_lot(quantity, best.line, best.quantity, about & best.about, opening):
        return None
    return headline_differs(
        line, (outer(quantity), quantity.end), best.line, (outer(best.quantity), best.quantity.end), quantity.value
    )


_ONE_IN = lazy.pattern(r"(?:[a-z]+ )?in (?:every )?(?:[a-z]+|\d+)\b")
_MANY = 100
_OPENING = 3
_TENFOLD = frozenset({Decimal(10), Decimal(100), Decimal("0.1"), Decimal("0.01")})


def _scaled(line: Line, quantity: Quantity, others: Sequence[Figure]) -> Found | None:
    """A figure that the opening of the text has ten or a hundred times as large or small: "kills 1,200" over "at least 120 people died"."""
    told = digits(quantity.value)
    if len(told) < len("12") or quantity.measure not in {"count", "money"} or quantity.per is not None:
        return None
    if any(other.quantity.value == quantity.value for other in others):
        return None
    first = {id(other.line): other.line for other in others}
    lead = list(first.values())[:_OPENING]
    near = [o for o in others if o.line in lead and o.quantity.value and quantity.value / o.quantity.value in _TENFOLD]
    near = [o for o in near if not (head(quantity) and head(o.quantity) and head(quantity) != head(o.quantity))]
    if len({o.quantity.value for o in near}) != 1:
        return None
    best = near[0]
    return headline_differs(
        line, (outer(quantity), quantity.end), best.line, (outer(best.quantity), best.quantity.end), quantity.value
    )


def _pictures(story: Story) -> Iterator[Found]:
    """How many of a thing a picture's alternative text and its caption show."""
    for line, near in zip(story.lines, story.lines[1:], strict=False):
        if line.sentence.role != "alt" or near.sentence.role != "caption":
            continue
        for mine in _counted(line):
            theirs = [q for q in _counted(near) if head(q) == head(mine)]
            if len(theirs) == 1 and theirs[0].value != mine.value and mine.value < _SMALL:
                yield headline_differs(
                    line, (outer(mine), mine.end), near, (outer(theirs[0]), theirs[0].end), mine.value
                )


def _counted(line: Line) -> list[Quantity]:
    return [
        q
        for q in line.quantities
        if q.measure == "count" and q.form == "cardinal" and q.noun is not None and q.hedge is None
    ]
