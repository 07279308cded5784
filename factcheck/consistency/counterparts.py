"""A figure beside the running text that the text does not have, where it has one of the same thing: "the 88th minute", "the 86th"."""

from __future__ import annotations

import functools
import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import combinations

from factcheck.consistency.lines import Found, Line, anywhere, outer
from factcheck.consistency.results import differing, place, words
from factcheck.consistency.stems import stems
from factcheck.consistency.story import Story, elsewhen, is_blurb, is_body
from factcheck.lexicon import table
from factcheck.model.mentions import Quantity

_BESIDE = frozenset({"title", "heading", "deck", "description"})
_FORMS = frozenset({"cardinal", "fraction", "multiple"})
_MEASURES = frozenset(
    {"count", "money", "percent", "length", "mass", "area", "volume", "age", "duration", "temperature", "speed"}
)
_FIRST = 400
"""Sentences of the running text that a headline is held against."""
_ABOUT = 70
_SMALL, _FEW = 20, 10
_ORDINAL = r"(?P<nth>\d+(?:st|nd|rd|th)|{words})(?= )[ -](?P<noun>[a-z]{{3,}})(?P<run> in a row| running| in succession| straight)?"
_PAIR = re.compile(r"(?<![\w,.-])(?P<a>\d{1,3}|[a-z]+)(?:-|–| to )(?P<b>\d{1,3}|[a-z]+)(?![\w-])")
_BY = re.compile(r"\bby (?:an? |just an? |only an? |a single |one )(?P<noun>[a-z]+)\b")


@dataclass(frozen=True, slots=True)
class _Figure:
    """A figure of the running text with the words about it."""

    line: Line
    quantity: Quantity
    about: frozenset[str]


def find(story: Story) -> Iterator[Found]:
    """What a headline counts otherwise than the text."""
    first = next(
        (at for at, line in enumerate(story.lines) if line.sentence.role == "paragraph" and is_body(line)), None
    )
    if first is None:
        return
    heads = [line for line in story.lines[:first] if line.sentence.role in _BESIDE or is_blurb(line)]
    body = [
        line
        for line in story.lines[:_FIRST]
        if is_body(line) or (line.sentence.role == "deck" and line.words.endswith("."))
    ]
    body = [line for line in body if line not in heads or line.sentence.role == "deck"]
    if not heads:
        return
    told: dict[tuple[str, str], list[_Figure]] = defaultdict(list)
    for line in body:
        for quantity in line.quantities:
            told[_key(quantity)].append(_Figure(line, quantity, _about(line, quantity)))
    for line in heads:
        for quantity in line.quantities:
            if quantity.form in _FORMS and quantity.measure in _MEASURES:
                found = _missing(line, quantity, [f for f in told[_key(quantity)] if f.line is not line])
                if found is not None:
                    yield found
        yield from _ordinals(line, body)
        yield from _pairs(line, body)
        yield from _single(line, told[("count", "")])
    yield from _pictures(story)


def _key(quantity: Quantity) -> tuple[str, str]:
    return quantity.measure, "" if quantity.unit == "person" else quantity.unit


def _about(line: Line, quantity: Quantity) -> frozenset[str]:
    """The telling words around a figure, cut to their stems."""
    before, after = line.before(quantity, _ABOUT), line.after(quantity, _ABOUT)
    return stems(f"{_clause(before, last=True)} {_clause(after, last=False)}")


def _clause(told: str, *, last: bool) -> str:
    parts = re.split(r"[;:“”\"]|, (?:and|but|while|which|who) ", told)
    return parts[-1] if last else parts[0]


def _head(quantity: Quantity) -> str:
    """The counted noun, its last word in the singular."""
    word = (quantity.noun or "").split()[-1] if quantity.noun else ""
    return re.sub(r"(?<=[^s])s$", "", word)


def _missing(line: Line, quantity: Quantity, others: Sequence[_Figure]) -> Found | None:
    if quantity.measure == "count" and not _head(quantity) and quantity.value < 1000:
        return None
    if any(_is(quantity, other.quantity) for other in others) or adds_up(
        quantity, [(other.line, other.quantity) for other in others]
    ):
        return None
    about = _about(line, quantity)
    rest = [o for o in others if o.quantity.form in _FORMS and o.quantity.value != quantity.value]
    lots = {o.quantity.value for o in others if _head(o.quantity) == _head(quantity)}
    only = quantity.measure == "count" and _head(quantity) != "" and len(lots) == 1 and min(lots) >= _MANY
    ranked = sorted(((-_strength(quantity, about, other, only=only), at) for at, other in enumerate(rest)))
    if not ranked or -ranked[0][0] < _SURE:
        return None
    best = rest[ranked[0][1]]
    if any(-score >= -ranked[0][0] and rest[at].quantity.value != best.quantity.value for score, at in ranked[1:]):
        return None
    return _told(
        line, outer(quantity), quantity.end, quantity.value, best.line, (outer(best.quantity), best.quantity.end)
    )


_SURE = 4


def _long(line: Line, quantity: Quantity) -> str:
    """What a length of time is the length of: "survey" of "six-year survey"."""
    after = line.after(quantity, 20).split()
    hyphened = "-" in line.text[quantity.start : quantity.end]
    return next(iter(stems(after[0])), "") if hyphened and after else ""


_MANY = 100


def _strength(quantity: Quantity, about: frozenset[str], other: _Figure, *, only: bool) -> int:
    """How surely a figure of the text is of the same thing."""
    return (
        _likeness(quantity, about, other)
        + (3 if only and _head(quantity) == _head(other.quantity) else 0)
        - (2 if elsewhen(other.line) else 0)
    )


def _likeness(quantity: Quantity, about: frozenset[str], other: _Figure) -> int:
    shared = len(about & other.about)
    if quantity.measure == "duration":
        return _SURE if _long(other.line, other.quantity) in about and _long(other.line, other.quantity) else 0
    if quantity.measure == "count":
        mine, yours = _head(quantity), _head(other.quantity)
        if mine and yours and mine != yours:
            return 0
        if not mine or not yours:
            return shared + 3 if _turned(quantity, other.quantity) and shared else 0
        loose = mine in _any()
        return (1 if loose else 3) + 2 * min(shared, 2) + (2 if _turned(quantity, other.quantity) else 0)
    turned = _turned(quantity, other.quantity)
    return 2 * min(shared, 2) + (6 if turned else 0) + (1 if _near(quantity, other.quantity) else 0)


@functools.cache
def _any() -> frozenset[str]:
    """Counted nouns that a draft may count many lots of."""
    return frozenset(re.sub(r"(?<=[^s])s$", "", word) for word in table("arithmetic")["twice"]["any"]) | {
        "man",
        "child",
        "boy",
        "girl",
    }


def _is(quantity: Quantity, other: Quantity) -> bool:
    """Whether the text has the figure, or what it was rounded from."""
    if (
        quantity.measure == "count"
        and _head(quantity)
        and _head(other)
        and _head(quantity) != _head(other)
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


def adds_up(quantity: Quantity, others: Sequence[tuple[Line, Quantity]]) -> bool:
    """Whether a figure is a sum or difference of two of its like in a sentence of the text, or the sum of a list there."""
    small: list[str] = table("arithmetic")["headline"]["numbers"]
    same = [q.value for _, q in others if quantity.measure == "count" and _head(q) == _head(quantity) != ""][:_LISTED]
    if any(quantity.value in {a + b, abs(a - b)} for a, b in combinations(same, 2)) and quantity.value != max(same):
        return True
    if _nth_told(quantity, [line for line, _ in others]):
        return True
    for line in {id(line): line for line, _ in others}.values():
        mine = [q for there, q in others if there is line]
        if quantity.measure == "count":
            if not any(_head(q) == _head(quantity) for q in mine):
                continue
            mine = [q for q in mine if _head(q) in {_head(quantity), ""}]
        alike = listed = [q.value for q in mine]
        worded = [small.index(word) for word in re.findall(r"[a-z]+", line.words) if word in small]
        if any(quantity.value in {a + b, abs(a - b)} for a, b in combinations(alike[:12], 2)):
            return True
        if any(len(list_) > 2 and sum(list_) == quantity.value for list_ in (listed, worded)):
            return True
    return False


_LISTED = 8


def _nth_told(quantity: Quantity, lines: Sequence[Line]) -> bool:
    """Whether a count is that of an ordinal of the text: "a fifth man was jailed" beside "five men"."""
    ordinals: list[str] = table("arithmetic")["headline"]["ordinals"]
    if quantity.measure != "count" or not 1 < quantity.value <= len(ordinals) or quantity.value % 1:
        return False
    nth = ordinals[int(quantity.value) - 1]
    return any(re.search(rf"\b{nth} {re.escape(_head(quantity))}", line.words) for line in lines)


def _turned(one: Quantity, other: Quantity) -> bool:
    """Whether two figures have the same digits in another order, the finer one cut to the other's."""
    for a, b in ((one.value, other.value), (other.value, one.value)):
        mine = _digits(a)
        yours = _digits(b)[: len(mine)]
        if len(mine) > 1 and a.adjusted() == b.adjusted() and mine != yours and sorted(mine) == sorted(yours):
            return True
    return False


def _digits(value: Decimal) -> str:
    return "".join(map(str, value.normalize().as_tuple().digits))


def _near(one: Quantity, other: Quantity) -> bool:
    low, high = sorted((abs(one.value), abs(other.value)))
    return low > 0 and high / low < 2


def _told(line: Line, start: int, end: int, value: Decimal | str, there: Line, span: tuple[int, int]) -> Found:
    told = words(line, start, end), words(there, *span)
    says = f"“{told[0]}” here, “{told[1]}” in the text"
    claim = place("headline-body", line, start, end, value)
    return differing(claim, f"Headline and text differ: {says}.", (start, end), span, told)


@functools.cache
def _ordinal() -> re.Pattern[str]:
    return re.compile(_ORDINAL.format(words="|".join(table("arithmetic")["headline"]["ordinals"])))


def _ordinals(line: Line, body: Sequence[Line]) -> Iterator[Found]:
    """The only ordinal of a thing in the text is another: "a sixth win in a row"."""
    for mine in _ordinal().finditer(_low(line)):
        if mine["noun"] in _loose_nouns() and mine["run"] is None and int(_nth(mine["nth"])) <= _FEW:
            continue
        theirs = [
            (there, m)
            for there in body
            if not elsewhen(there)
            for m in _ordinal().finditer(_low(there))
            if m["noun"] == mine["noun"] and m["run"] == mine["run"]
        ]
        values = {_nth(m["nth"]) for _, m in theirs}
        if len(values) == 1 and _nth(mine["nth"]) not in values:
            there, m = theirs[0]
            start, other = line.sentence.start + mine.start(), there.sentence.start + m.start()
            yield _told(
                line,
                start,
                line.sentence.start + mine.end(),
                mine["nth"],
                there,
                (other, there.sentence.start + m.end()),
            )


def _low(line: Line) -> str:
    return line.text[line.sentence.start : line.sentence.end].lower()


@functools.cache
def _loose_nouns() -> frozenset[str]:
    return frozenset(table("arithmetic")["headline"]["loose"])


def _nth(word: str) -> str:
    ordinals: list[str] = table("arithmetic")["headline"]["ordinals"]
    return str(ordinals.index(word) + 1) if word in ordinals else re.sub(r"\D", "", word)


def _pairs(line: Line, body: Sequence[Line]) -> Iterator[Found]:
    """The only vote, or score, of the text is another: "votes 6-1", "voted 5 to 2"."""
    for sort in ("votes", "wins"):
        cue = anywhere("headline", sort)
        if not cue.search(_low(line)):
            continue
        mine = [m for m in _PAIR.finditer(_low(line)) if _pair(m)]
        theirs = [
            (there, m)
            for there in body
            if cue.search(_low(there)) and not elsewhen(there)
            for m in _PAIR.finditer(_low(there))
            if _pair(m)
        ]
        values = {_pair(m) for _, m in theirs}
        if len(mine) == 1 and len(values) == 1 and _pair(mine[0]) not in values:
            there, m = theirs[0]
            start, end = line.sentence.start + mine[0].start(), line.sentence.start + mine[0].end()
            span = there.sentence.start + m.start(), there.sentence.start + m.end()
            yield _told(line, start, end, mine[0][0], there, span)
            return


def _pair(found: re.Match[str]) -> tuple[int, int] | None:
    """The two numbers of a vote or score, the larger first."""
    small: list[str] = table("arithmetic")["headline"]["numbers"]
    told = [int(w) if w.isdigit() else small.index(w) if w in small else -1 for w in (found["a"], found["b"])]
    return None if min(told) < 0 else (max(told), min(told))


def _single(line: Line, others: Sequence[_Figure]) -> Iterator[Found]:
    """ "by a point", where the text has it by two."""
    for mine in _BY.finditer(_low(line)):
        named = stems(_low(line))
        theirs = [
            o
            for o in others
            if not elsewhen(o.line)
            and (named - stems(mine["noun"])) & stems(_low(o.line))
            and _head(o.quantity) == mine["noun"]
            and o.line.before(o.quantity, 12).split()[-1:] in (["by"], ["just"], ["only"])
        ]
        values = {o.quantity.value for o in theirs}
        if len(values) == 1 and Decimal(1) not in values:
            start, end = line.sentence.start + mine.start() + 3, line.sentence.start + mine.end()
            best = theirs[0]
            yield _told(line, start, end, mine["noun"], best.line, (outer(best.quantity), best.quantity.end))


def _pictures(story: Story) -> Iterator[Found]:
    """How many of a thing a picture's alternative text and its caption show."""
    for line, near in zip(story.lines, story.lines[1:], strict=False):
        if line.sentence.role != "alt" or near.sentence.role != "caption":
            continue
        for mine in _counted(line):
            theirs = [q for q in _counted(near) if _head(q) == _head(mine)]
            if len(theirs) == 1 and theirs[0].value != mine.value and mine.value < _SMALL:
                yield _told(line, outer(mine), mine.end, mine.value, near, (outer(theirs[0]), theirs[0].end))


def _counted(line: Line) -> list[Quantity]:
    return [
        q
        for q in line.quantities
        if q.measure == "count" and q.form == "cardinal" and q.noun is not None and q.hedge is None
    ]
