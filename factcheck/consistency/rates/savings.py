"""A price, and what it saves on another: "£20 for a family, a saving of £12 on the £32 it would cost singly"."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator

from factcheck import lazy
from factcheck.consistency.base.lines import Found, Line, ending, options, outer
from factcheck.consistency.base.results import contradicted, half, number, place, words
from factcheck.consistency.base.story import Story, is_body
from factcheck.lexicon import worded
from factcheck.model.mentions import Quantity

_worded = worded("against_itself", "savings")


def find(story: Story) -> Iterator[Found]:
    """The savings of a draft that its two prices do not make."""
    for line in story.lines:
        money = [q for q in line.quantities if q.measure == "money" and q.form == "cardinal" and q.hedge is None]
        if len(money) < _TRIPLE or not is_body(line):
            continue
        for at in range(len(money) - 2):
            found = _held(line, *money[at : at + _TRIPLE])
            if found is not None:
                yield found


_TRIPLE = 3


def _held(line: Line, price: Quantity, saved: Quantity, usual: Quantity) -> Found | None:
    if len({q.unit for q in (price, saved, usual)}) > 1 or price.value >= usual.value:
        return None
    if not ending("savings", "leads").search(line.before(saved, 30)) or not _on().fullmatch(
        f"{line.between(saved.end, outer(usual))} "
    ):
        return None
    real = usual.value - price.value
    if abs(real - saved.value) <= half(price, line.text) + half(usual, line.text) or lazy.known(r"[;.]").search(
        line.between(price.end, saved.start)
    ):
        return None
    says = f"{number(usual.value)} - {number(price.value)} = {number(real)}; the draft has “{words(line, saved.start, saved.end)}”"
    claim = place("sum-check", line, outer(price), usual.end, saved.value)
    return contradicted(claim, line, (saved.start, saved.end), real, says, (price, usual))


@functools.cache
def _on() -> re.Pattern[str]:
    return _worded(rf"(?:each )?{{off}} (?:{{the}} )?(?:(?:{options('savings', 'usual')}) )*(?:of )?")
