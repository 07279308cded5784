"""Seats told one after another, the last of which somebody "makes up the number" with: "A has 36 of the 61 seats; B has 15, C five and D four; an independent makes up the number"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from factcheck.consistency.base.lines import Found, Line, outer
from factcheck.consistency.base.results import NO_SUM, agreeing, cited, number, place, words
from factcheck.consistency.base.story import Story, is_body
from factcheck.consistency.totals.adding import cardinals
from factcheck.lexicon import word_set, worded
from factcheck.mentions.quantities import number as spelled
from factcheck.model.lists import Label
from factcheck.model.mentions import Quantity
from factcheck.model.verdicts import Evidence, Verdict

_worded = worded("against_itself", "made_up")

_BACK = 2
"""Sentences before the one that closes the number, in which the whole may be told."""
_LEAST = 3
"""Parts from which on they are all of them; fewer may be the larger ones."""
_FAR = Decimal("0.3")
"""By what share of it parts may miss their whole and be meant as all of it."""
_CLOSED = _worded(r"\b(?P<rest>{one}|[a-z]+) (?:[a-z-]+ ){0,2}?(?:{who}) (?:{closes})\b", re.IGNORECASE)
_OF_WHOLE = _worded(r"\b(?:of|in|has|have|had|for|with) (?:(?:the|its|all|a total of) )*$", re.IGNORECASE)
_OTHER = _worded(r"^\s*(?:{other})\b", re.IGNORECASE)


def find(story: Story) -> Iterator[Found]:
    """The parts of a number of seats and the one who makes it up, held against it."""
    for at, line in enumerate(story.lines):
        closed = _CLOSED.search(line.text, line.sentence.start, line.sentence.end) if is_body(line) else None
        rest = None if closed is None else _rest(closed["rest"])
        if closed is None or rest is None:
            continue
        for back in range(_BACK + 1):
            run = story.lines[max(0, at - back) : at + 1]
            whole = next((q for q in cardinals(run[0]) if _is_whole(run[0], q)), None)
            if whole is not None and all(map(is_body, run)):
                yield from _held(run, whole, rest, closed.start())
                break


def _rest(word: str) -> Decimal | None:
    """How many make up the number."""
    return Decimal(1) if word.lower() in word_set("against_itself", "made_up", "one") else spelled(word)


def _is_whole(line: Line, figure: Quantity) -> bool:
    """Whether a figure counts all seats: "of the 61 seats", "the council has 45 members:"."""
    noun = (figure.noun or "").split()[-1:]
    return bool(noun) and noun[0] in _nouns() and _OF_WHOLE.search(line.text[: outer(figure)]) is not None


def _nouns() -> frozenset[str]:
    return word_set("against_itself", "made_up", "seats")


def _held(run: Sequence[Line], whole: Quantity, rest: Decimal, end: int) -> Iterator[Found]:
    """What parts make with those who make up the number, where nothing among them may be another figure."""
    told = [(line, q) for line in run for q in cardinals(line) if q is not whole and q.start < end]
    if len(told) < _LEAST or any(_is_other(line, q, whole) for line, q in told):
        return
    parts = [q for _, q in told]
    total = sum((q.value for q in parts), rest)
    line = run[-1]
    says = f"{' + '.join(number(q.value) for q in parts)} + {number(rest)} = {number(total)}"
    claim = place("sum-check", line, max(line.sentence.start, outer(parts[-1])), end, total)
    if total == whole.value:
        evidence = (Evidence("computed", True, says, value=str(total)), *cited(run[0].text, whole, *parts))
        yield agreeing(claim, f"Adds up: {says}.", evidence)
    elif abs(total - whole.value) <= whole.value * _FAR:
        says = f"{says}; the draft has “{words(run[0], whole.start, whole.end)}”"
        evidence = (Evidence("computed", False, says, value=str(total)), *cited(run[0].text, whole, *parts))
        yield Found(claim, Verdict(Label.CONFLICTING, "differs-in-draft", f"{NO_SUM}: {says}.", evidence))


def _is_other(line: Line, figure: Quantity, whole: Quantity) -> bool:
    """Whether a figure may be no part of the whole: one with a hedge or another noun, "ten more than last time", "eight each"."""
    nouns = (figure.noun or "").split()[-1:]
    strange = bool(nouns) and nouns[0] not in _nouns() and nouns[0] != whole.noun
    hedged = figure.hedge is not None or figure.per is not None or figure.value >= whole.value
    return strange or hedged or _OTHER.match(line.text[figure.end :]) is not None
